// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

/** Maximises a similarity over a space of maps. */
final class Climb implements QuasiNewton.Objective {

    private final MapFunction function;

    private final SearchSpace space;

    private final double[] by12 = new double[12];

    Climb(final MapFunction function, final SearchSpace space) {
        this.function = function;
        this.space = space;
    }

    @Override
    public double value(final double[] parameters) {
        return function.value(space.transform(parameters));
    }

    @Override
    public void gradient(final double[] parameters, final double[] gradient) {
        function.gradient(by12);
        space.chain(parameters, by12, gradient);
    }
}
