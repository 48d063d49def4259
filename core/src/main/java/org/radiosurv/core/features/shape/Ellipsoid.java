// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

/**
 * An ellipsoid with semi-axes a &gt;= b &gt;= c.
 *
 * @param a longest semi-axis, positive
 * @param b middle semi-axis, positive
 * @param c shortest semi-axis, positive
 */
record Ellipsoid(double a, double b, double c) {

    private static final int DEGREES = 20;

    double volume() {
        return 4 * Math.PI / 3 * a * b * c;
    }

    /**
     * 4 pi a b sum over n = 0..20 of (al be)^n / (1 - 4 n^2) P_n((al^2 + be^2) / (2 al be)), with al^2 = 1 - b^2 / a^2,
     * be^2 = 1 - c^2 / a^2 and Legendre's P_n: the series of IBSI's manual, cut where IBSI cuts it. The recurrence runs
     * on (al be)^n P_n, which stays finite where al be is 0.
     *
     * <p>This is what IBSI standardised (its reference value of RDD2 needs it), not the true area: that has al^2 = 1 -
     * c^2 / a^2 and be^2 = 1 - c^2 / b^2. The two agree for a sphere; for b = c = a / 2 this is a fifth too small.
     */
    double area() {
        final double alphaSquare = 1 - b * b / (a * a);
        final double betaSquare = 1 - c * c / (a * a);
        double before = 0;
        double here = 1;
        double sum = 1;
        for (int n = 1; n <= DEGREES; n++) {
            final double next =
                ((2 * n - 1) * (alphaSquare + betaSquare) / 2 * here - (n - 1) * alphaSquare * betaSquare * before) / n;
            before = here;
            here = next;
            sum += here / (1 - 4.0 * n * n);
        }
        return 4 * Math.PI * a * b * sum;
    }
}
