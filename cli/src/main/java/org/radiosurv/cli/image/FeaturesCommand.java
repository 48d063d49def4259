// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.console.WholeFile;
import org.radiosurv.cli.table.CsvText;
import org.radiosurv.core.InputException;
import org.radiosurv.core.features.Aggregation;
import org.radiosurv.core.features.DirectionValue;
import org.radiosurv.core.features.Discretisation;
import org.radiosurv.core.features.Family;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.core.features.FeatureValue;
import org.radiosurv.core.features.Resegmentation;
import org.radiosurv.core.features.VoiFeatures;
import org.radiosurv.core.features.VoiMeasurement;
import org.radiosurv.core.features.VoiQuality;
import org.radiosurv.core.features.VolumeHistogramScale;
import org.radiosurv.core.features.VoxelSize;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code features}: features of a VOI in an image. */
@Command(name = "features", description = "Image features of a VOI by the definitions of the IBSI. CSV: tag,ibsi_code,value.")
public final class FeaturesCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IMAGE", description = "An image.")
    private Path imageFile;

    @Parameters(index = "1", paramLabel = "MASK", description = "The VOI: voxels above 0.5.")
    private Path maskFile;

    @Option(names = "--discretise", paramLabel = "RULE", defaultValue = "levels:256",
        description = "How intensities become grey levels: levels:N (default levels:256): they are levels 0 to N-1; whole:N: N bins from "
            + "minimum to maximum of the image; fbn:N: N bins in the VOI; fbs:W: bins of width W from the VOI's minimum or from "
            + "--range; none: they are levels from 1.")
    private Discretisation discretisation;

    @Option(names = "--range", split = ",", arity = "1", paramLabel = "LOW,HIGH",
        description = "Measure only voxels of the VOI with values in this range; fbs then counts from LOW. Write --range=-1000,400.")
    private double[] range;

    @Option(names = "--ivh", paramLabel = "RULE", defaultValue = "levels",
        description = "Intensities of the intensity-volume histogram: levels (default): the grey levels; none: the values, whole numbers; "
            + "fbs:W: centres of bins of width W; fbn:N: N bins in the VOI. none and fbs:W go from end to end of --range where it is given.")
    private VolumeHistogramScale volumeHistogram;

    @Option(names = "--distances", paramLabel = "LIST", defaultValue = "1",
        description = "Chebyshev distances of the co-occurrence matrix in voxels, default 1; for example 1,2,3.")
    private String distances;

    @Option(names = "--families", paramLabel = "LIST", defaultValue = "stat,ih,cm,rlm",
        description = "Families, default stat,ih,cm,rlm; there are morph, stat, ih, ivh, peak, cm, rlm, szm, dzm, ngt, ngl, location; all.")
    private String families;

    @Option(names = "--aggregations", paramLabel = "LIST", defaultValue = "3D_avg,3D_comb,3D_sd13,3D",
        description = "Endings of the tags of textures, default 3D_avg,3D_comb,3D_sd13,3D. cm and rlm: 3D_avg, 3D_comb, 3D_sd13, 3D_min13, "
            + "3D_max13, 3D_range13, 2D_avg, 2D_comb, 2_5D_avg, 2_5D_comb; szm, dzm, ngt, ngl: 3D, 2D, 2_5D; all; 3D_dir: each of the 13 "
            + "directions by itself, 3D_dir1 to 3D_dir13.")
    private String aggregations;

    @Option(names = "--outliers", paramLabel = "SD",
        description = "Measure only voxels within this many standard deviations of the VOI's mean (that before --range); IBSI uses 3. "
            + "Default: all.")
    private Double outliers;

    @Option(names = "--spatial-autocorrelation",
        description = "With morph: Moran's I and Geary's C too, which take longer than the rest.")
    private boolean spatialAutocorrelation;

    @Option(names = "--resample", paramLabel = "MM",
        description = "Resample image and VOI to voxels of this size along all axes first, or of I,J,K where 0 keeps an axis (2,2,0: "
            + "within slices); grid centres are aligned as IBSI says. Values of levels:N stay whole levels. Default: voxels stay as they are.")
    private String resample;

    @Option(names = "--interpolation", paramLabel = "KIND", defaultValue = "cubic",
        description = "With --resample, of the image: cubic (default), linear, spline or nearest. The VOI is linear, at least 0.5.")
    private String interpolation;

    @Option(names = "--round", description = "Round intensities to whole numbers after resampling, as IBSI does with CT.")
    private boolean round;

    @Option(names = "--directions", paramLabel = "FILE",
        description = "Write cm and rlm of each of the 13 directions to this CSV as well: tag,di,dj,dk,value.")
    private Path directionsFile;

    @Option(names = "--other-grid", paramLabel = "RULE", defaultValue = "error",
        description = "If the mask lies on another grid: error (default), or resample by the headers.")
    private OtherGrid otherGrid;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final FeatureSettings settings = FeatureSettings.defaults().withFamilies(Family.parseList(families))
            .withDistances(FeatureSettings.parseDistances(distances)).withDiscretisation(discretisation)
            .withRounded(round).withResegmentation(resegmentation()).withVolumeHistogram(volumeHistogram)
            .withAggregations(Aggregation.parseList(aggregations)).withSpatialAutocorrelation(spatialAutocorrelation);
        final Volume read = Images.read(imageFile, console);
        final Mask onImage = otherGrid.bring(Images.readMask(maskFile, console), read.grid(),
            "A VOI lies on the grid of the image it is measured in", console.progress());
        if (onImage.isEmpty()) {
            throw new InputException("A VOI has voxels", "none above 0.5 in " + maskFile, "Check the mask.");
        }
        final Optional<VoxelSize> size = Optional.ofNullable(resample).map(mm -> VoxelSize.parse(mm, Interpolation.ofWord(interpolation)));
        final Volume image = size.map(voxels -> voxels.resample(read, levels(), console.progress())).orElse(read);
        final Mask voi = size.map(voxels -> voxels.resample(onImage, console.progress())).orElse(onImage);
        if (voi.isEmpty()) {
            throw new InputException("A VOI has voxels", "none after resampling to " + resample + " mm", "Choose smaller voxels.");
        }
        final VoiMeasurement measured = VoiFeatures.measure(image, voi, settings, console.progress());
        note(measured.quality());
        write(measured);
        if (directionsFile != null) {
            writeDirections(VoiFeatures.measureDirections(image, voi, settings, console.progress()));
        }
        return 0;
    }

    private OptionalInt levels() {
        return discretisation.method() == Discretisation.Method.LEVELS ? OptionalInt.of((int)discretisation.parameter())
            : OptionalInt.empty();
    }

    private void write(final VoiMeasurement measured) throws IOException {
        final CsvText csv = new CsvText("tag", "ibsi_code", "value");
        final Map<String, Integer> reasons = new LinkedHashMap<>();
        for (final FeatureValue value : measured.values()) {
            csv.row(value.descriptor().tag(), value.descriptor().ibsiCode(), value.value());
            if (value.isMissing()) {
                reasons.merge(value.missingReason(), 1, Integer::sum);
            }
        }
        reasons.forEach((reason, count) -> console.warning(count + " features have no value: " + reason + "."));
        result.write(csv.toString());
    }

    private void writeDirections(final List<DirectionValue> values) throws IOException {
        final CsvText csv = new CsvText("tag", "di", "dj", "dk", "value");
        values.forEach(value -> csv.row(value.tag(), value.di(), value.dj(), value.dk(), value.value()));
        WholeFile.write(directionsFile, csv.toString());
    }

    private Resegmentation resegmentation() {
        final double deviations = outliers == null ? Resegmentation.NONE.outlierDeviations() : outliers;
        if (range == null) {
            return new Resegmentation(Resegmentation.NONE.low(), Resegmentation.NONE.high(), deviations);
        }
        if (range.length != 2) {
            throw new InputException("A range is two numbers, --range=LOW,HIGH", range.length + " numbers", "Give both ends.");
        }
        return new Resegmentation(range[0], range[1], deviations);
    }

    private void note(final VoiQuality quality) {
        if (quality.measured() == 0) {
            throw new InputException("At least one voxel of the VOI has a finite value in the image's range",
                "none of " + quality.voxels(), "Check image, mask and --range.");
        }
        if (quality.notFinite() > 0) {
            console.warning(quality.notFinite() + " of " + quality.voxels()
                + " voxels of the VOI are no finite numbers and are left out.");
        }
    }
}
