// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.radiosurv.cli.console.Console;
import org.radiosurv.core.recipe.PrewittMode;
import org.radiosurv.core.recipe.operator.PrewittOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code edge}: edge strength by the Prewitt filter. */
@Command(name = "edge", description = "Edge image: magnitude of the Prewitt gradient.")
public final class EdgeCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IN", description = "An image; in the study the grey levels of T2.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "Where the edge image goes.")
    private Path out;

    @Option(names = "--mode", paramLabel = "MODE", defaultValue = "slice",
        description = "slice (default): in each slice by itself; volume: in space.")
    private PrewittMode mode;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        Images.write(PrewittOperator.apply(Images.read(in, console), mode == PrewittMode.VOLUME, console.progress()), out,
            console);
        return 0;
    }
}
