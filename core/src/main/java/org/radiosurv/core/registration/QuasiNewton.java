// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Arrays;

/**
 * Maximises a smooth function of a few parameters by the method of Broyden, Fletcher, Goldfarb and Shanno: steps along
 * H g,
 * where the inverse Hessian -H is built from the changes of the gradient g (Nocedal and Wright 2006, algorithm 6.1),
 * shortened
 * until the function grows enough (Armijo).
 */
final class QuasiNewton {

    /** What is maximised. */
    interface Objective {

        /**
         * @param parameters where
         * @return the value, negative infinity where undefined
         */
        double value(double[] parameters);

        /**
         * @param parameters where the value was last computed
         * @param gradient receives the derivatives there
         */
        void gradient(double[] parameters, double[] gradient);
    }

    private static final double ARMIJO = 1e-4;

    private static final int LARGEST_BACKTRACKS = 6;

    private final Objective objective;

    private final int size;

    private final double firstStep;

    private final double largestStep;

    private final double tolerance;

    private double[] metric;

    private boolean scaled;

    /**
     * @param objective what is maximised
     * @param size number of parameters
     * @param firstStep length of the first step, where nothing is known of the curvature
     * @param largestStep no step is longer
     * @param tolerance a step shorter than this is the last one
     */
    QuasiNewton(final Objective objective, final int size, final double firstStep, final double largestStep,
        final double tolerance) {
        this.objective = objective;
        this.size = size;
        this.firstStep = firstStep;
        this.largestStep = largestStep;
        this.tolerance = tolerance;
    }

    /**
     * @param known inverse of the negated Hessian from an earlier search in equal parameters, size x size; null if none
     * @return this
     */
    QuasiNewton withMetric(final double[] known) {
        if (known != null && known.length == size * size) {
            metric = known.clone();
            scaled = true;
        }
        return this;
    }

    /** @return the present approximation of the inverse of the negated Hessian; null before anything is known of it */
    double[] metric() {
        return scaled ? metric : null;
    }

    /**
     * @param parameters start; becomes the best point found
     * @param iterations largest number of steps
     * @return the value there, negative infinity if the start is not defined
     */
    double maximise(final double[] parameters, final int iterations) {
        double value = objective.value(parameters);
        if (value == Double.NEGATIVE_INFINITY) {
            return value;
        }
        double[] gradient = new double[size];
        objective.gradient(parameters, gradient);
        if (metric == null) {
            resetMetric(gradient);
        }
        for (int iteration = 0; iteration < iterations; iteration++) {
            double[] step = times(metric, gradient);
            double slope = dot(step, gradient);
            if (!(slope > 0)) {
                resetMetric(gradient);
                step = times(metric, gradient);
                slope = dot(step, gradient);
                if (!(slope > 0)) {
                    break;
                }
            }
            final double length = Math.sqrt(dot(step, step));
            double factor = Math.min(1, largestStep / length);
            final double[] there = new double[size];
            double grown = Double.NEGATIVE_INFINITY;
            for (int attempt = 0; attempt < LARGEST_BACKTRACKS; attempt++) {
                move(parameters, step, factor, there);
                grown = objective.value(there);
                if (grown >= value + ARMIJO * factor * slope) {
                    break;
                }
                final double curvature = value + factor * slope - grown;
                final double parabola = Double.isInfinite(grown) ? 0.3 : 0.5 * factor * slope / curvature;
                factor *= Math.max(0.1, Math.min(0.6, parabola));
                if (factor * length < 0.1 * tolerance) {
                    break;
                }
            }
            if (!(grown > value)) {
                break;
            }
            final double[] next = new double[size];
            objective.gradient(there, next);
            update(parameters, there, gradient, next);
            System.arraycopy(there, 0, parameters, 0, size);
            value = grown;
            gradient = next;
            if (factor * length < tolerance) {
                break;
            }
        }
        return value;
    }

    private static void move(final double[] from, final double[] step, final double factor, final double[] to) {
        for (int n = 0; n < to.length; n++) {
            to[n] = from[n] + factor * step[n];
        }
    }

    private void resetMetric(final double[] gradient) {
        final double norm = Math.sqrt(dot(gradient, gradient));
        metric = new double[size * size];
        for (int n = 0; n < size; n++) {
            metric[n * size + n] = norm > 0 ? firstStep / norm : 0;
        }
        scaled = false;
    }

    /**
     * BFGS: H becomes (1 - r s y') H (1 - r y s') + r s s' with s the step, y minus the gradient's change, r = 1 / (s
     * y).
     */
    private void update(final double[] from, final double[] to, final double[] before, final double[] after) {
        final double[] s = new double[size];
        final double[] y = new double[size];
        for (int n = 0; n < size; n++) {
            s[n] = to[n] - from[n];
            y[n] = before[n] - after[n];
        }
        final double product = dot(s, y);
        if (!(product > 1e-10 * Math.sqrt(dot(s, s) * dot(y, y)))) {
            return;
        }
        if (!scaled) {
            Arrays.fill(metric, 0);
            for (int n = 0; n < size; n++) {
                metric[n * size + n] = product / dot(y, y);
            }
            scaled = true;
        }
        final double[] transformed = times(metric, y);
        final double factor = (1 + dot(y, transformed) / product) / product;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                metric[row * size + column] += factor * s[row] * s[column]
                    - (transformed[row] * s[column] + s[row] * transformed[column]) / product;
            }
        }
    }

    private double[] times(final double[] matrix, final double[] vector) {
        final double[] product = new double[size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                product[row] += matrix[row * size + column] * vector[column];
            }
        }
        return product;
    }

    private static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += a[n] * b[n];
        }
        return sum;
    }
}
