// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import org.radiosurv.core.InputException;

/**
 * A fitted Cox model together with the rows that it was fitted to, centred: what residuals, baseline hazard, tests of
 * proportionality and concordance are computed from. Immutable.
 */
public final class CoxDesign {

    private final CoxOutcome outcome;

    private final double[][] covariates;

    private final CoxFit fit;

    private final double[] means;

    private final double[] coefficients;

    private final double[] linearPredictor;

    private CoxDesign(final CoxOutcome outcome, final double[][] covariates, final CoxFit fit) {
        this.outcome = outcome;
        this.covariates = covariates;
        this.fit = fit;
        final int p = covariates.length;
        means = new double[p];
        coefficients = new double[p];
        for (int j = 0; j < p; j++) {
            means[j] = mean(covariates[j], outcome);
            coefficients[j] = Double.isNaN(fit.coefficient(j)) ? 0 : fit.coefficient(j);
        }
        linearPredictor = new double[outcome.n()];
        for (int i = 0; i < linearPredictor.length; i++) {
            for (int j = 0; j < p; j++) {
                linearPredictor[i] += centred(i, j) * coefficients[j];
            }
        }
    }

    /**
     * @param regression the prepared cohort
     * @param covariates [p][n] the covariates of the fit
     * @param fit the model
     * @return both together
     * @throws InputException if the covariates are not those of the fit
     */
    public static CoxDesign of(final CoxRegression regression, final double[][] covariates, final CoxFit fit) {
        if (covariates.length != fit.covariates()) {
            throw new InputException("The covariates are those of the fit (" + fit.covariates() + ")",
                covariates.length + " covariates", "Give the columns that the model was fitted to.");
        }
        final double[][] copy = new double[covariates.length][];
        for (int j = 0; j < copy.length; j++) {
            SurvivalInput.checkLength("values of covariate " + (j + 1), covariates[j].length, regression.n());
            copy[j] = covariates[j].clone();
        }
        return new CoxDesign(regression.outcome(), copy, fit);
    }

    /**
     * A covariate with values in -1, 0, 1 only is not centred, so that 0 stays its reference; R's rule since 3.2. Case weights count
     * without starts only: that is where R's two fitters differ.
     */
    private static double mean(final double[] column, final CoxOutcome outcome) {
        double sum = 0;
        double total = 0;
        boolean indicator = true;
        for (int i = 0; i < column.length; i++) {
            final double weight = outcome.start() == null ? outcome.weight(i) : 1;
            sum += weight * column[i];
            total += weight;
            indicator &= column[i] == 0 || Math.abs(column[i]) == 1;
        }
        return indicator ? 0 : sum / total;
    }

    /** @return the fitted model */
    public CoxFit fit() {
        return fit;
    }

    CoxOutcome outcome() {
        return outcome;
    }

    /**
     * @return [p] what is subtracted from the covariates: means, weighted where there are weights and no starts, 0 for covariates
     *         with values in -1, 0, 1 only
     */
    public double[] means() {
        return means.clone();
    }

    /** @return [n] centred linear predictor (x - means) beta; redundant covariates count 0 */
    public double[] linearPredictor() {
        return linearPredictor.clone();
    }

    /**
     * @param weighting weight of the pairs
     * @param tau events after it do not count; positive infinity for all
     * @return how well the linear predictor orders the times
     */
    public Concordance concordance(final ConcordanceWeighting weighting, final double tau) {
        return Concordance.of(outcome, linearPredictor, weighting, tau);
    }

    double mean(final int covariate) {
        return means[covariate];
    }

    double coefficient(final int covariate) {
        return coefficients[covariate];
    }

    /**
     * @param row a row, from 0
     * @return whether it has the event
     */
    public boolean happened(final int row) {
        return outcome.event()[row];
    }

    double covariate(final int row, final int covariate) {
        return covariates[covariate][row];
    }

    /** @return [n] a covariate; not to be changed */
    double[] column(final int covariate) {
        return covariates[covariate];
    }

    double centred(final int row, final int covariate) {
        return covariates[covariate][row] - means[covariate];
    }

    /** @return exp of the centred linear predictor */
    double risk(final int row) {
        return Math.exp(linearPredictor[row]);
    }
}
