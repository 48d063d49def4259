// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Residuals of a fitted Cox model, equal to {@code residuals.coxph} of R's survival package 3.5.
 *
 * <ul>
 * <li>martingale: events minus expected events, delta - r sum of dH over the event times at risk; for Efron a row that dies
 * at a time gets only the share 1 - l / d of the steps there;
 * <li>deviance: sign(M) sqrt(-2 (M + delta log(delta - M)));
 * <li>score: sum over the event times at risk of (x - xbar) dM; its sum over the rows is 0;
 * <li>dfbeta: the row's weight times score times the covariance, about the change of the estimate when the row is left out;
 * <li>Schoenfeld: x of a death minus the mean over its risk set; scaled by the covariance times the number of events, plus
 * the coefficient: about beta(t) at that time.
 * </ul>
 *
 * <p>Sources: Therneau, Grambsch and Fleming, Biometrika 77 (1990) 147-160; Schoenfeld, Biometrika 69 (1982) 239-241;
 * Grambsch and Therneau, Biometrika 81 (1994) 515-526.
 */
public final class CoxResiduals {

    private final CoxDesign design;

    private final List<EventTime> eventTimes;

    private final int p;

    private final double[] martingale;

    private final double[][] score;

    private CoxResiduals(final CoxDesign design) {
        this.design = design;
        p = design.fit().covariates();
        eventTimes = CoxRiskSets.of(design, false);
        final int n = design.outcome().n();
        martingale = new double[n];
        score = new double[n][p];
        final CumulativeHazards hazards = new CumulativeHazards(eventTimes, design.outcome().strata().names().size(), p);
        for (int row = 0; row < n; row++) {
            addExpected(row, hazards);
        }
        for (final EventTime at : eventTimes) {
            for (final int row : at.deaths()) {
                addDeath(row, at);
            }
        }
    }

    /**
     * @param design fitted model with its rows
     * @return its residuals
     */
    public static CoxResiduals of(final CoxDesign design) {
        return new CoxResiduals(design);
    }

    private void addExpected(final int row, final CumulativeHazards hazards) {
        final CoxOutcome outcome = design.outcome();
        final int stratum = outcome.strata().groupOf()[row];
        final int last = hazards.lastUpTo(stratum, outcome.time()[row]);
        final int before = outcome.start() == null ? hazards.none(stratum)
            : hazards.lastUpTo(stratum, outcome.start()[row]);
        final double risk = design.risk(row);
        final double expected = hazards.hazard(last) - hazards.hazard(before);
        martingale[row] = 0 - risk * expected;
        for (int j = 0; j < p; j++) {
            score[row][j] = -risk
                * (design.centred(row, j) * expected - (hazards.moment(last)[j] - hazards.moment(before)[j]));
        }
    }

    /** Adds the event, and gives back what Efron's steps take off a dying row's own risk. */
    private void addDeath(final int row, final EventTime at) {
        martingale[row] += 1;
        for (int j = 0; j < p; j++) {
            score[row][j] += design.centred(row, j) - at.mean(j);
        }
        for (int step = 1; step < at.steps(); step++) {
            final double back = design.risk(row) * at.taken(step) * at.hazard(step);
            martingale[row] += back;
            for (int j = 0; j < p; j++) {
                score[row][j] += back * (design.centred(row, j) - at.mean(step, j));
            }
        }
    }

    /** @return [n] martingale residuals */
    public double[] martingale() {
        return martingale.clone();
    }

    /** @return [n] deviance residuals */
    public double[] deviance() {
        final double[] result = new double[martingale.length];
        for (int i = 0; i < result.length; i++) {
            final double m = martingale[i];
            final double inner = design.outcome().event()[i] ? m + Math.log(1 - m) : m;
            result[i] = Math.signum(m) * Math.sqrt(Math.max(0, -2 * inner));
        }
        return result;
    }

    /** @return [n][p] score residuals */
    public double[][] score() {
        final double[][] copy = new double[score.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = score[i].clone();
        }
        return copy;
    }

    /** @return [n][p] approximate influence on the coefficients */
    public double[][] dfbeta() {
        final double[][] covariance = design.fit().covariance();
        final double[][] result = new double[score.length][p];
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    result[i][j] += design.outcome().weight(i) * score[i][k] * covariance[k][j];
                }
            }
        }
        return result;
    }

    /**
     * Robust (sandwich) variance, D'D with D the dfbeta: valid where weights are not numbers of patients, or the model does not hold
     * exactly. Source: Lin and Wei, J Am Stat Assoc 84 (1989) 1074-1078.
     *
     * @return [p] robust standard errors of the coefficients, those of {@code coxph(robust = TRUE)}; NaN for a redundant column
     */
    public double[] robustStandardErrors() {
        final double[][] influence = dfbeta();
        final double[] errors = new double[p];
        for (int j = 0; j < p; j++) {
            double sum = 0;
            for (final double[] row : influence) {
                sum += row[j] * row[j];
            }
            errors[j] = Double.isNaN(design.fit().coefficient(j)) ? Double.NaN : Math.sqrt(sum);
        }
        return errors;
    }

    /** @return one entry per event, stratum by stratum, by ascending time; ties in the order of the rows */
    public List<SchoenfeldResidual> schoenfeld() {
        final double[][] covariance = design.fit().covariance();
        final int events = design.fit().events();
        final List<SchoenfeldResidual> result = new ArrayList<>();
        for (final EventTime at : eventTimes) {
            final int[] rows = at.deaths().clone();
            Arrays.sort(rows);
            for (final int row : rows) {
                final double[] residual = new double[p];
                final double[] scaled = new double[p];
                for (int j = 0; j < p; j++) {
                    residual[j] = design.centred(row, j) - at.mean(j);
                    scaled[j] = design.coefficient(j);
                }
                for (int j = 0; j < p; j++) {
                    for (int k = 0; k < p; k++) {
                        scaled[j] += residual[k] * covariance[k][j] * events;
                    }
                }
                result.add(new SchoenfeldResidual(row, at.time(), residual, scaled));
            }
        }
        return List.copyOf(result);
    }
}
