// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

/** Six patients by hand, equivalences that hold exactly, and hostile input. */
class CoxDiagnosticsTest {

    /** Deaths at 1, 3 and 3, 6; censored at 2 and 5. */
    private static final double[] TIME = {1, 2, 3, 3, 5, 6};

    private static final boolean[] EVENT = {true, false, true, true, false, true};

    private static final double[] RISK = {3, 1, 2, 5, 2, 4};

    /**
     * Pairs: death at 1 (risk 3) with 1, 2, 5, 2, 4: 3 concordant, 2 discordant. Death at 3 (risk 2) with 2 and 4: tied,
     * discordant. Death at 3 (risk 5) with 2 and 4: 2 concordant. The two deaths at 3 are no pair.
     */
    @Test
    void concordanceOfSixPatients() {
        final Concordance c = Concordance.of(TIME, EVENT, RISK);
        assertEquals(5, c.concordant());
        assertEquals(3, c.discordant());
        assertEquals(1, c.tiedRisk());
        assertEquals(1, c.tiedTime());
        assertEquals(0, c.tiedBoth());
        assertEquals(5.5 / 9, c.concordance(), 1e-15);
        final double[] good = {3, 1, 1 + 0.5, 2, 1 + 0.5 + 1, 1};
        final double[] all = {5, 1, 3, 3, 3, 3};
        double variance = 0;
        for (int i = 0; i < 6; i++) {
            variance += Math.pow((good[i] - c.concordance() * all[i]) / 9, 2);
        }
        assertEquals(Math.sqrt(variance), c.standardError(), 1e-15);
    }

    /** With the coefficient 0 the martingale residual is the event minus the Nelson-Aalen hazard, by Efron or Breslow. */
    @Test
    void martingaleResidualsOfSixPatients() {
        final double[][] x = {{1, 0, 1, 0, 1, 0}};
        final CoxRegression regression = CoxRegression.of(TIME, EVENT);
        final CoxOptions none = CoxOptions.DEFAULT.withMaxIterations(0);
        final double[] efron =
            CoxResiduals.of(CoxDesign.of(regression, x, regression.fit(x, none))).martingale();
        final double first = 1. / 6;
        final double both = 1. / 4 + 1. / 3;
        assertArrayEquals(new double[]{1 - first, -first, 1 - first - 1. / 4 - 0.5 / 3, 1 - first - 1. / 4 - 0.5 / 3,
            -first - both, 1 - first - both - 1}, efron, 1e-15);
        final double[] breslow = CoxResiduals.of(CoxDesign.of(regression, x,
            regression.fit(x, none.withTies(Ties.BRESLOW)))).martingale();
        assertArrayEquals(new double[]{1 - first, -first, 1 - first - 0.5, 1 - first - 0.5, -first - 0.5,
            1 - first - 0.5 - 1}, breslow, 1e-15);
    }

    @Test
    void wholeWeightsAreRepeatedRowsWithBreslow() {
        final Random random = new Random(3);
        final int n = 30;
        final double[] time = random.doubles(n).map(u -> Math.ceil(12 * u)).toArray();
        final boolean[] event = new boolean[n];
        final double[] x = random.doubles(n).toArray();
        final double[] weight = new double[n];
        final int[] copies = new int[n];
        int total = 0;
        for (int i = 0; i < n; i++) {
            event[i] = random.nextInt(3) > 0;
            copies[i] = 1 + random.nextInt(3);
            weight[i] = copies[i];
            total += copies[i];
        }
        final double[] longTime = new double[total];
        final boolean[] longEvent = new boolean[total];
        final double[] longX = new double[total];
        for (int i = 0, at = 0; i < n; i++) {
            for (int copy = 0; copy < copies[i]; copy++, at++) {
                longTime[at] = time[i];
                longEvent[at] = event[i];
                longX[at] = x[i];
            }
        }
        final CoxOptions breslow = CoxOptions.DEFAULT.withTies(Ties.BRESLOW);
        final CoxFit weighted = CoxRegression.of(CoxOutcome.of(time, event).withWeights(weight))
            .fit(new double[][]{x}, breslow);
        final CoxFit repeated = CoxRegression.of(longTime, longEvent).fit(new double[][]{longX}, breslow);
        assertEquals(repeated.coefficient(0), weighted.coefficient(0), 1e-10);
        assertEquals(repeated.logLikelihood(), weighted.logLikelihood(), 1e-9);
        assertEquals(repeated.standardErrors()[0], weighted.standardErrors()[0], 1e-10);
    }

