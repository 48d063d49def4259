// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.radiosurv.cli.console.Console;
import org.radiosurv.core.voi.VoiOperation;
import org.radiosurv.core.volume.Mask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code voi}: a mask from two masks. */
@Command(name = "voi", description = "Make a VOI from two: edema = voi subtract WHOLE CORE OUT.")
public final class VoiCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OPERATION", description = "subtract, union or intersect.")
    private VoiOperation operation;

    @Parameters(index = "1", paramLabel = "A", description = "A mask; its voxels above 0.5 belong to it.")
    private Path a;

    @Parameters(index = "2", paramLabel = "B", description = "Another mask.")
    private Path b;

    @Parameters(index = "3", paramLabel = "OUT", description = "Where the result goes, on the grid of A, as 0 and 1.")
    private Path out;

    @Option(names = "--other-grid", paramLabel = "RULE", defaultValue = "error",
        description = "If B lies on another grid: error (default), or resample by the headers.")
    private OtherGrid otherGrid;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final Mask first = Images.readMask(a, console);
        final Mask second = otherGrid.bring(Images.readMask(b, console), first.grid(), "Masks that are combined lie on one grid",
            console.progress());
        final Mask result = operation.apply(first, second);
        if (result.isEmpty()) {
            console.warning("The new VOI is empty.");
        }
        Images.write(result.toVolume(), out, console);
        console.message(result.count() + " voxels, " + result.millilitres() + " ml.");
        return 0;
    }
}
