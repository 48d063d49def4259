// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.cox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import org.radiosurv.core.survival.BaselineHazard;
import org.radiosurv.core.survival.CoxBaseline;
import org.radiosurv.core.survival.CoxTerm;
import org.radiosurv.core.survival.Ties;

/**
 * A fitted Cox model that predicts for other patients. It holds no patient rows; its baseline hazard holds the times of events.
 * Arrays are not to be changed.
 *
 * @param timeColumn column of the follow-up time in days
 * @param eventColumn column of the event
 * @param strataColumn column of the strata; empty without strata
 * @param ties treatment of tied event times
 * @param terms covariates
 * @param coefficients [p] log hazard ratios, NaN for a redundant column
 * @param covariance [p][p] of the coefficients
 * @param means [p] what the linear predictor is centred by
 * @param hazards baseline hazard of each stratum
 * @param training about the cohort
 */
public record CoxModel(String timeColumn, String eventColumn, String strataColumn, Ties ties, List<CoxModelTerm> terms,
    double[] coefficients, double[][] covariance, double[] means, List<BaselineHazard> hazards, CoxTrainingSummary training) {

    /**
     * @param analysis a fitted model
     * @param timeColumn column of the time
     * @param eventColumn column of the event
     * @param strataColumn column of the strata; empty without strata
     * @param strata [n] stratum of each row; null without strata
     * @param leftOut rows left out because of a missing value
     * @param resubstitution whether a covariate was derived from the outcome of these same rows
     * @return the model without its rows
     */
    public static CoxModel of(final CoxAnalysis analysis, final String timeColumn, final String eventColumn,
        final String strataColumn, final String[] strata, final int leftOut, final boolean resubstitution) {
        final List<CoxModelTerm> terms = new ArrayList<>();
        for (final CoxTerm term : analysis.terms().terms()) {
            final double[] column = analysis.terms().columns()[term.first()];
            terms.add(term.isCategory() ? new CoxModelTerm(term, Double.NaN, Double.NaN) : new CoxModelTerm(term,
                DoubleStream.of(column).min().orElseThrow(), DoubleStream.of(column).max().orElseThrow()));
        }
        final CoxTrainingSummary training = new CoxTrainingSummary(analysis.fit().n(), leftOut, analysis.fit().events(),
            analysis.fit().logLikelihoodNull(), analysis.fit().logLikelihood(), analysis.concordance().concordance(),
            analysis.concordance().standardError(), resubstitution, TableDigest.of(analysis.terms().rows(), strata));
        return new CoxModel(timeColumn, eventColumn, strataColumn, analysis.fit().options().ties(), List.copyOf(terms),
            analysis.fit().coefficients(), analysis.fit().covariance(), analysis.design().means(),
            CoxBaseline.of(analysis.design()).hazards(), training);
    }

    /** @return number of columns */
    public int size() {
        return coefficients.length;
    }

    /** @return whether a patient's stratum has to be known */
    public boolean stratified() {
        return !strataColumn.isEmpty();
    }

    /** @return the hazards with the coefficients, for predictions */
    public CoxBaseline baseline() {
        return CoxBaseline.of(means, coefficients, covariance, hazards);
    }
}
