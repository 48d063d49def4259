// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.radiosurv.cli.console.Console;
import org.radiosurv.core.intensity.GdStatistics;
import org.radiosurv.core.recipe.GdFormula;
import org.radiosurv.core.recipe.operator.GdZScoreOperator;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gdz}: voxel-wise enhancement by contrast agent. */
@Command(name = "gdz", description = "Gd z-score map of two images of grey levels on one grid.")
public final class GdzCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "T1", description = "Grey levels without gadolinium.")
    private Path t1File;

    @Parameters(index = "1", paramLabel = "T1GD", description = "Grey levels with gadolinium.")
    private Path t1gdFile;

    @Parameters(index = "2", paramLabel = "OUT", description = "Where the map goes.")
    private Path out;

    @Option(names = "--formula", paramLabel = "FORMULA", defaultValue = "difference",
        description = "difference (default): T1GD - T1; regression: residual of T1GD on T1; zdiff: difference of z-scores.")
    private GdFormula formula;

    @Option(names = "--mask", paramLabel = "M", description = "Where mean and deviation are measured, a brain mask for example; by "
        + "default where both images are above 0 if they are skull-stripped, else in the head.")
    private Path maskFile;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final Volume t1 = Images.read(t1File, console);
        final Volume t1gd = Images.read(t1gdFile, console);
        final Optional<Mask> given = maskFile == null ? Optional.empty() : Optional.of(Images.readMask(maskFile, console));
        final GdStatistics statistics = GdStatistics.measure(t1, t1gd, given, formula, console.progress());
        final Mask region = switch (statistics.region()) {
            case MASK -> given.orElseThrow();
            case HEAD -> GdZScoreOperator.head(t1, console.progress());
            case POSITIVE -> GdZScoreOperator.positive(t1, t1gd);
        };
        final Volume map = new GdZScoreOperator(statistics.slope(), statistics.mean(), statistics.sd()).apply(t1, t1gd, region,
            console.progress());
        Images.write(map, out, console);
        statistics.note().ifPresent(console::message);
        console.message("Slope " + statistics.slope() + ", mean " + statistics.mean() + ", standard deviation "
            + statistics.sd() + " in " + statistics.voxels() + " voxels.");
        return 0;
    }
}
