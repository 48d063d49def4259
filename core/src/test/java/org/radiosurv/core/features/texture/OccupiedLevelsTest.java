// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import static org.radiosurv.core.features.Closeness.assertClose;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.features.Phantom;
import org.radiosurv.core.features.region.GreyLevels;
import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.volume.Volume;

/**
 * Ng enters the normalised inverse differences only, and it is the discretisation's number of levels, occupied or not.
 */
class OccupiedLevelsTest {

    @Test
    void unoccupiedLevelsCountInTheNormalisation() {
        final Volume image = Phantom.volume(2, 1, 1, 1, 3);
        final IntensityMask voxels = IntensityMask.of(image, Phantom.all(image));
        final int[] levels = IntStream.range(0, 2).map(n -> (int)voxels.intensity(n)).toArray();
        for (final int levelCount : new int[]{3, 10}) {
            final GreyLevels greyLevels = new GreyLevels(voxels, levels, levelCount);
            final CoOccurrenceSums sums = new CoOccurrenceSums(greyLevels);
            sums.visit(1, 2, 1);
            final double[] values = CoOccurrenceFeatures.of(sums, levelCount);
            assertClose(1 / (1 + 2.0 / levelCount),
                values[CoOccurrenceFeature.INVERSE_DIFFERENCE_NORMALISED.ordinal()], 1e-15, 0, "Ng " + levelCount);
            assertClose(1 / (1 + 4.0 / (levelCount * levelCount)),
                values[CoOccurrenceFeature.INVERSE_DIFFERENCE_MOMENT_NORMALISED.ordinal()], 1e-15, 0,
                "Ng " + levelCount);
            assertClose(1 / 3.0, values[CoOccurrenceFeature.INVERSE_DIFFERENCE.ordinal()], 1e-15, 0, "no Ng");
        }
    }
}