    @Test
    void dividedIntervalsChangeNothing() {
        final double[][] x = {{0.3, -1, 2, 0.5, -0.2, 1}};
        final CoxFit whole = CoxRegression.of(TIME, EVENT).fit(x, CoxOptions.DEFAULT);
        final int n = TIME.length;
        final double[] start = new double[2 * n];
        final double[] stop = new double[2 * n];
        final boolean[] event = new boolean[2 * n];
        final double[][] twice = {new double[2 * n]};
        for (int i = 0; i < n; i++) {
            stop[i] = TIME[i] / 2;
            start[n + i] = TIME[i] / 2;
            stop[n + i] = TIME[i];
            event[n + i] = EVENT[i];
            twice[0][i] = x[0][i];
            twice[0][n + i] = x[0][i];
        }
        final CoxFit divided = CoxRegression.of(CoxOutcome.of(stop, event).withStart(start))
            .fit(twice, CoxOptions.DEFAULT);
        assertEquals(whole.coefficient(0), divided.coefficient(0), 1e-12);
        assertEquals(whole.logLikelihood(), divided.logLikelihood(), 1e-12);
        assertEquals(whole.logLikelihoodNull(), divided.logLikelihoodNull(), 1e-12);
    }

    @Test
    void scoreResidualsSumToZeroAndDfbetaIsTheJackknifeRoughly() {
        final Random random = new Random(11);
        final int n = 200;
        final double[] time = random.doubles(n).map(u -> -Math.log(u) * 100).toArray();
        final boolean[] event = new boolean[n];
        Arrays.fill(event, true);
        final double[][] x = {random.doubles(n).toArray()};
        final CoxRegression regression = CoxRegression.of(time, event);
        final CoxFit fit = regression.fit(x, CoxOptions.DEFAULT);
        final CoxResiduals residuals = CoxResiduals.of(CoxDesign.of(regression, x, fit));
        assertEquals(0, Arrays.stream(residuals.score()).mapToDouble(row -> row[0]).sum(), 1e-7);
        assertEquals(0, Arrays.stream(residuals.martingale()).sum(), 1e-10);
        final double[] shortTime = Arrays.copyOf(time, n - 1);
        final boolean[] shortEvent = Arrays.copyOf(event, n - 1);
        final double without = CoxRegression.of(shortTime, shortEvent)
            .fit(new double[][]{Arrays.copyOf(x[0], n - 1)}, CoxOptions.DEFAULT).coefficient(0);
        assertEquals(fit.coefficient(0) - without, residuals.dfbeta()[n - 1][0], 0.05 * fit.standardErrors()[0]);
    }

    @Test
    void treatmentCodingComparesWithTheReference() {
        final TreatmentCoding coding = TreatmentCoding.of("site", new String[]{"B", "A", "C", "B"}, "B");
        assertEquals(List.of("site=A", "site=C"), coding.names());
        assertArrayEquals(new double[]{0, 1, 0, 0}, coding.columns()[0]);
        assertArrayEquals(new double[]{0, 0, 1, 0}, coding.columns()[1]);
        assertEquals("A", TreatmentCoding.of("site", new String[]{"B", "A"}, null).reference());
        assertMessage(() -> TreatmentCoding.of("site", new String[]{"A", "B"}, "C"), "'C' for site");
        assertMessage(() -> TreatmentCoding.of("site", new String[]{"A", "A"}, null), "at least two levels");
        assertMessage(() -> TreatmentCoding.of("site", new String[]{"A", null}, null), "row 2");
    }

    @Test
    void findingsAreWords() {
        final double[] time = {1, 2, 3, 4, 5, 6};
        final boolean[] event = {true, true, true, false, false, false};
        final double[][] x = {{1, 1, 1, 1, 0, 0}, {2, 2, 2, 2, 2, 2}, {4, 4, 4, 4, 1, 1}};
        final List<String> findings = findings(time, event, x, "marker", "flat", "copy");
        assertTrue(findings.get(0).startsWith("No event among the patients with marker = 0"), findings.toString());
        assertEquals("flat has no coefficient: it is 2 in every row.", findings.get(1));
        assertEquals("copy has no coefficient: it follows linearly from marker. Leave one of them out.", findings.get(2));
        assertTrue(findings.get(3).contains("3 events for 1 coefficients"), findings.toString());
        assertEquals(List.of("Nothing can be estimated: nobody had the event."),
            findings(time, new boolean[6], x, "a", "b", "c"));
    }

    private static List<String> findings(final double[] time, final boolean[] event, final double[][] x, final String... names) {
        final CoxRegression regression = CoxRegression.of(time, event);
        final List<CoxTerm> terms =
            IntStream.range(0, names.length).mapToObj(j -> new CoxTerm(names[j], "", List.of(), j)).toList();
        return CoxFindings.of(CoxDesign.of(regression, x, regression.fit(x, CoxOptions.DEFAULT)), terms);
    }

