// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.features.region.GreyLevels;
import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.recipe.operator.GreyLevelOperator;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/** The level of each voxel under each discretisation, and re-segmentation. */
class DiscretisationTest {

    private static GreyLevels levels(final Volume image, final Mask voi, final String text,
        final Resegmentation range) {
        final FeatureSettings settings =
            FeatureSettings.defaults().withDiscretisation(Discretisation.parse(text)).withResegmentation(range);
        return Discretiser.discretise(image, Resegmenter.apply(IntensityMask.of(image, voi), range), settings);
    }

    private static int[] each(final GreyLevels levels) {
        return IntStream.range(0, levels.voxels().count()).map(n -> levels.levelOfRank(levels.rank(n))).toArray();
    }

    private static void assertLevels(final String text, final int levelCount, final double[] values,
        final int... expected) {
        final Volume image = Phantom.volume(values.length, 1, 1, values);
        final GreyLevels levels = levels(image, Phantom.all(image), text, Resegmentation.NONE);
        assertArrayEquals(expected, each(levels));
        assertEquals(levelCount, levels.levelCount());
    }

    @Test
    void levelsAreValuesPlusOne() {
        assertLevels("levels:8", 8, new double[]{0, 3, 7}, 1, 4, 8);
    }

    @Test
    void resampledLevelsAreRoundedAndClipped() {
        assertLevels("resampled-levels:8", 8, new double[]{-0.7, 0.49, 0.5, 6.9, 9.3}, 1, 1, 2, 8, 8);
    }

    @Test
    void fixedBinNumberPutsTheMaximumIntoTheLastBin() {
        assertLevels("fbn:4", 4, new double[]{10, 12.4, 12.5, 17.5, 20}, 1, 1, 2, 4, 4);
        assertLevels("fbn:4", 4, new double[]{5, 5}, 1, 1);
    }

    /** 1 - 0.9 is 0.09999999999999998 in binary; a level must not depend on the last bits of a map. */
    @Test
    void valuesOnAnEdgeBelongToTheBinAbove() {
        assertLevels("fbn:10", 10, new double[]{0, 1 - 0.9, 0.1, 0.0999, 0.1 + 0.2, 1}, 1, 2, 2, 1, 4, 10);
    }

    /** One rule: whole:N of a map and its N grey levels agree, however near to a bound a value lies. */
    @Test
    void wholeVolumeBinsAreTheGreyLevelsOfTheImage() {
        final GreyLevelOperator operator = new GreyLevelOperator(0, 1, 10);
        for (double gap = 1e-14; gap < 1e-6; gap *= 2) {
            final double below = gap;
            final double[] map =
                IntStream.rangeClosed(0, 10).mapToDouble(k -> (k - below * (k % 10)) / 10).toArray();
            final int[] expected = Arrays.stream(map).mapToInt(value -> operator.level(value) + 1).toArray();
            final Volume image = Phantom.volume(map.length, 1, 1, map);
            assertArrayEquals(expected, each(levels(image, Phantom.all(image), "whole:10", Resegmentation.NONE)),
                gap + " below the bounds");
        }
    }

    @Test
    void fixedBinSizeStartsAtTheMinimum() {
        assertLevels("fbs:2.5", 5, new double[]{10, 12.4, 12.5, 20}, 1, 1, 2, 5);
    }

    @Test
    void noneTakesLevelsAsTheyAre() {
        assertLevels("none", 9, new double[]{1, 9, 4}, 1, 9, 4);
    }

    @Test
    void wholeVolumeBinsDoNotDependOnTheVoi() {
        final Volume image = Phantom.volume(5, 1, 1, 0, 3, 5, 8, 10);
        assertArrayEquals(new int[]{4, 6},
            each(levels(image, Phantom.of(image, 1, 2), "whole:10", Resegmentation.NONE)));
    }

    @Test
    void wholeVolumeBinsSkipWhatIsNotKnown() {
        final Volume image = Phantom.volume(5, 1, 1, -100, 0, 5, 10, Double.NaN);
        final Volume known = image.within(Phantom.of(image, 1, 2, 3, 4));
        assertArrayEquals(new int[]{1, 6, 10},
            each(levels(known, Phantom.all(known), "whole:10", Resegmentation.NONE)));
    }

    /** Maps are read by a way of their own; the answer is the same. */
    @Test
    void theRangeDoesNotDependOnTheTypeOfTheData() {
        final double[] values = {Double.NaN, -0.5, 7.25, Double.NEGATIVE_INFINITY, 3};
        assertEquals(new IntensityRange(-0.5, 7.25), IntensityRange.of(Phantom.volume(5, 1, 1, values)));
        final Grid grid = new Grid(5, 1, 1, Affine.identity());
        final float[] floats = {Float.NaN, -0.5f, 7.25f, Float.NEGATIVE_INFINITY, 3};
        assertEquals(new IntensityRange(-0.5, 7.25), IntensityRange.of(new Volume(grid, VoxelData.ofFloats(floats))));
        final Volume roots = new Volume(grid, VoxelData.ofSquareRoots(new int[]{9, 4, 2, 25, 16}));
        assertEquals(new IntensityRange(Math.sqrt(2), 5), IntensityRange.of(roots));
        assertEquals(new IntensityRange(2, 3), IntensityRange.of(roots.within(Phantom.of(roots, 0, 1))));
        assertEquals(new IntensityRange(0, 0), IntensityRange.of(Phantom.volume(1, 1, 1, Double.NaN)));
    }

    @Test
    void resegmentationRangeBoundsTheBins() {
        final Volume image = Phantom.volume(6, 1, 1, 0, 4, 5, 9, 10, 50);
        assertArrayEquals(new int[]{1, 1, 3, 4},
            each(levels(image, Phantom.all(image), "fbs:2", Resegmentation.range(3.5, 10))));
        assertArrayEquals(new int[]{1, 1, 2, 2},
            each(levels(image, Phantom.all(image), "fbn:2", Resegmentation.range(3.5, 10))));
    }

    /** IBSI: both intervals refer to the VOI, and voxels in both stay. Mean 1.5, population variance 2.5. */
    @Test
    void outliersAndRangeAreIndependent() {
        final Volume image = Phantom.volume(8, 1, 1, 0, 0, 0, 1, 2, 2, 2, 5);
        final IntensityMask voxels = IntensityMask.of(image, Phantom.all(image));
        assertEquals(8, Resegmenter.apply(voxels, new Resegmentation(-9, 9, 2.3)).count(), "5 is 2.21 SD from the mean");
        assertEquals(7, Resegmenter.apply(voxels, new Resegmentation(-9, 9, 2.2)).count());
        final IntensityMask both = Resegmenter.apply(voxels, new Resegmentation(1, 9, 2.3));
        assertEquals(5, both.count(), "of 1, 2, 2, 2, 5 alone, mean 2.4 and SD 1.36, 5 would be at 1.92 SD as well");
        assertEquals(4, Resegmenter.apply(voxels, new Resegmentation(1, 9, 2.2)).count(), "beyond 2.2 SD of the whole VOI");
        assertEquals(3, both.resegmented());
    }

    @Test
    void defaultsAreTheFoundation() {
        assertEquals(18 + 23 + 3 * 25 + 3 * 16, FeatureCatalogue.descriptors(FeatureSettings.defaults()).size());
        assertEquals(List.of(1), FeatureSettings.defaults().distances());
    }
}
