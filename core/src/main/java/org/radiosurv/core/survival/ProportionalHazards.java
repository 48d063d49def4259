// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tests whether the coefficients of a Cox model change with time: the score test of the added covariates x g(t).
 *
 * <p>With g the transformed and centred event times, r the Schoenfeld residuals and V the information of each event time:
 * u = sum of g r, I11 = sum of V, I12 = sum of g V, I22 = sum of g^2 V. A term with the columns J has
 * u_J' (I22 - I12 I11^-1 I12)_JJ^-1 u_J; GLOBAL has all columns. This is {@code cox.zph} of R's survival package 3.0 and
 * later; the older formula gives other numbers. Source: Grambsch and Therneau, Biometrika 81 (1994) 515-526.
 */
public final class ProportionalHazards {

    private final double[] score;

    private final double[][] information;

    private final boolean[] estimated;

    private ProportionalHazards(final CoxDesign design, final TimeTransform transform) {
        final int p = design.fit().covariates();
        final List<EventTime> eventTimes = CoxRiskSets.of(design, true);
        final double[] transformed = transform.apply(design.outcome());
        final double centre = centre(eventTimes, transformed);
        score = new double[p];
        final double[][] plain = new double[p][p];
        final double[][] mixed = new double[p][p];
        final double[][] squared = new double[p][p];
        for (final EventTime at : eventTimes) {
            final double g = transformed[at.deaths()[0]] - centre;
            for (int j = 0; j < p; j++) {
                for (final int row : at.deaths()) {
                    score[j] += g * design.outcome().weight(row) * (design.centred(row, j) - at.mean(j));
                }
                for (int k = 0; k <= j; k++) {
                    final double share = at.information()[j][k];
                    plain[j][k] += share;
                    mixed[j][k] += g * share;
                    squared[j][k] += g * g * share;
                }
            }
        }
        estimated = new boolean[p];
        for (int j = 0; j < p; j++) {
            estimated[j] = !Double.isNaN(design.fit().coefficient(j));
        }
        standardise(plain, mixed, squared);
        information = reduced(plain, mixed, squared);
    }

    /** Makes the information of each column 1: the tests do not change, but a column in millions hides none in millionths. */
    private void standardise(final double[][] plain, final double[][] mixed, final double[][] squared) {
        final double[] scale = new double[score.length];
        for (int j = 0; j < scale.length; j++) {
            scale[j] = plain[j][j] > 0 ? 1 / Math.sqrt(plain[j][j]) : 1;
        }
        for (int j = 0; j < scale.length; j++) {
            score[j] *= scale[j];
            for (int k = 0; k <= j; k++) {
                plain[j][k] *= scale[j] * scale[k];
                mixed[j][k] *= scale[j] * scale[k];
                squared[j][k] *= scale[j] * scale[k];
            }
        }
    }

    private static double centre(final List<EventTime> eventTimes, final double[] transformed) {
        double sum = 0;
        int count = 0;
        for (final EventTime at : eventTimes) {
            sum += at.deaths().length * transformed[at.deaths()[0]];
            count += at.deaths().length;
        }
        return count == 0 ? 0 : sum / count;
    }

    /** @return I22 - I12 I11^-1 I12 */
    private static double[][] reduced(final double[][] plain, final double[][] mixed, final double[][] squared) {
        final int p = plain.length;
        final SymmetricFactor factor = new SymmetricFactor(p);
        factor.factor(plain);
        final double[][] result = new double[p][p];
        for (int j = 0; j < p; j++) {
            final double[] solution = column(mixed, j);
            factor.solve(solution);
            for (int k = 0; k < p; k++) {
                result[k][j] = element(squared, k, j);
                for (int l = 0; l < p; l++) {
                    result[k][j] -= element(mixed, k, l) * solution[l];
                }
            }
        }
        return result;
    }

    private static double element(final double[][] lower, final int j, final int k) {
        return lower[Math.max(j, k)][Math.min(j, k)];
    }

    private static double[] column(final double[][] lower, final int j) {
        return IntStream.range(0, lower.length).mapToDouble(k -> element(lower, k, j)).toArray();
    }

    /**
     * @param design fitted model with its rows
     * @param transform scale of time
     * @return the test statistics, to be asked per term
     */
    public static ProportionalHazards of(final CoxDesign design, final TimeTransform transform) {
        return new ProportionalHazards(design, transform);
    }

    /**
     * @param columns columns of a term: one for a number, several for a categorical covariate
     * @return test that none of their coefficients changes; NaN without an estimated column
     */
    public ChiSquareTest test(final int... columns) {
        final List<Integer> kept = new ArrayList<>();
        for (final int column : columns) {
            if (estimated[column]) {
                kept.add(column);
            }
        }
        final int size = kept.size();
        final double[][] block = new double[size][size];
        final double[] u = new double[size];
        for (int j = 0; j < size; j++) {
            u[j] = score[kept.get(j)];
            for (int k = 0; k < size; k++) {
                block[j][k] = information[kept.get(j)][kept.get(k)];
            }
        }
        final double[] solution = u.clone();
        final SymmetricFactor factor = new SymmetricFactor(size);
        factor.factor(block);
        factor.solve(solution);
        final double statistic = size == 0 ? Double.NaN : IntStream.range(0, size).mapToDouble(j -> u[j] * solution[j]).sum();
        final int rank = (int)IntStream.range(0, size).filter(j -> !factor.singular(j)).count();
        return ChiSquareTest.of(statistic, rank);
    }

    /** @return test of all columns */
    public ChiSquareTest global() {
        return test(IntStream.range(0, score.length).toArray());
    }
}
