// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.Distributions;

/** The honest estimate of simulated cohorts with and without signal. */
class HonestEstimateTest {

    private static final SpcaSettings SCALED = SpcaSettings.DEFAULT.withScaling(Scaling.ZSCORE);

    private static final HonestSettings SMALL = HonestSettings.DEFAULT.withFolds(5, 3).withPermutations(19);

    private static final CrossValidationSettings GRID = new CrossValidationSettings(1, 6, 3);

    private static final int N = 60;

    private static final int P = 30;

    /** @param effect log hazard ratio of the hidden factor that the first eight features measure */
    private static TrainingSet cohort(final double effect, final long seed) {
        final Random random = new Random(seed);
        final double[][] x = new double[N][P];
        final double[] time = new double[N];
        final boolean[] event = new boolean[N];
        for (int i = 0; i < N; i++) {
            final double factor = random.nextGaussian();
            for (int j = 0; j < P; j++) {
                x[i][j] = (j < 8 && effect > 0 ? factor : 0) + random.nextGaussian();
            }
            time[i] = 1 + Math.round(-Math.log(random.nextDouble()) * 400 * Math.exp(-effect * factor));
            event[i] = random.nextDouble() < 0.75;
        }
        x[3][5] = Double.NaN;
        return new TrainingSet(IntStream.range(0, N).mapToObj(i -> "P" + i).toList(), time, event,
            IntStream.range(0, P).mapToObj(j -> "f" + j).toList(), x);
    }

    private static HonestEstimate estimate(final TrainingSet data, final String[] groups, final HonestSettings honest) {
        return HonestEstimate.compute(data, groups, SCALED, GRID, honest, Progress.NONE);
    }

    @Test
    void findsAStrongSignal() {
        final HonestEstimate estimate = estimate(cohort(1.5, 4), null, SMALL);
        assertEquals(1. / 20, estimate.permutationP());
        assertTrue(estimate.statistic() > 3, "statistic " + estimate.statistic());
        assertTrue(estimate.concordance().lower() > 0.6, estimate.concordance().toString());
        assertTrue(estimate.concordance().upper() > estimate.concordance().estimate());
        assertTrue(estimate.hazardRatio().lower() > 1 && estimate.hazardRatio().estimate() > 2,
            estimate.hazardRatio().toString());
        assertEquals(Distributions.chiSquareP(Math.pow(estimate.statistic(), 2), 1), estimate.pooledP(), 1e-12);
    }

    /** Four cohorts of pure noise: the groups look more different in the training patients than in those left out. */
    @Test
    void isNotFooledByNoise() {
        double sum = 0;
        double resubstitution = 0;
        for (int seed = 0; seed < 4; seed++) {
            final HonestEstimate estimate = estimate(cohort(0, 100 + seed), null, SMALL);
            resubstitution += estimate.resubstitutionP();
            assertEquals(p(estimate), estimate.permutationP());
            sum += estimate.permutationP();
        }
        assertTrue(sum / 4 > 0.25, "mean p " + sum / 4);
        assertTrue(resubstitution < sum, "sum of resubstitution p " + resubstitution + ", of honest p " + sum);
    }

    private static double p(final HonestEstimate estimate) {
        return (1.0 + Arrays.stream(estimate.permuted()).filter(value -> value >= estimate.statistic() - 1e-9).count())
            / (1 + estimate.permuted().length);
    }

    @Test
    void isTheSameWithAnyNumberOfThreads() throws Exception {
        final TrainingSet data = cohort(0.5, 8);
        final HonestSettings few = SMALL.withPermutations(9);
        final HonestEstimate one = new ForkJoinPool(1).submit(() -> estimate(data, null, few)).get();
        final HonestEstimate four = new ForkJoinPool(4).submit(() -> estimate(data, null, few)).get();
        assertArrayEquals(one.permuted(), four.permuted());
        assertArrayEquals(one.outOfFold().score(), four.outOfFold().score());
        assertEquals(one.concordance(), four.concordance());
        assertTrue(!Arrays.equals(one.permuted(), estimate(data, null, few.withSeed(2)).permuted()));
    }