    /** A row of weight exp(60) enters after the first events: taking it off the sums must not leave its rounding behind. */
    @Test
    void aHeavyRowThatEntersLateLeavesNothingBehind() {
        final double[] time = {2, 4, 6, 9};
        final boolean[] event = {true, true, false, true};
        final double[] start = {0, 0, 0, 7};
        final double[][] x = {{1, 0, 1, 120}};
        final CoxRegression regression = CoxRegression.of(CoxOutcome.of(time, event).withStart(start));
        final PartialLikelihood likelihood = new PartialLikelihood(SortedOutcome.of(regression.outcome()),
            new double[]{120, 1, 0, 1}, 1, Ties.EFRON);
        likelihood.evaluate(new double[]{0.5});
        // rows 1 to 3 at 2, rows 2 and 3 at 4, row 4 alone at 9
        assertEquals(0.5 - Math.log(2 * Math.exp(0.5) + 1) + 0 - Math.log(1 + Math.exp(0.5)), likelihood.logLikelihood(), 1e-12);
        assertEquals(4, regression.fit(x, CoxOptions.DEFAULT).n());
    }

    @Test
    void testsOfProportionalHazardsDoNotDependOnUnits() {
        final Random random = new Random(7);
        final double[] time = random.doubles(40, 1, 900).toArray();
        final boolean[] event = new boolean[40];
        for (int i = 0; i < 40; i++) {
            event[i] = i % 4 != 0;
        }
        final double[][] plain = {random.doubles(40).toArray(), random.doubles(40).toArray()};
        final double[][] units = {Arrays.stream(plain[0]).map(value -> value * 1e6).toArray(),
            Arrays.stream(plain[1]).map(value -> value * 1e-6).toArray()};
        final CoxRegression regression = CoxRegression.of(time, event);
        final ProportionalHazards expected =
            ProportionalHazards.of(CoxDesign.of(regression, plain, regression.fit(plain, CoxOptions.DEFAULT)), TimeTransform.KM);
        final ProportionalHazards actual =
            ProportionalHazards.of(CoxDesign.of(regression, units, regression.fit(units, CoxOptions.DEFAULT)), TimeTransform.KM);
        assertEquals(2, actual.global().degreesOfFreedom());
        assertEquals(expected.global().statistic(), actual.global().statistic(), 1e-9);
        assertEquals(expected.test(1).statistic(), actual.test(1).statistic(), 1e-9);
    }

    @Test
    void withoutEventsOrPairsNothingIsClaimed() {
        final Concordance none = Concordance.of(TIME, new boolean[6], RISK);
        assertEquals(Double.NaN, none.concordance());
        final Concordance tied = Concordance.of(new double[]{4, 4, 4}, new boolean[]{true, true, true}, new double[]{1, 2, 2});
        assertEquals(Double.NaN, tied.concordance());
        assertEquals(2, tied.tiedTime());
        assertEquals(1, tied.tiedBoth());
        final double[][] x = {RISK};
        final CoxRegression regression = CoxRegression.of(TIME, new boolean[6]);
        final CoxDesign design = CoxDesign.of(regression, x, regression.fit(x, CoxOptions.DEFAULT));
        assertArrayEquals(new double[6], CoxResiduals.of(design).martingale());
        assertEquals(Double.NaN, ProportionalHazards.of(design, TimeTransform.KM).global().statistic());
        assertArrayEquals(new double[]{1, 1, 1, 1, 1}, CoxBaseline.of(design).atMeans("all").survival());
    }

    @Test
    void rejectsBadInput() {
        final CoxOutcome outcome = CoxOutcome.of(TIME, EVENT);
        assertMessage(() -> outcome.withWeights(new double[]{1, 1, 0, 1, 1, 1}), "0.0 in row 3");
        assertMessage(() -> outcome.withStart(new double[]{0, 0, 3, 0, 0, 0}), "start 3.0 and time 3.0 in row 3");
        assertMessage(() -> outcome.withStart(new double[]{0, Double.NaN, 3, 0, 0, 0}), "NaN in row 2");
        assertMessage(() -> outcome.withStrata(new String[]{"a"}), "1 strata");
        assertMessage(() -> CoxOutcome.of(new double[]{Double.POSITIVE_INFINITY}, new boolean[1]), "Infinity in row 1");
        assertMessage(() -> Concordance.of(TIME, EVENT, new double[]{1, 2, Double.NaN, 4, 5, 6}), "NaN in row 3");
        assertMessage(() -> Concordance.of(outcome.withStart(new double[6]), RISK, ConcordanceWeighting.N_G2, 5),
            "delayed entry");
        assertMessage(() -> TimeTransform.ofLabel("sqrt"), "km, rank, identity or log");
    }

    private static void assertMessage(final Runnable call, final String words) {
        final InputException error = assertThrows(InputException.class, call::run);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}
