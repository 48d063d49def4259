// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import org.radiosurv.core.InputException;
import org.radiosurv.core.features.region.GreyLevels;
import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.recipe.operator.EqualBins;
import org.radiosurv.core.volume.Volume;

/** Turns the intensities of a VOI into grey levels, see {@link Discretisation}. */
final class Discretiser {

    private final Discretisation discretisation;

    private final IntensityMask voxels;

    private Discretiser(final Discretisation discretisation, final IntensityMask voxels) {
        this.discretisation = discretisation;
        this.voxels = voxels;
    }

    /**
     * @param image the whole image
     * @param voxels the VOI's voxels that count, at least one
     * @param settings discretisation, and the re-segmentation range that fixed bin size starts from
     * @return the levels
     * @throws InputException if a value is no level where values must be levels, or if there would be too many levels
     */
    static GreyLevels discretise(final Volume image, final IntensityMask voxels, final FeatureSettings settings) {
        final Discretiser discretiser = new Discretiser(settings.discretisation(), voxels);
        final int parameter = (int)settings.discretisation().parameter();
        return switch (settings.discretisation().method()) {
            case LEVELS -> discretiser.levels(parameter);
            case RESAMPLED_LEVELS -> discretiser.resampledLevels(parameter);
            case WHOLE -> equalBins(voxels, IntensityRange.of(image), parameter);
            case FBN -> equalBins(voxels, IntensityRange.of(voxels), parameter);
            case FBS -> discretiser.widths(settings.resegmentation());
            case NONE -> discretiser.asTheyAre();
        };
    }

    private GreyLevels levels(final int count) {
        final int[] levels = new int[voxels.count()];
        for (int n = 0; n < levels.length; n++) {
            final double value = voxels.intensity(n);
            if (!(value >= 0 && value <= count - 1 && value == Math.rint(value))) {
                throw new InputException("With levels:" + count + " every value in the VOI is a whole number from 0 to "
                    + (count - 1), place(n), "Normalise the image to " + count
                    + " grey levels first, or choose whole:" + count + " or fbn:" + count + ".");
            }
            levels[n] = (int)value + 1;
        }
        return new GreyLevels(voxels, levels, count);
    }

    private GreyLevels resampledLevels(final int count) {
        final int[] levels = new int[voxels.count()];
        for (int n = 0; n < levels.length; n++) {
            final double nearest = Math.floor(voxels.intensity(n) + 0.5);
            levels[n] = (int)Math.max(0, Math.min(count - 1, nearest)) + 1;
        }
        return new GreyLevels(voxels, levels, count);
    }

    /** Bins of equal width of a range. */
    static GreyLevels equalBins(final IntensityMask voxels, final IntensityRange range, final int count) {
        final EqualBins bins = range.bins(count);
        final int[] levels = new int[voxels.count()];
        for (int n = 0; n < levels.length; n++) {
            levels[n] = bins.bin(voxels.intensity(n)) + 1;
        }
        return new GreyLevels(voxels, levels, count);
    }

    private GreyLevels widths(final Resegmentation resegmentation) {
        final double width = discretisation.parameter();
        final double origin = resegmentation.hasLow() ? resegmentation.low() : voxels.minimum();
        final double highest = Math.floor((voxels.maximum() - origin) / width) + 1;
        checkHighest(highest, "Choose wider bins than " + width + ".");
        final int[] levels = new int[voxels.count()];
        for (int n = 0; n < levels.length; n++) {
            levels[n] = (int)Math.floor((voxels.intensity(n) - origin) / width) + 1;
        }
        return new GreyLevels(voxels, levels, (int)highest);
    }

    private GreyLevels asTheyAre() {
        checkHighest(voxels.maximum(), "Choose a discretisation, for example fbn:256.");
        final int[] levels = new int[voxels.count()];
        for (int n = 0; n < levels.length; n++) {
            final double value = voxels.intensity(n);
            if (!(value >= 1 && value == Math.rint(value))) {
                throw new InputException("Without discretisation every value in the VOI is a grey level, a whole number"
                    + " from 1", place(n), "Choose a discretisation, for example fbn:256.");
            }
            levels[n] = (int)value;
        }
        return new GreyLevels(voxels, levels, (int)voxels.maximum());
    }

    private static void checkHighest(final double highest, final String remedy) {
        if (highest > Discretisation.MOST_LEVELS) {
            throw new InputException("There are at most " + Discretisation.MOST_LEVELS + " grey levels",
                "a highest level of " + highest, remedy);
        }
    }

    private String place(final int n) {
        final int index = voxels.index(n);
        final int nx = voxels.grid().nx();
        final int ny = voxels.grid().ny();
        return voxels.intensity(n) + " at voxel (" + index % nx + ", " + index / nx % ny + ", " + index / nx / ny + ")";
    }
}