    /** Whatever happens to patients that are left out, their scores come from the others. */
    @Test
    void nothingOfTheLeftOutPatientsIsUsed() {
        final TrainingSet data = cohort(0.8, 21);
        final NestedCrossValidation nested =
            new NestedCrossValidation(SCALED, GRID, SMALL, null);
        final OutOfFold before = nested.run(data, new Well19937c(5), Progress.NONE);
        final double[] time = data.time();
        for (int i = 0; i < N; i++) {
            time[i] = before.fold()[i] == 2 ? 10_000 - time[i] : time[i];
        }
        final OutOfFold after = nested.run(new TrainingSet(data.ids(), time, data.event(), data.featureNames(), data.x()),
            new Well19937c(5), Progress.NONE);
        assertArrayEquals(before.fold(), after.fold());
        int others = 0;
        for (int i = 0; i < N; i++) {
            if (before.fold()[i] == 2) {
                assertEquals(before.score()[i], after.score()[i]);
            } else {
                others += before.score()[i] != after.score()[i] ? 1 : 0;
            }
        }
        assertTrue(others > N / 2, others + " scores of the other folds changed");
    }

    @Test
    void leavesOutOneSiteAfterTheOther() {
        final String[] site = new String[N];
        Arrays.setAll(site, i -> "site" + i % 7);
        final HonestEstimate estimate = estimate(cohort(1, 4), site, SMALL.withFolds(10, 4).withPermutations(3));
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                assertEquals(site[i].equals(site[j]), estimate.outOfFold().fold()[i] == estimate.outOfFold().fold()[j]);
            }
        }
        final Folds three = Folds.grouped(site, 3, 1);
        assertEquals(3, three.total());
        final int[] label = three.labels(0);
        IntStream.range(0, N).forEach(i -> assertEquals(label[i % 7], label[i]));
    }

    @Test
    void groupsFollowTheScore() {
        final OutOfFold predictions = estimate(cohort(0.5, 8), null, SMALL.withPermutations(1)).outOfFold();
        for (int i = 0; i < N; i++) {
            assertEquals(predictions.score()[i] > 0 ? 2 : 1, predictions.group()[i]);
        }
    }

    @Test
    void stopsWhenCancelled() {
        final Progress canceled = new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                // nobody listens
            }

            @Override
            public boolean canceled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> HonestEstimate.compute(cohort(1, 1), null, SCALED,
            GRID, SMALL, canceled));
    }

    /** Five events in five folds: each fold leaves out one. */
    @Test
    void oneEventPerFoldIsEnough() {
        final HonestEstimate estimate = estimate(few(25, 5), null, SMALL.withFolds(5, 5));
        assertEquals(5, Arrays.stream(estimate.outOfFold().fold()).distinct().count());
        assertValid(estimate);
    }

    @Test
    void fewerPatientsThanFolds() {
        assertValid(estimate(few(6, 4), null, SMALL.withFolds(10, 10)));
        assertValid(estimate(few(4, 2), null, SMALL.withFolds(10, 10)));
    }

    /** The site that holds all events cannot be judged: nobody is left to learn from. Permuted outcomes are spread otherwise. */
    @Test
    void aSiteWithAllEventsAndOneWithOnePatient() {
        final TrainingSet data = few(24, 6);
        final String[] site = new String[24];
        Arrays.setAll(site, i -> i < 6 ? "all events" : i == 6 ? "one patient" : "rest");
        final HonestEstimate estimate = estimate(data, site, SMALL.withFolds(10, 3));
        for (int i = 0; i < 24; i++) {
            assertEquals(i < 6, estimate.outOfFold().group()[i] == 0, "patient " + i);
            assertEquals(i < 6, Double.isNaN(estimate.outOfFold().score()[i]), "patient " + i);
        }
        assertTrue(estimate.permutationP() > 0 && estimate.permutationP() <= 1);
    }

    /** Constant without the one patient who differs. */
    @Test
    void aFeatureThatIsConstantInAFold() {
        final TrainingSet data = few(12, 6);
        final double[][] x = new double[12][1];
        x[4][0] = 1;
        final HonestEstimate estimate = estimate(new TrainingSet(data.ids(), data.time(), data.event(), List.of("rare"), x),
            null, SMALL.withFolds(3, 2));
        assertEquals(0, estimate.outOfFold().group()[4], "nothing varies in the others");
        assertTrue(Double.isNaN(estimate.outOfFold().score()[4]));
    }

    @Test
    void aGivenThresholdIsUsedInEveryFold() {
        final TrainingSet data = cohort(1.5, 3);
        final HonestEstimate given = estimate(data, null, SMALL.withThreshold(0.8).withPermutations(3));
        assertTrue(given.statistic() > 1 && Arrays.stream(given.outOfFold().group()).allMatch(group -> group > 0), given.toString());
        final HonestEstimate none = estimate(data, null, SMALL.withThreshold(1e6).withPermutations(3));
        assertEquals(1, none.permutationP(), "no fold has a model");
        assertTrue(Arrays.stream(none.outOfFold().group()).allMatch(group -> group == 0));
        assertTrue(Double.isNaN(none.concordance().estimate()));
    }

    /** Every fourth patient is censored after the events are used up. */
    private static TrainingSet few(final int n, final int events) {
        final Random random = new Random(n);
        final double[][] x = new double[n][4];
        final double[] time = new double[n];
        final boolean[] event = new boolean[n];
        for (int i = 0; i < n; i++) {
            Arrays.setAll(x[i], j -> random.nextGaussian());
            time[i] = 1 + random.nextInt(500);
            event[i] = i < events;
        }
        return new TrainingSet(IntStream.range(0, n).mapToObj(i -> "P" + i).toList(), time, event, List.of("a", "b", "c", "d"), x);
    }

    private static void assertValid(final HonestEstimate estimate) {
        assertTrue(estimate.permutationP() > 0 && estimate.permutationP() <= 1, estimate.toString());
        assertTrue(Arrays.stream(estimate.permuted()).noneMatch(Double::isNaN));
        assertTrue(Arrays.stream(estimate.outOfFold().group()).allMatch(group -> group == 1 || group == 2));
    }

    @Test
    void rejectsBadInput() {
        final TrainingSet data = cohort(1, 1);
        assertMessage(() -> estimate(data, new String[]{"a"}, SMALL), "as many groups");
        final String[] one = new String[N];
        Arrays.fill(one, "a");
        assertMessage(() -> estimate(data, one, SMALL), "at least two groups");
        assertMessage(() -> SMALL.withFolds(1, 5), "at least 2 outer");
        assertMessage(() -> SMALL.withPermutations(0), "1 to 100000");
        assertMessage(() -> Folds.grouped(new String[]{"a", null}, 2, 1), "row 2");
        final TrainingSet single = new TrainingSet(List.of("a", "b", "c"), new double[]{1, 2, 3},
            new boolean[]{true, false, false}, List.of("x"), new double[][]{{1}, {2}, {3}});
        assertMessage(() -> estimate(single, null, SMALL), "patients with the event");
        final TrainingSet constant = new TrainingSet(List.of("a", "b", "c", "d"), new double[]{1, 2, 3, 4},
            new boolean[]{true, true, true, true}, List.of("x"), new double[][]{{7}, {7}, {7}, {7}});
        assertMessage(() -> estimate(constant, null, SMALL), "At least one feature varies");
        assertMessage(() -> SMALL.withThreshold(-1), "0 or more");
    }

    private static void assertMessage(final Runnable call, final String words) {
        final InputException error = assertThrows(InputException.class, call::run);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}
