// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.radiosurv.cli.console.Console;
import org.radiosurv.core.intensity.GreyLevelMeasurement;
import org.radiosurv.core.intensity.GreyLevelRule;
import org.radiosurv.core.recipe.operator.GreyLevelOperator;
import org.radiosurv.core.volume.Volume;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code normalize}: grey levels of an image. */
@Command(name = "normalize", description = "Turn an image into grey levels 0 to LEVELS - 1.")
public final class NormalizeCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IN", description = "An image.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "Where its grey levels go, .nii.gz for example.")
    private Path out;

    @Option(names = "--drop-top", paramLabel = "SHARE", defaultValue = "0.001",
        description = "Share of the brightest voxels that take the highest level: 0.001 (default; T1, T1Gd, FLAIR), 0 for T2.")
    private double dropTop;

    @Option(names = "--levels", paramLabel = "N", defaultValue = "256", description = "Number of levels, default 256.")
    private int levels;

    @Option(names = "--ignore-zeros", description = "Measure the range without voxels of value exactly 0.")
    private boolean ignoreZeros;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final GreyLevelRule rule = new GreyLevelRule(dropTop, levels, ignoreZeros);
        final Volume image = Images.read(in, console);
        final GreyLevelMeasurement measured = rule.measure(image, Optional.empty(), console.progress());
        final Volume result =
            new GreyLevelOperator(measured.low(), measured.high(), levels).apply(image, console.progress());
        Images.write(result, out, console);
        measured.warnings().forEach(console::warning);
        console.message("Levels 0 to " + (levels - 1) + " from " + measured.low() + " to " + measured.high() + "; "
            + measured.clipped() + " of " + measured.measured() + " voxels above; share of zeros " + measured.zeroShare() + ".");
        return 0;
    }
}
