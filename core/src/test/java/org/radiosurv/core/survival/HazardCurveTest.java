// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/** Properties of splines and cut-off scans that hold without a reference, and hostile input. */
class HazardCurveTest {

    private static final int N = 120;

    private final Random random = new Random(5);

    private final double[] x = random.doubles(N).map(u -> 30 * u).toArray();

    private final double[] time =
        Arrays.stream(x).map(value -> Math.ceil(-Math.log(random.nextDouble()) * 300 * Math.exp(-0.05 * value))).toArray();

    private final boolean[] event = event();

    private boolean[] event() {
        final boolean[] happened = new boolean[N];
        for (int i = 0; i < N; i++) {
            happened[i] = random.nextInt(4) > 0;
        }
        return happened;
    }

    @Test
    void splinesSumToOneAndAreThoseOfTheUniformKnots() {
        final SplineBasis basis = new SplineBasis(0, 4, 4);
        assertEquals(6, basis.size());
        assertArrayEquals(new double[]{4. / 6, 1. / 6, 0, 0, 0, 0}, basis.at(0), 1e-15);
        assertArrayEquals(new double[]{1. / 6, 4. / 6, 1. / 6, 0, 0, 0}, basis.at(1), 1e-15);
        assertArrayEquals(new double[]{0, 1. / 48, 23. / 48, 23. / 48, 1. / 48, 0}, basis.at(2.5), 1e-15);
        assertArrayEquals(new double[]{0, 0, 0, 1. / 6, 4. / 6, 1. / 6}, basis.at(4), 1e-15);
        assertEquals(1, basis.centre(1));
    }

    @Test
    void muchSmoothingIsTheLinearModel() {
        final HazardCurve curve = HazardCurve.fit(time, event, x, 10, 1 - 1e-6);
        final CoxFit linear = CoxRegression.of(time, event).fit(new double[][]{x}, CoxOptions.DEFAULT);
        assertEquals(1, curve.degreesOfFreedom(), 1e-3);
        assertEquals(linear.coefficient(0), curve.linear().slope(), 1e-5);
        assertEquals(linear.standardErrors()[0], curve.linear().standardError(), 1e-5);
        final HazardCurve.Points points = curve.points(new double[]{10, 20}, 10);
        assertEquals(1, points.hazardRatio()[0]);
        assertEquals(0, points.standardError()[0]);
        assertEquals(10 * linear.coefficient(0), points.logHazardRatio()[1], 1e-3);
    }

    @Test
    void wantedDegreesOfFreedomAreFound() {
        assertEquals(3, HazardCurve.fitDegreesOfFreedom(time, event, x, 10, 3).degreesOfFreedom(), 1e-7);
        final double[] few = Arrays.stream(x).map(value -> Math.floor(value / 8)).toArray();
        assertTrue(HazardCurve.fitDegreesOfFreedom(time, event, few, 10, 8).degreesOfFreedom() <= 3.001);
    }

    @Test
    void correctedPIsNeverBelowThePointwiseOneAndFollowsTheSeed() {
        final CutoffScan scan = CutoffScan.of(time, event, x);
        final CutoffScan.Best best = scan.best(400, 7, Progress.NONE);
        assertTrue(best.p() >= best.cutoff().waldP());
        assertEquals(best, scan.best(400, 7, Progress.NONE));
        assertTrue(best.shrinkage() >= 0 && best.shrinkage() < 1);
        assertEquals(Math.pow(best.cutoff().hazardRatio(), best.shrinkage()), best.shrunkenHazardRatio(), 1e-12);
    }

    /** Without any relation the corrected p is uniform: 60 cohorts have a mean near 1/2. */
    @Test
    void correctedPIsUniformWithoutRelation() {
        final double mean = IntStream.range(0, 60).mapToDouble(run -> {
            final Random own = new Random(run);
            final double[] noise = own.doubles(50).toArray();
            final double[] days = own.doubles(50).map(u -> -Math.log(u)).toArray();
            final boolean[] happened = new boolean[50];
            Arrays.fill(happened, true);
            return CutoffScan.of(days, happened, noise).best(99, run, Progress.NONE).p();
        }).average().orElseThrow();
        assertEquals(0.5, mean, 0.12);
    }

    @Test
    void rejectsBadInput() {
        assertMessage(() -> HazardCurve.fit(time, event, x, 10, 1), "strictly between 0 and 1");
        assertMessage(() -> HazardCurve.fit(time, event, x, 2, 0.5), "at least 3 intervals");
        assertMessage(() -> HazardCurve.fit(time, new boolean[N], x, 10, 0.5), "at least one event");
        assertMessage(() -> HazardCurve.fit(time, event, new double[N], 10, 0.5), "1 different values");
        assertMessage(() -> HazardCurve.fitDegreesOfFreedom(time, event, x, 10, 1), "above 1");
        assertMessage(() -> CutoffScan.of(time, event, new double[N]), "no cut-off");
        final double[] gap = x.clone();
        gap[3] = Double.NaN;
        assertMessage(() -> HazardCurve.fit(time, event, gap, 10, 0.5), "NaN in row 4");
        assertMessage(() -> CutoffScan.of(time, event, gap), "NaN in row 4");
        gap[3] = 1e308;
        gap[4] = -1e308;
        assertMessage(() -> HazardCurve.fit(time, event, gap, 10, 0.5), "-1.0E308 to 1.0E308");
        assertMessage(() -> CutoffScan.of(time, event, x).best(0, 1, Progress.NONE), "at least one permutation");
    }

    private static void assertMessage(final Runnable call, final String words) {
        final InputException error = assertThrows(InputException.class, call::run);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}
