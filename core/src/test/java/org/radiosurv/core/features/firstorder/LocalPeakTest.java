// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.Progress;
import org.radiosurv.core.features.Phantom;
import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;

/** The peaks against a search through the whole image. */
class LocalPeakTest {

    private static final double RADIUS = Math.cbrt(3000 / (4 * Math.PI));

    private static double meanAbout(final Volume image, final int centre) {
        final Grid grid = image.grid();
        final double[] spacing = grid.spacing();
        double sum = 0;
        int count = 0;
        for (int index = 0; index < grid.voxels(); index++) {
            final double x = spacing[0] * (index % grid.nx() - centre % grid.nx());
            final double y = spacing[1] * (index / grid.nx() % grid.ny() - centre / grid.nx() % grid.ny());
            final double z = spacing[2] * (index / grid.nx() / grid.ny() - centre / grid.nx() / grid.ny());
            if (x * x + y * y + z * z <= RADIUS * RADIUS && image.isKnown(index) && Double.isFinite(image.get(index))) {
                sum += image.get(index);
                count++;
            }
        }
        return sum / count;
    }

    @Test
    void equalsTheSearch() {
        final double[] values = new Random(9).doubles(14 * 9 * 6)
            .map(x -> x < 0.05 ? Double.NaN : Math.floor(9 * x)).toArray();
        final Volume whole = Phantom.volume(Affine.scaling(1.3, 2, 4), 14, 9, 6, values);
        final Volume image = whole.within(Phantom.of(whole, IntStream.range(40, 756).toArray()));
        final int[] voi = IntStream.range(0, 756).filter(n -> n % 7 == 3).toArray();
        final IntensityMask voxels = IntensityMask.of(image, Phantom.of(image, voi));
        double local = 0;
        double global = 0;
        for (int n = 0; n < voxels.count(); n++) {
            final double mean = meanAbout(image, voxels.index(n));
            global = Math.max(global, mean);
            local = voxels.intensity(n) == voxels.maximum() ? Math.max(local, mean) : local;
        }
        final Measurements measured = LocalPeak.measure(image, voxels, Progress.NONE);
        assertEquals(local, measured.value(LocalPeakFeature.LOCAL_PEAK.ordinal()), 1e-12);
        assertEquals(global, measured.value(LocalPeakFeature.GLOBAL_PEAK.ordinal()), 1e-12);
    }
}
