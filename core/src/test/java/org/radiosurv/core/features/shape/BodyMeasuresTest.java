// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.Progress;
import org.radiosurv.core.features.Phantom;
import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/** Principal axes, ellipsoids and autocorrelation against closed forms and plain sums. */
class BodyMeasuresTest {

    /** Along an axis of n voxels the centres have the variance (n^2 - 1) / 12. */
    @Test
    void axesOfABlock() {
        final double[] values = new double[5 * 7 * 3];
        Arrays.fill(values, 1);
        final PrincipalAxes axes =
            PrincipalAxes.of(VoxelBody.of(Mask.above(Phantom.volume(Affine.scaling(2, 1, 1), 5, 7, 3, values))));
        final double sample = 105.0 / 104;
        assertEquals(Math.sqrt(sample * 4 * 24 / 12), axes.deviation(0), 1e-13);
        assertEquals(Math.sqrt(sample * 48 / 12), axes.deviation(1), 1e-13);
        assertEquals(Math.sqrt(sample * 8 / 12), axes.deviation(2), 1e-13);
    }

    /** For b = c, al = be = e and P_n(1) = 1: the sum of e^2n / (1 - 4 n^2) is (1 + (1 - e^2) artanh(e) / e) / 2. */
    @Test
    void ellipsoidSeries() {
        assertEquals(4 * Math.PI * 9, new Ellipsoid(3, 3, 3).area(), 1e-12);
        final double e = Math.sqrt(1 - 1 / 4.0);
        final double artanh = Math.log((1 + e) / (1 - e)) / 2;
        final double sum = (1 + (1 - e * e) * artanh / e) / 2;
        assertEquals(4 * Math.PI * 2 * sum, new Ellipsoid(2, 1, 1).area(), 2e-4, "the series is cut at degree 20");
        assertEquals(8 * Math.PI / 3, new Ellipsoid(2, 1, 1).volume(), 1e-14);
    }

    @Test
    void autocorrelationEqualsTheSumsOverPairs() {
        final double[] values = new Random(4).doubles(6 * 5 * 9).map(x -> x < 0.3 ? Double.NaN : 100 * x).toArray();
        final Volume image = Phantom.volume(Affine.scaling(1, 1.5, 4), 6, 5, 9, values);
        final IntensityMask voxels = IntensityMask.of(image, Phantom.all(image));
        final double mean = Arrays.stream(voxels.intensities()).average().orElseThrow();
        double weights = 0;
        double products = 0;
        double differences = 0;
        double squares = 0;
        for (int a = 0; a < voxels.count(); a++) {
            squares += Math.pow(voxels.intensity(a) - mean, 2);
            for (int b = 0; b < voxels.count(); b++) {
                if (a != b) {
                    final double weight = 1 / distance(image.grid(), voxels.index(a), voxels.index(b));
                    weights += weight;
                    products += weight * (voxels.intensity(a) - mean) * (voxels.intensity(b) - mean);
                    differences += weight * Math.pow(voxels.intensity(a) - voxels.intensity(b), 2);
                }
            }
        }
        final Measurements measured = new Measurements(MorphologyFeature.values().length);
        SpatialAutocorrelation.measure(voxels, measured, Progress.NONE);
        assertEquals(voxels.count() / weights * products / squares, measured.value(MorphologyFeature.MORAN_I.ordinal()),
            1e-12);
        assertEquals((voxels.count() - 1) / (2 * weights) * differences / squares,
            measured.value(MorphologyFeature.GEARY_C.ordinal()), 1e-12);
    }

    private static double distance(final Grid grid, final int a, final int b) {
        final double[] spacing = grid.spacing();
        final double x = spacing[0] * (a % grid.nx() - b % grid.nx());
        final double y = spacing[1] * (a / grid.nx() % grid.ny() - b / grid.nx() % grid.ny());
        final double z = spacing[2] * (a / grid.nx() / grid.ny() - b / grid.nx() / grid.ny());
        return Math.sqrt(x * x + y * y + z * z);
    }
}
