// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/** By hand, by seed and threads, and hostile input. */
class ScoreValidationTest {

    /** Deaths at 1 and 2, alive at 9 and 9; predicted risks 0.8, 0.3, 0.6, 0.1 at t = 5. */
    private static final ScoredCohort FOUR =
        new ScoredCohort(new double[]{1, 2, 9, 9}, new boolean[]{true, true, false, false}, new double[]{4, 2, 3, 1});

    private static final double[] SURVIVAL = {0.2, 0.7, 0.4, 0.9};

    /** At 1/2 one event and one other are treated: 1/4 - 1/4; at 0.2 two and one: 2/4 - 1/4 x 1/4; all: 1/2 - 1/2 x odds. */
    @Test
    void netBenefitByHand() {
        final DecisionCurve curve = DecisionCurve.of(FOUR, SURVIVAL, 5, 0.5, 0.2, 0.85, 0);
        assertEquals(0, curve.score()[0], 1e-15);
        assertEquals(0.5 - 0.25 * 0.25, curve.score()[1], 1e-15);
        assertEquals(0, curve.score()[2]);
        assertEquals(0.5, curve.score()[3], 1e-15);
        assertEquals(0.5 - 0.5 * 0.25, curve.treatAll()[1], 1e-15);
        assertEquals(0.75, curve.treated()[1]);
    }

    /** Two groups: predictions 0.2 and 0.4 (one of two dies), 0.7 and 0.9 (one of two dies). */
    @Test
    void calibrationByHand() {
        final Calibration calibration = Calibration.of(FOUR, SURVIVAL, 5, 2);
        assertEquals(0.3, calibration.groups().get(0).predicted(), 1e-15);
        assertEquals(0.5, calibration.groups().get(0).observed(), 1e-15);
        assertEquals(1, calibration.groups().get(1).events());
        assertEquals(1, Calibration.of(FOUR, new double[]{0.5, 0.5, 0.5, 0.5}, 5, 3).groups().size());
        assertEquals(4, Calibration.of(FOUR, SURVIVAL, 5, 99).groups().size());
        assertEquals(Double.NaN, Calibration.of(FOUR, SURVIVAL, 20, 1).observed());
    }

    /** Cases have scores 4 and 2, controls 3 and 1: three of four pairs are right. */
    @Test
    void rocByHand() {
        final ScoreValidation all = ScoreValidation.of(FOUR, new ScoreValidation.Settings(new double[]{5}, 2, 2, 0, 1),
            Progress.NONE);
        final HorizonAccuracy at = all.horizons().get(0);
        assertEquals(0.75, at.auc().estimate(), 1e-15);
        assertEquals(0.75, at.heagertyAuc(), 1e-12);
        assertTrue(Arrays.equals(new double[]{0, 0, 0.5, 0.5, 1}, at.roc().falsePositive()),
            Arrays.toString(at.roc().falsePositive()));
        assertTrue(Arrays.equals(new double[]{0, 0.5, 0.5, 1, 1}, at.roc().truePositive()),
            Arrays.toString(at.roc().truePositive()));
        assertEquals(2, at.cases());
        assertEquals(2, at.controls());
        assertEquals(0.25, at.brierOfNone(), 1e-15);
    }

    private static ScoredCohort random(final int n, final double effect, final long seed) {
        final Random random = new Random(seed);
        final double[] time = new double[n];
        final boolean[] event = new boolean[n];
        final double[] score = new double[n];
        for (int i = 0; i < n; i++) {
            score[i] = random.nextGaussian();
            time[i] = Math.ceil(-500 * Math.log(random.nextDouble()) * Math.exp(-effect * score[i]));
            event[i] = random.nextDouble() < 0.8;
        }
        return new ScoredCohort(time, event, score);
    }

    @Test
    void sameForAnyNumberOfThreads() throws Exception {
        final ScoredCohort cohort = random(80, 0.7, 3);
        final double[][] base = {random(80, 0, 4).score()};
        final ForkJoinPool one = new ForkJoinPool(1);
        final AddedValue single = one.submit(() -> AddedValue.of(cohort, base, 60, 40, 7, Progress.NONE)).get();
        final AddedValue many = AddedValue.of(cohort, base, 60, 40, 7, Progress.NONE);
        assertEquals(single, many);
        final ScoreValidation.Settings settings = new ScoreValidation.Settings(new double[]{200, 400}, 5, 4, 40, 7);
        final ScoreValidation first = one.submit(() -> ScoreValidation.of(cohort, settings, Progress.NONE)).get();
        final ScoreValidation second = ScoreValidation.of(cohort, settings, Progress.NONE);
        one.shutdown();
        assertEquals(first.concordance(), second.concordance());
        assertEquals(first.slope(), second.slope());
        assertEquals(first.horizons().get(1).auc(), second.horizons().get(1).auc());
        assertEquals(first.horizons().get(1).brier(), second.horizons().get(1).brier());
        assertFalse(single.equals(AddedValue.of(cohort, base, 60, 40, 8, Progress.NONE)));
    }

