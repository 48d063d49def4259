// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import org.radiosurv.core.InputException;

/**
 * Cox proportional-hazards regression by partial likelihood, for one cohort whose times are sorted once and then used for
 * any number of fits. Immutable and thread-safe.
 *
 * <p>The hazard of a patient with covariates x is h0(t) exp(x beta). Ties by Efron's or Breslow's approximation, fitted by
 * Newton-Raphson with R's convergence rules; strata, case weights and delayed entry by {@link CoxOutcome}. Coefficients,
 * standard errors and log likelihoods equal {@code coxph} of R's survival package 3.5. Times that differ only by rounding
 * are tied (see {@link SurvivalInput}).
 *
 * <p>Sources: Cox, J R Stat Soc B 34 (1972) 187-220; Efron, J Am Stat Assoc 72 (1977) 557-565; Breslow, Biometrics 30
 * (1974) 89-99.
 */
public final class CoxRegression {

    private final CoxOutcome outcome;

    private final SortedOutcome sorted;

    private final int events;

    private CoxRegression(final CoxOutcome outcome) {
        this.outcome = outcome;
        sorted = SortedOutcome.of(outcome);
        events = outcome.events();
    }

    /**
     * Prepares right-censored times of one stratum. A cohort without events is allowed: its likelihood is constant and
     * every fit says nothing.
     *
     * @param time [n] times in days, finite, 0 or more
     * @param event [n] true where the event happened
     * @return the prepared cohort
     * @throws InputException if there is no patient, the lengths differ or a time is not valid
     */
    public static CoxRegression of(final double[] time, final boolean[] event) {
        return of(CoxOutcome.of(time, event));
    }

    /**
     * @param outcome times and events, optionally with starts, strata and weights
     * @return the prepared cohort
     */
    public static CoxRegression of(final CoxOutcome outcome) {
        return new CoxRegression(outcome);
    }

    /** @return number of rows */
    public int n() {
        return outcome.n();
    }

    /** @return number of events */
    public int events() {
        return events;
    }

    /** @return times and events */
    public CoxOutcome outcome() {
        return outcome;
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
        final double[] x = new double[n() * p];
        final double[] scale = new double[p];
        for (int j = 0; j < p; j++) {
            scale[j] = standardise(covariates[j], j, p, x);
        }
        final PartialLikelihood likelihood = new PartialLikelihood(sorted, x, p, options.ties());
        return new CoxFit(options, n(), events, new NewtonRaphson(likelihood, p, options).maximise(scale));
    }

    /**
     * Copies a column, centred and divided by its mean absolute deviation, into the sorted design. Estimates do not depend
     * on it, but exp(x beta) stays in range and the singularity test becomes independent of units.
     */
    private double standardise(final double[] column, final int j, final int p, final double[] x) {
        SurvivalInput.checkLength("values of covariate " + (j + 1), column.length, n());
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
        for (int i = 0; i < n(); i++) {
            x[i * p + j] = (column[sorted.order()[i]] - mean) / scale;
        }
        return scale;
    }
}
