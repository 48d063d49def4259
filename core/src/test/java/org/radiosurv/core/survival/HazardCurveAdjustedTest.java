// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/**
 * Curves with further covariates and what figures need of a curve. Numbers of the lung data (227 complete rows) from R 4.2.2, survival
 * 3.5-3: {@code coxph(Surv(time, status) ~ pspline(age, theta=0.5, nterm=10) + ph.ecog + sex)} and its {@code termplot}.
 */
class HazardCurveAdjustedTest {

    private final ReferenceTable lung = SurvivalReference.LUNG.input()
        .where(row -> !row.get("age").isEmpty() && !row.get("ph.ecog").isEmpty() && !row.get("sex").isEmpty());

    private final double[] time = lung.numbers("time");

    private final boolean[] event = lung.flags("status");

    private final double[] age = lung.numbers("age");

    private final double[][] others = {lung.numbers("ph.ecog"), lung.numbers("sex")};

    @Test
    void equalsR() {
        final HazardCurve curve = HazardCurve.fit(time, event, age, others, 10, 0.5);
        assertEquals(5.371991581722575, curve.degreesOfFreedom(), 1e-8);
        assertEquals(0.0107234058583, curve.linear().slope(), 1e-9);
        assertEquals(0.0091457695228, curve.linear().standardError(), 1e-9);
        assertEquals(1.3747539661760, curve.linear().chisq(), 1e-7);
        assertEquals(3.9844754310015, curve.nonlinearChisq(), 1e-7);
        assertEquals(0.4626179, curve.nonlinearP(), 1e-6);
        assertEquals(0.474227859572213, curve.adjustment().get(0).coefficient(), 1e-8);
        assertEquals(0.1166024548040, curve.adjustment().get(0).standardError(), 1e-8);
        assertEquals(4.7612e-05, curve.adjustment().get(0).p(), 1e-9);
        assertEquals(-0.556354725733142, curve.adjustment().get(1).coefficient(), 1e-8);
        assertEquals(0.1690256184828, curve.adjustment().get(1).standardError(), 1e-8);
        assertArrayEquals(new double[]{-0.902671203504547, -0.823267955140601, -0.741489535731851, -0.655851636142804},
            Arrays.copyOf(curve.points().logHazardRatio(), 4), 1e-7);
        assertArrayEquals(new double[]{0.972756698677487, 0.792843334569829, 0.638009242185339, 0.512740931206801},
            Arrays.copyOf(curve.points().standardError(), 4), 1e-7);
        assertEquals(-726.829524553612, curve.logLikelihood(), 1e-8);
        assertEquals(2 * (744.480455761440 - 726.829524553612), curve.modelChisq(), 1e-7);
        assertEquals(5.371991581722575 + 0.986692582915853 + 0.997184477616924, curve.modelDegreesOfFreedom(), 1e-8);
        assertEquals(1.35195056e-05, curve.modelP(), 1e-12);
    }

    @Test
    void wantedDegreesOfFreedomAreThoseOfTheCurve() {
        assertEquals(3, HazardCurve.fitDegreesOfFreedom(time, event, age, others, 8, 3, Progress.NONE).degreesOfFreedom(), 1e-6);
    }

    @Test
    void covariatesThatSayNothingOfTheirOwnAreRefused() {
        assertMessage(new double[][]{others[0], new double[age.length]}, "only the value 0.0 in covariate 2");
        assertMessage(new double[][]{others[0], others[0]}, "combination of the others");
        final double[] gap = others[1].clone();
        gap[4] = Double.POSITIVE_INFINITY;
        assertMessage(new double[][]{gap}, "Infinity in row 5 of covariate 1");
        assertMessage(new double[][]{new double[3]}, "as many values of adjusting covariate 1");
    }

    private void assertMessage(final double[][] covariates, final String words) {
        final InputException error =
            assertThrows(InputException.class, () -> HazardCurve.fit(time, event, age, covariates, 10, 0.5));
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }

    @Test
    void figuresGetGridMedianAndMarks() {
        final HazardCurve curve = HazardCurve.fit(time, event, age, 10, 0.5);
        assertEquals(63, curve.median());
        assertArrayEquals(new double[]{39, 60.5, 82}, curve.grid(3));
        assertEquals(227, curve.values().length);
        assertEquals(164, curve.valuesOfEvents().length);
        final double[] four = {4, 1, 2, 8};
        assertEquals(3, HazardCurve.fit(new double[]{5, 6, 7, 8}, new boolean[]{true, true, true, false}, four, 3, 0.9).median());
    }

    @Test
    void searchesEndWhenCancelled() {
        final Progress cancelled = new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                // nobody listens
            }

            @Override
            public boolean canceled() {
                return true;
            }
        };
        assertThrows(CancellationException.class,
            () -> HazardCurve.fitDegreesOfFreedom(time, event, age, others, 8, 3, cancelled));
        assertThrows(CancellationException.class, () -> CutoffScan.of(time, event, age, cancelled));
    }

    @Test
    void theScanNeedsAnEventAndHasAtMostAThousandCutoffs() {
        assertTrue(assertThrows(InputException.class, () -> CutoffScan.of(time, new boolean[time.length], age)).getMessage()
            .contains("at least one event"));
        final int n = 3000;
        final double[] x = new double[n];
        final double[] days = new double[n];
        final boolean[] happened = new boolean[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
            days[i] = 1 + (i * 7919L) % n;
            happened[i] = i % 3 == 0;
        }
        final CutoffScan scan = CutoffScan.of(days, happened, x);
        assertEquals(1000, scan.points().size());
        assertEquals(300, scan.points().get(0).cutoff());
        assertEquals(2699, scan.points().get(999).cutoff());
        assertEquals(LogRank.test(days, happened, Arrays.stream(x).mapToObj(v -> v > 300 ? "b" : "a").toArray(String[]::new), 0, null).p(),
            scan.points().get(0).logRankP(), 1e-12);
    }
}
