// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import org.radiosurv.core.InputException;

/**
 * How an honest estimate is made.
 *
 * @param outerFolds folds in which patients are left out and judged, at least 2
 * @param innerFolds folds in which the threshold is chosen, at least 2
 * @param innerRepeats repeats of the inner division, at least 1
 * @param permutations number of permutations behind the p value, 1 to 100,000
 * @param bootstraps number of bootstrap samples behind the confidence intervals, at least 20
 * @param threshold score threshold of every fold's model; NaN to choose it by the inner cross-validation
 * @param seed of all random numbers; equal seeds give equal results whatever the number of threads
 */
public record HonestSettings(int outerFolds, int innerFolds, int innerRepeats, int permutations, int bootstraps,
    double threshold, long seed) {

    /** 10 outer and 10 inner folds, one repeat, 200 permutations, 1,000 bootstrap samples. */
    public static final HonestSettings DEFAULT = new HonestSettings(10, 10, 1, 200, 1000, Double.NaN, 1);

    private static final int MOST_PERMUTATIONS = 100_000;

    private static final int FEWEST_BOOTSTRAPS = 20;

    /**
     * @throws InputException if a number is outside its range
     */
    public HonestSettings {
        if (outerFolds < 2 || innerFolds < 2 || innerRepeats < 1) {
            throw new InputException("Nested cross-validation has at least 2 outer and 2 inner folds and 1 repeat",
                outerFolds + " outer, " + innerFolds + " inner folds, " + innerRepeats + " repeats", "Use 10, 10 and 1.");
        }
        if (permutations < 1 || permutations > MOST_PERMUTATIONS || bootstraps < FEWEST_BOOTSTRAPS) {
            throw new InputException("There are 1 to " + MOST_PERMUTATIONS + " permutations and at least "
                + FEWEST_BOOTSTRAPS + " bootstrap samples", permutations + " and " + bootstraps, "Use 200 and 1000.");
        }
        if (threshold < 0) {
            throw new InputException("A threshold for |score| is 0 or more", threshold, "Choose it by cross-validation.");
        }
    }

    /** As the full constructor, with the threshold chosen by the inner cross-validation. */
    public HonestSettings(final int outerFolds, final int innerFolds, final int innerRepeats, final int permutations,
        final int bootstraps, final long seed) {
        this(outerFolds, innerFolds, innerRepeats, permutations, bootstraps, Double.NaN, seed);
    }

    /** @return these settings with a given score threshold; NaN to choose it by the inner cross-validation */
    public HonestSettings withThreshold(final double given) {
        return new HonestSettings(outerFolds, innerFolds, innerRepeats, permutations, bootstraps, given, seed);
    }

    /** @return these settings with another seed */
    public HonestSettings withSeed(final long other) {
        return new HonestSettings(outerFolds, innerFolds, innerRepeats, permutations, bootstraps, threshold, other);
    }

    /** @return these settings with other numbers of folds */
    public HonestSettings withFolds(final int outer, final int inner) {
        return new HonestSettings(outer, inner, innerRepeats, permutations, bootstraps, threshold, seed);
    }

    /** @return these settings with another number of permutations */
    public HonestSettings withPermutations(final int number) {
        return new HonestSettings(outerFolds, innerFolds, innerRepeats, number, bootstraps, threshold, seed);
    }
}
