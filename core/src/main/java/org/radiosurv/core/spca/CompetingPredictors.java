// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.ChiSquareTest;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;
import org.radiosurv.core.survival.Distributions;
import org.radiosurv.core.survival.SurvivalInput;
import org.radiosurv.core.survival.TreatmentCoding;

/**
 * Covariates that compete with a score, such as age and MGMT methylation: does the score tell anything beyond them? The Cox
 * model (Efron) of the score beside them is what {@code superpc.fit.to.outcome} gives; the model without the score is fitted
 * too, and the difference of both is tested by their likelihood ratio.
 */
public final class CompetingPredictors {

    private record Predictor(String name, double[] numbers, String[] levels) {

        boolean isPresent(final int i) {
            return numbers == null ? levels[i] != null : !Double.isNaN(numbers[i]);
        }
    }

    /**
     * A score beside its competitors.
     *
     * @param terms names of the coefficients; the score is the first
     * @param fit Cox model of the score and the competing predictors
     * @param added test of the score given the competing predictors, one degree of freedom; without any, test of the score
     * @param patients number of patients with score and all competing predictors
     * @param omitted competing predictors that do not vary among them
     */
    public record Comparison(List<String> terms, CoxFit fit, ChiSquareTest added, int patients, List<String> omitted) {
    }

    private final List<Predictor> predictors = new ArrayList<>();

    /**
     * @param name name of a numeric covariate
     * @param values [n] its values, NaN where missing
     * @return this
     */
    public CompetingPredictors number(final String name, final double[] values) {
        predictors.add(new Predictor(name, values.clone(), null));
        return this;
    }

    /**
     * @param name name of a categorical covariate
     * @param levels [n] its levels, null where missing; the first in the usual order is the reference
     * @return this
     */
    public CompetingPredictors category(final String name, final String[] levels) {
        predictors.add(new Predictor(name, null, levels.clone()));
        return this;
    }

    /**
     * @param name name of the score in the list of terms
     * @param score [n] the score, NaN where there is none
     * @param time [n] times in days
     * @param event [n] true where the event happened
     * @return the comparison among patients with score and all competing predictors
     * @throws InputException if fewer than two such patients or no event are left
     */
    public Comparison compare(final String name, final double[] score, final double[] time, final boolean[] event) {
        SurvivalInput.check(time, event);
        final int[] complete = IntStream.range(0, time.length)
            .filter(i -> !Double.isNaN(score[i]) && predictors.stream().allMatch(predictor -> predictor.isPresent(i))).toArray();
        if (complete.length < 2 || IntStream.of(complete).noneMatch(i -> event[i])) {
            throw new InputException("A score is compared in patients who have it and all competing predictors, one of them with the event",
                complete.length + " of " + time.length + " patients", "Choose competing predictors that are measured in more patients.");
        }
        final List<String> terms = new ArrayList<>(List.of(name));
        final List<double[]> columns = new ArrayList<>();
        columns.add(pick(score, complete));
        final List<String> omitted = new ArrayList<>();
        predictors.forEach(predictor -> add(predictor, complete, terms, columns, omitted));
        final boolean[] events = new boolean[complete.length];
        for (int i = 0; i < events.length; i++) {
            events[i] = event[complete[i]];
        }
        final CoxRegression outcome = CoxRegression.of(pick(time, complete), events);
        final CoxFit with = outcome.fit(columns.toArray(double[][]::new), CoxOptions.DEFAULT);
        return new Comparison(List.copyOf(terms), with, added(outcome, columns, with), complete.length, List.copyOf(omitted));
    }

    private static ChiSquareTest added(final CoxRegression outcome, final List<double[]> columns, final CoxFit with) {
        if (columns.size() == 1) {
            return with.likelihoodRatioTest();
        }
        final CoxFit without = outcome.fit(columns.subList(1, columns.size()).toArray(double[][]::new), CoxOptions.DEFAULT);
        final double statistic = Math.max(0, 2 * (with.logLikelihood() - without.logLikelihood()));
        return new ChiSquareTest(statistic, 1, Distributions.chiSquareP(statistic, 1));
    }

    private static void add(final Predictor predictor, final int[] complete, final List<String> terms, final List<double[]> columns,
        final List<String> omitted) {
        if (predictor.numbers != null) {
            final double[] values = pick(predictor.numbers, complete);
            if (Arrays.stream(values).distinct().count() < 2) {
                omitted.add(predictor.name);
                return;
            }
            terms.add(predictor.name);
            columns.add(values);
            return;
        }
        final String[] levels = IntStream.of(complete).mapToObj(i -> predictor.levels[i]).toArray(String[]::new);
        if (Arrays.stream(levels).distinct().count() < 2) {
            omitted.add(predictor.name);
            return;
        }
        final TreatmentCoding coding = TreatmentCoding.of(predictor.name, levels, null);
        terms.addAll(coding.names());
        columns.addAll(Arrays.asList(coding.columns()));
    }

    private static double[] pick(final double[] values, final int[] patients) {
        return IntStream.of(patients).mapToDouble(i -> values[i]).toArray();
    }
}