    @Test
    void aStrongScoreAddsAndAUselessOneDoesNot() {
        final AddedValue strong = AddedValue.of(random(150, 1, 5), new double[0][], 99, 99, 1, Progress.NONE);
        assertEquals(0.01, strong.permutationP(), 1e-12);
        assertEquals(0.5, strong.baseC());
        assertTrue(strong.change().lower() > 0.1, strong.change().toString());
        final AddedValue useless = AddedValue.of(random(150, 0, 5), new double[0][], 99, 99, 1, Progress.NONE);
        assertTrue(useless.permutationP() > 0.05, useless.toString());
        assertTrue(useless.correctedChange() < useless.change().estimate(), useless.toString());
    }

    @Test
    void collinearAndSeparatingScores() {
        final ScoredCohort cohort = random(40, 0.5, 9);
        final double[][] twin = {Arrays.stream(cohort.score()).map(s -> 3 * s - 1).toArray()};
        final AddedValue nothing = AddedValue.of(cohort, twin, 9, 9, 1, Progress.NONE);
        assertEquals(Double.NaN, nothing.test().p());
        assertEquals(Double.NaN, nothing.permutationP());
        assertTrue(nothing.note().contains("linearly"), nothing.note());
        final ScoredCohort separated = new ScoredCohort(new double[]{1, 2, 3, 10, 11, 12},
            new boolean[]{true, true, true, false, false, false}, new double[]{1, 1, 1, 0, 0, 0});
        final AddedValue infinite = AddedValue.of(separated, new double[0][], 19, 5, 1, Progress.NONE);
        assertTrue(infinite.note().contains("separates"), infinite.note());
        assertEquals(Double.NaN, infinite.hazardRatio().estimate());
        assertTrue(infinite.test().p() > 0 && infinite.test().p() < 0.1, infinite.toString());
    }

    @Test
    void horizonsWithoutEventsOrFollowUp() {
        final ScoreValidation all = ScoreValidation.of(FOUR, new ScoreValidation.Settings(new double[]{20, 0.5, 5}, 2, 2, 20, 1),
            Progress.NONE);
        assertEquals(0.5, all.horizons().get(0).time());
        assertTrue(all.horizons().get(0).note().contains("No event"), all.horizons().get(0).note());
        assertEquals(Double.NaN, all.horizons().get(0).auc().estimate());
        assertFalse(all.horizons().get(0).hasPredictions());
        assertTrue(all.horizons().get(2).note().contains("followed beyond"), all.horizons().get(2).note());
        assertTrue(all.horizons().get(1).hasPredictions());
        final ScoredCohort constant = new ScoredCohort(FOUR.time(), FOUR.event(), new double[4]);
        final ScoreValidation tied = ScoreValidation.of(constant, new ScoreValidation.Settings(new double[]{5}, 2, 2, 5, 1),
            Progress.NONE);
        assertEquals(0.5, tied.horizons().get(0).auc().estimate());
        assertTrue(tied.note().contains("same for every patient"), tied.note());
        final ScoredCohort oneEvent = new ScoredCohort(FOUR.time(), new boolean[]{true, false, false, false}, FOUR.score());
        assertTrue(ScoreValidation.of(oneEvent, new ScoreValidation.Settings(new double[]{5}, 2, 2, 5, 1), Progress.NONE).note()
            .contains("2 events"));
    }

    @Test
    void hostileInput() {
        assertMessage("finite", () -> new ScoredCohort(new double[]{1}, new boolean[]{true}, new double[]{Double.NaN}));
        assertMessage("finite number of days", () -> new ScoredCohort(new double[]{-1}, new boolean[]{true}, new double[]{1}));
        assertMessage("as many events", () -> new ScoredCohort(new double[]{1}, new boolean[0], new double[]{1}));
        assertMessage("differs", () -> AddedValue.of(new ScoredCohort(FOUR.time(), FOUR.event(), new double[4]), new double[0][], 1,
            1,
            1, Progress.NONE));
        assertMessage("events happened", () -> AddedValue.of(new ScoredCohort(FOUR.time(), new boolean[4], FOUR.score()),
            new double[0][], 1, 1, 1, Progress.NONE));
        assertMessage("each of the 4", () -> AddedValue.of(FOUR, new double[][]{{1}}, 1, 1, 1, Progress.NONE));
        assertMessage("permutations", () -> AddedValue.of(FOUR, new double[0][], -1, 1, 1, Progress.NONE));
        assertMessage("above 0", () -> ScoreValidation.of(FOUR, new ScoreValidation.Settings(new double[]{0}, 2, 2, 5, 1),
            Progress.NONE));
        assertMessage("2 folds", () -> ScoreValidation.of(FOUR, new ScoreValidation.Settings(new double[]{5}, 1, 2, 5, 1),
            Progress.NONE));
        assertMessage("0 to 1", () -> Calibration.of(FOUR, new double[]{0.1, 2, 0.1, 0.1}, 5, 2));
        assertMessage("below 1", () -> DecisionCurve.of(FOUR, SURVIVAL, 5, 1));
    }

    @Test
    void cancels() {
        final Progress canceled = new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                // not looked at
            }

            @Override
            public boolean canceled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> AddedValue.of(random(50, 1, 1), new double[0][], 1000, 0, 1, canceled));
        assertThrows(CancellationException.class,
            () -> ScoreValidation.of(random(50, 1, 1), ScoreValidation.Settings.DEFAULT, canceled));
    }

    private static void assertMessage(final String part, final Executable call) {
        final InputException error = assertThrows(InputException.class, call);
        assertTrue(error.getMessage().contains(part), error.getMessage());
    }
}
