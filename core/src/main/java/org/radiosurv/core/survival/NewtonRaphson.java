// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * Maximises a partial likelihood from beta = 0.
 *
 * <p>beta+ = beta + I^-1 U. When the log likelihood fell or is not finite, the step is shortened towards the last good
 * point. It has converged when |1 - old / new| is within the tolerance after a step that was not shortened. The rules are
 * those of R's coxph, because the value at the iteration limit depends on them when the likelihood is monotone.
 */
final class NewtonRaphson {

    /** Relative size of the next step above which a coefficient may be infinite: R's toler.inf. */
    private static final double INFINITE_STEP = Math.sqrt(1e-9);

    private final PartialLikelihood likelihood;

    private final CoxOptions options;

    private final int p;

    private final SymmetricFactor factor;

    private final double[] beta;

    private final double[] next;

    NewtonRaphson(final PartialLikelihood likelihood, final int p, final CoxOptions options) {
        this.likelihood = likelihood;
        this.options = options;
        this.p = p;
        factor = new SymmetricFactor(p);
        beta = new double[p];
        next = new double[p];
    }

    /**
     * @param scale [p] divisor that was applied to each covariate; the result is in the covariates' own units
     * @return the end of the iteration
     */
    NewtonResult maximise(final double[] scale) {
        likelihood.evaluate(next);
        factor.factor(likelihood.information());
        factor.keepSingular();
        final double scoreStatistic = step();
        double best = likelihood.logLikelihoodNull();
        int halvings = 0;
        int iteration = 0;
        boolean converged = false;
        while (iteration < options.maxIterations() && !converged) {
            iteration++;
            likelihood.evaluate(next);
            factor.factor(likelihood.information());
            final double value = likelihood.logLikelihood();
            final boolean finite = likelihood.finite();
            final boolean better = finite && value >= best;
            converged = finite && halvings == 0 && (value == best || Math.abs(1 - best / value) <= options.tolerance());
            if (converged || iteration == options.maxIterations()) {
                if (!converged && !better) {
                    returnToLastGoodPoint();
                }
                break;
            }
            if (!better) {
                halvings++;
                for (int j = 0; j < p; j++) {
                    next[j] = (next[j] + halvings * beta[j]) / (halvings + 1);
                }
            } else {
                halvings = 0;
                best = value;
                step();
            }
        }
        return result(scale, scoreStatistic, iteration, converged);
    }

    /** The steps ran out at a point that is worse, or where the likelihood overflows: R, too, reports the best one before it. */
    private void returnToLastGoodPoint() {
        System.arraycopy(beta, 0, next, 0, p);
        likelihood.evaluate(next);
        factor.factor(likelihood.information());
    }

    /**
     * Takes a full step from {@code next}, which becomes the last good point.
     *
     * @return U' I^-1 U at the point left
     */
    private double step() {
        final double[] direction = likelihood.score().clone();
        factor.solve(direction);
        double decrement = 0;
        for (int j = 0; j < p; j++) {
            decrement += direction[j] * likelihood.score()[j];
            beta[j] = next[j];
            next[j] += direction[j];
        }
        return decrement;
    }

    private NewtonResult result(final double[] scale, final double scoreStatistic, final int iterations,
        final boolean converged) {
        final double[] end = options.maxIterations() == 0 ? beta : next;
        final double[] following = likelihood.score().clone();
        factor.solve(following);
        final double[][] covariance = factor.inverse();
        final double[] coefficients = new double[p];
        final boolean[] possiblyInfinite = new boolean[p];
        double wald = 0;
        for (int j = 0; j < p; j++) {
            possiblyInfinite[j] =
                !(Math.abs(following[j] / scale[j]) <= INFINITE_STEP * (1 + Math.abs(end[j] / scale[j])));
            coefficients[j] = factor.singular(j) ? Double.NaN : end[j] / scale[j];
            for (int k = 0; k < p; k++) {
                final double information = likelihood.information()[Math.max(j, k)][Math.min(j, k)];
                wald += factor.singular(j) || factor.singular(k) ? 0 : end[j] * information * end[k];
                covariance[j][k] /= scale[j] * scale[k];
            }
        }
        return new NewtonResult(coefficients, covariance, likelihood.logLikelihoodNull(), likelihood.gain(), scoreStatistic, wald,
            iterations, converged, possiblyInfinite);
    }
}
