// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;

/** What is wrong with a fitted Cox model, in sentences: nothing to estimate, separation, collinearity, no convergence. */
public final class CoxFindings {

    /** Fewer events per coefficient than this make estimates unstable (Peduzzi, J Clin Epidemiol 48 (1995) 1503-1510). */
    private static final int EVENTS_PER_COEFFICIENT = 10;

    /** A weight in a linear combination below this is rounding. */
    private static final double NEGLIGIBLE = 1e-7;

    private final CoxFit fit;

    private final double[][] covariates;

    private final boolean[] event;

    private final List<String> names;

    private CoxFindings(final CoxFit fit, final double[][] covariates, final boolean[] event, final List<String> names) {
        this.fit = fit;
        this.covariates = covariates;
        this.event = event;
        this.names = names;
    }

    /**
     * @param fit the model
     * @param covariates [p][n] its covariates
     * @param event [n] true where the event happened
     * @param names [p] their names
     * @return sentences for the user, empty when all is well
     * @throws InputException if there are not as many names as covariates
     */
    public static List<String> of(final CoxFit fit, final double[][] covariates, final boolean[] event,
        final List<String> names) {
        if (names.size() != fit.covariates() || covariates.length != fit.covariates()) {
            throw new InputException("Every covariate of the fit (" + fit.covariates() + ") has a name and a column",
                names.size() + " names, " + covariates.length + " columns", "Give those of the fit.");
        }
        return new CoxFindings(fit, covariates, event, names).sentences();
    }

    private List<String> sentences() {
        if (fit.events() == 0) {
            return List.of("Nothing can be estimated: nobody had the event.");
        }
        final List<String> sentences = new ArrayList<>();
        boolean infinite = false;
        for (int j = 0; j < names.size(); j++) {
            if (Double.isNaN(fit.coefficient(j))) {
                sentences.add(redundant(j));
            } else if (fit.possiblyInfinite(j)) {
                infinite = true;
                sentences.add(separated(j));
            }
        }
        if (!fit.converged() && !infinite) {
            sentences.add("The fit did not settle within " + fit.iterations()
                + " iterations: the estimates are not to be used. Look for outliers among the covariates.");
        }
        if (fit.degreesOfFreedom() > 0 && fit.events() < EVENTS_PER_COEFFICIENT * fit.degreesOfFreedom()) {
            sentences.add(String.format("%d events for %d coefficients: with fewer than %d events per coefficient estimates"
                + " and confidence intervals are unreliable.", fit.events(), fit.degreesOfFreedom(), EVENTS_PER_COEFFICIENT));
        }
        return List.copyOf(sentences);
    }

    private String separated(final int j) {
        final String consequence = ": its coefficient has no finite estimate, and its hazard ratio, standard error and Wald p"
            + " are not to be used; the likelihood ratio test is valid. Merge levels or use a penalised model.";
        final double[] levels = SurvivalInput.distinct(covariates[j]);
        if (levels.length == 2) {
            for (final double level : levels) {
                if (eventsAt(j, level) == 0) {
                    return "No event among the patients with " + names.get(j) + " = " + text(level) + consequence;
                }
            }
        }
        return names.get(j) + " separates early from late events" + consequence;
    }

    private int eventsAt(final int j, final double level) {
        int count = 0;
        for (int i = 0; i < event.length; i++) {
            count += event[i] && covariates[j][i] == level ? 1 : 0;
        }
        return count;
    }

    private String redundant(final int j) {
        final double[] levels = SurvivalInput.distinct(covariates[j]);
        if (levels.length == 1) {
            return names.get(j) + " has no coefficient: it is " + text(levels[0]) + " in every row.";
        }
        final String others = combination(j);
        return names.get(j) + " has no coefficient: " + (others.isEmpty()
            ? "it does not vary within the risk sets." : "it follows linearly from " + others + ". Leave one of them out.");
    }

    /** @return the earlier covariates that make up covariate j by least squares; empty when they do not */
    private String combination(final int j) {
        final double[][] centred = Arrays.stream(covariates).limit(j + 1L).map(CoxFindings::standardised)
            .toArray(double[][]::new);
        final double[][] products = new double[j][j];
        final double[] weights = new double[j];
        for (int a = 0; a < j; a++) {
            weights[a] = Double.isNaN(fit.coefficient(a)) ? 0 : dot(centred[a], centred[j]);
            for (int b = 0; b <= a; b++) {
                final boolean used = !Double.isNaN(fit.coefficient(a)) && !Double.isNaN(fit.coefficient(b));
                products[a][b] = used ? dot(centred[a], centred[b]) : 0;
            }
        }
        final SymmetricFactor factor = new SymmetricFactor(j);
        factor.factor(products);
        factor.solve(weights);
        double rest = 0;
        for (int i = 0; i < centred[j].length; i++) {
            double value = centred[j][i];
            for (int a = 0; a < j; a++) {
                value -= weights[a] * centred[a][i];
            }
            rest += value * value;
        }
        if (rest > NEGLIGIBLE * dot(centred[j], centred[j])) {
            return "";
        }
        return IntStream.range(0, j).filter(a -> Math.abs(weights[a]) > NEGLIGIBLE).mapToObj(names::get)
            .collect(Collectors.joining(", "));
    }

    private static double[] standardised(final double[] column) {
        final double mean = Arrays.stream(column).average().orElse(0);
        final double[] centred = Arrays.stream(column).map(value -> value - mean).toArray();
        final double norm = Math.sqrt(dot(centred, centred));
        return norm > 0 ? Arrays.stream(centred).map(value -> value / norm).toArray() : centred;
    }

    private static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static String text(final double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long)value) : String.valueOf(value);
    }
}
