// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radiosurv.core.features.Closeness.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.core.Progress;
import org.radiosurv.core.features.naive.LevelGrid;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * What must not change a feature: where the VOI lies, how much image surrounds it, rotations by a right angle, threads.
 */
class InvarianceTest {

    private static final FeatureSettings SETTINGS =
        FeatureSettings.everything().withDiscretisation(Discretisation.parse("none")).withDistances(List.of(1, 2));

    private static final LevelGrid LEVELS = LevelGrid.random(11, 9, 8, 7, 5);

    private static Volume image() {
        return Phantom.volume(Affine.scaling(1, 2, 3), 9, 8, 7, LEVELS.values());
    }

    /** The image in a larger one of zeros. */
    private static Volume padded(final Volume image, final int before, final int after) {
        final int[] size = Arrays.stream(image.grid().size()).map(n -> n + before + after).toArray();
        final double[] values = new double[size[0] * size[1] * size[2]];
        final Grid grid = image.grid();
        for (int index = 0; index < grid.voxels(); index++) {
            final int i = index % grid.nx() + before;
            final int j = index / grid.nx() % grid.ny() + before;
            final int k = index / grid.nx() / grid.ny() + before;
            values[i + size[0] * (j + size[1] * k)] = image.get(index);
        }
        return Phantom.volume(grid.affine(), size[0], size[1], size[2], values);
    }

    /** The image turned by 90 degrees about an axis, with the spacing that goes with it. */
    private static Volume turned(final Volume image, final int axis) {
        final int from = (axis + 1) % 3;
        final int to = (axis + 2) % 3;
        final int[] size = image.grid().size();
        final int[] newSize = size.clone();
        newSize[from] = size[to];
        newSize[to] = size[from];
        final double[] spacing = image.grid().spacing();
        final double[] newSpacing = spacing.clone();
        newSpacing[from] = spacing[to];
        newSpacing[to] = spacing[from];
        final double[] values = new double[image.grid().voxels()];
        for (int index = 0; index < values.length; index++) {
            final int[] at = {index % size[0], index / size[0] % size[1], index / size[0] / size[1]};
            final int[] target = at.clone();
            target[from] = size[to] - 1 - at[to];
            target[to] = at[from];
            values[target[0] + newSize[0] * (target[1] + newSize[1] * target[2])] = image.get(index);
        }
        return Phantom.volume(Affine.scaling(newSpacing[0], newSpacing[1], newSpacing[2]), newSize[0], newSize[1],
            newSize[2], values);
    }

    private static List<FeatureValue> measure(final Volume image) {
        return VoiFeatures.compute(image, Mask.above(image), SETTINGS, Progress.NONE);
    }

    @Test
    void translationAndCroppingLeaveEveryBit() {
        final List<FeatureValue> expected = measure(image());
        final List<FeatureValue> shifted = measure(padded(image(), 3, 5));
        for (int n = 0; n < expected.size(); n++) {
            final String tag = expected.get(n).descriptor().tag();
            if (tag.startsWith("loc_") && !tag.startsWith("loc_peak")) {
                continue; // the location moves
            }
            if (tag.matches("loc_peak.*|morph_com|morph_moran_i|morph_geary_c")) {
                continue; // the peak's sphere reaches the padding; sums of coordinates round differently
            }
            assertEquals(expected.get(n), shifted.get(n));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void rightAngles(final int axis) {
        final List<FeatureValue> expected = measure(image());
        final List<FeatureValue> turned = measure(turned(image(), axis));
        int compared = 0;
        for (int n = 0; n < expected.size(); n++) {
            final FeatureDescriptor descriptor = expected.get(n).descriptor();
            final boolean sliceWise = descriptor.aggregation().startsWith("2") && axis != 2;
            if (descriptor.family() != Family.LOCATION && !sliceWise) {
                assertClose(expected.get(n).value(), turned.get(n).value(), 1e-9, 1e-9, descriptor.tag());
                compared++;
            }
        }
        assertEquals(axis == 2 ? 897 : 525, compared);
    }

    @Test
    void threadsDoNotMatter() throws InterruptedException, ExecutionException {
        final List<FeatureValue> expected = measure(image());
        final ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            final List<Future<List<FeatureValue>>> results = new ArrayList<>();
            for (int n = 0; n < 16; n++) {
                results.add(pool.submit(() -> measure(image())));
            }
            for (final Future<List<FeatureValue>> result : results) {
                assertEquals(expected, result.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void shapeAndImageTogetherGiveTheWhole() {
        final Volume image = image();
        final Mask voi = Mask.above(image);
        final List<FeatureValue> parts = new ArrayList<>(VoiFeatures.measureShape(voi, SETTINGS, Progress.NONE));
        parts.addAll(VoiFeatures.measureImage(image, voi, SETTINGS, Progress.NONE).values());
        final List<FeatureValue> whole = measure(image);
        assertEquals(whole.size(), parts.size());
        whole.forEach(value -> assertEquals(1, parts.stream().filter(value::equals).count(), value.descriptor().tag()));
    }
}
