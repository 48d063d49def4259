// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import org.radiosurv.core.InputException;
import org.radiosurv.core.correlation.SortOrder;

/**
 * Cox proportional-hazards regression by partial likelihood, for one cohort whose times are sorted once and then used for
 * any number of fits. Immutable and thread-safe.
 *
 * <p>The hazard of a patient with covariates x is h0(t) exp(x beta). Ties by Efron's or Breslow's approximation, fitted by
 * Newton-Raphson with R's convergence rules; coefficients, standard errors and log likelihoods equal {@code coxph} of R's
 * survival package 3.5. Times that differ only by rounding are tied (see {@link SurvivalInput}).
 *
 * <p>Sources: Cox, J R Stat Soc B 34 (1972) 187-220; Efron, J Am Stat Assoc 72 (1977) 557-565; Breslow, Biometrics 30
 * (1974) 89-99.
 */
public final class CoxRegression {

    /** [n] patients, latest first. */
    private final int[] order;

    private final double[] time;

    private final boolean[] event;

    private final int events;

    private CoxRegression(final double[] mergedTime, final boolean[] givenEvent) {
        final int n = mergedTime.length;
        final int[] ascending = SortOrder.ascending(mergedTime);
        order = new int[n];
        time = new double[n];
        event = new boolean[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            order[i] = ascending[n - 1 - i];
            time[i] = mergedTime[order[i]];
            event[i] = givenEvent[order[i]];
            count += event[i] ? 1 : 0;
        }
        events = count;
    }

    /**
     * Prepares a cohort. A cohort without events is allowed: its likelihood is constant and every fit says nothing.
     *
     * @param time [n] times in days, finite, 0 or more
     * @param event [n] true where the event happened
     * @return the prepared cohort
     * @throws InputException if there is no patient, the lengths differ or a time is not valid
     */
    public static CoxRegression of(final double[] time, final boolean[] event) {
        SurvivalInput.check(time, event);
        return new CoxRegression(SurvivalInput.mergeNearTies(time), event);
    }

    /** @return number of patients */
    public int n() {
        return order.length;
    }

    /** @return number of events */
    public int events() {
        return events;
    }

    /**
     * Fits the model.
     *
     * @param covariates [p][n] one column per covariate, patients in the order of the times, all finite, p at least 1
     * @param options ties, iteration limit, tolerance
     * @return the fitted model
     * @throws InputException if there is no covariate, a column has another length or a value is not finite
     */
    public CoxFit fit(final double[][] covariates, final CoxOptions options) {
        final int p = covariates.length;
        if (p == 0) {
            throw new InputException("A Cox model needs at least one covariate", "none", "Choose a covariate.");
        }
        final double[] x = new double[order.length * p];
        final double[] scale = new double[p];
        for (int j = 0; j < p; j++) {
            scale[j] = standardise(covariates[j], j, p, x);
        }
        final PartialLikelihood likelihood = new PartialLikelihood(time, event, x, p, options.ties());
        return new CoxFit(options, order.length, events, new NewtonRaphson(likelihood, p, options).maximise(scale));
    }

    /**
     * Copies a column, centred and divided by its mean absolute deviation, into the sorted design. Estimates do not depend
     * on it, but exp(x beta) stays in range and the singularity test becomes independent of units.
     */
    private double standardise(final double[] column, final int j, final int p, final double[] x) {
        SurvivalInput.checkLength("values of covariate " + (j + 1), column.length, order.length);
        double mean = 0;
        for (int i = 0; i < column.length; i++) {
            if (!Double.isFinite(column[i])) {
                throw new InputException("A covariate of a Cox model is a finite number",
                    column[i] + " for covariate " + (j + 1) + " in row " + (i + 1),
                    "Leave the row out or fill the value in.");
            }
            mean += column[i] / column.length;
        }
        double deviation = 0;
        for (final double value : column) {
            deviation += Math.abs(value - mean) / column.length;
        }
        final double scale = deviation > 0 ? deviation : 1;
        for (int i = 0; i < order.length; i++) {
            x[i * p + j] = (column[order[i]] - mean) / scale;
        }
        return scale;
    }
}
