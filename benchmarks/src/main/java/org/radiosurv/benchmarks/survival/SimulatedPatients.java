// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.survival;

import java.util.SplittableRandom;

/**
 * Patients with standard normal covariates whose times to death are exponential with log hazard ratios; censoring is exponential
 * with twice the median.
 *
 * @param x [p][n] covariates
 * @param time [n] days, rounded up to whole multiples of the wanted unit
 * @param event [n] true where the death was seen
 */
record SimulatedPatients(double[][] x, double[] time, boolean[] event) {

    /** Median survival of a patient with all covariates 0. */
    static final double MEDIAN_DAYS = 500;

    /**
     * @param n patients
     * @param effects [p] log hazard ratio per standard deviation
     * @param unit times are multiples of it: 1 for days, 30 for ties; 0 for times as they are
     * @param random source
     * @return the patients
     */
    static SimulatedPatients of(final int n, final double[] effects, final double unit, final SplittableRandom random) {
        final double[][] x = new double[effects.length][n];
        final double[] time = new double[n];
        final boolean[] event = new boolean[n];
        for (int i = 0; i < n; i++) {
            double hazard = 0;
            for (int j = 0; j < effects.length; j++) {
                x[j][i] = gaussian(random);
                hazard += effects[j] * x[j][i];
            }
            final double death = exponential(random, MEDIAN_DAYS) * Math.exp(-hazard);
            final double end = exponential(random, 2 * MEDIAN_DAYS);
            event[i] = death <= end;
            final double shorter = Math.min(death, end);
            time[i] = unit == 0 ? shorter : Math.ceil(shorter / unit) * unit;
        }
        return new SimulatedPatients(x, time, event);
    }

    private static double exponential(final SplittableRandom random, final double median) {
        return -Math.log(1 - random.nextDouble()) * median / Math.log(2);
    }

    /** Box and Muller; SplittableRandom has no normal deviates of its own that are the same in every Java. */
    static double gaussian(final SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
