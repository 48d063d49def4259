// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import org.radiosurv.core.InputException;

/**
 * How a Cox model is fitted.
 *
 * @param ties treatment of tied event times
 * @param maxIterations largest number of Newton-Raphson steps, 0 or more
 * @param tolerance the fit has converged when the log likelihood changes by at most this share
 */
public record CoxOptions(Ties ties, int maxIterations, double tolerance) {

    /** Efron, 20 steps, 1e-9: the defaults of R's {@code coxph}. */
    public static final CoxOptions DEFAULT = new CoxOptions(Ties.EFRON, 20, 1e-9);

    /**
     * @throws InputException if the number of steps or the tolerance is negative
     */
    public CoxOptions {
        if (maxIterations < 0 || !(tolerance >= 0)) {
            throw new InputException("The number of iterations and the tolerance are 0 or more",
                maxIterations + " iterations, tolerance " + tolerance, "Use for example 20 and 1e-9.");
        }
    }

    /** @return these options with another treatment of ties */
    public CoxOptions withTies(final Ties other) {
        return new CoxOptions(other, maxIterations, tolerance);
    }

    /** @return these options with another limit of steps */
    public CoxOptions withMaxIterations(final int limit) {
        return new CoxOptions(ties, limit, tolerance);
    }
}
