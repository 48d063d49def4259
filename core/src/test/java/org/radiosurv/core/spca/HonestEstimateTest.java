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
    }

    private static void assertMessage(final Runnable call, final String words) {
        final InputException error = assertThrows(InputException.class, call::run);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}
