// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.radiosurv.core.Progress;

/** Permutations and bootstrap samples, each with a generator of its own, so that the number of threads does not matter. */
final class Resampling {

    private final long seed;

    private final int stream;

    /**
     * @param seed the user's seed
     * @param stream tells apart what uses the same seed
     */
    Resampling(final long seed, final int stream) {
        this.seed = seed;
        this.stream = stream;
    }

    /** @return the generator of one run */
    RandomGenerator random(final int run) {
        return new Well19937c(new int[]{(int)seed, (int)(seed >>> Integer.SIZE), stream, run});
    }

    /** @return n numbers from 0 to n - 1, drawn with replacement */
    static int[] sample(final int n, final RandomGenerator random) {
        final int[] sample = new int[n];
        for (int i = 0; i < n; i++) {
            sample[i] = random.nextInt(n);
        }
        return sample;
    }

    /** @return the numbers from 0 to n - 1 in random order */
    static int[] permutation(final int n, final RandomGenerator random) {
        final int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            final int j = random.nextInt(i + 1);
            final int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    /**
     * Runs something many times, in parallel.
     *
     * @param runs how often
     * @param what for messages, as "Permutation"
     * @param one computes some numbers with a generator
     * @param progress progress and cancel
     * @return [runs] the numbers, in the order of the runs
     */
    double[][] repeat(final int runs, final String what, final Function<RandomGenerator, double[]> one, final Progress progress) {
        final AtomicInteger done = new AtomicInteger();
        return IntStream.range(0, runs).parallel().mapToObj(run -> {
            progress.checkCanceled();
            final double[] found = one.apply(random(run));
            final int count = done.incrementAndGet();
            progress.report((double)count / runs, what + " " + count + " of " + runs);
            return found;
        }).toArray(double[][]::new);
    }

    static double[] pick(final double[] values, final int... chosen) {
        return IntStream.of(chosen).mapToDouble(i -> values[i]).toArray();
    }

    static boolean[] pick(final boolean[] values, final int... chosen) {
        final boolean[] picked = new boolean[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            picked[i] = values[chosen[i]];
        }
        return picked;
    }
}
