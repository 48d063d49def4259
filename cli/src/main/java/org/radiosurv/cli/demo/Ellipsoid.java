// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

/**
 * An axis-parallel ellipsoid.
 *
 * @param x centre, mm to the right
 * @param y centre, mm to anterior
 * @param z centre, mm to superior
 * @param a semi-axis along x, mm
 * @param b semi-axis along y, mm
 * @param c semi-axis along z, mm
 */
record Ellipsoid(double x, double y, double z, double a, double b, double c) {

    /**
     * Depth below the surface, to first order: (1 - r) times the mean semi-axis, where r is the relative radius.
     *
     * @param px a point, mm to the right
     * @param py mm to anterior
     * @param pz mm to superior
     * @return millimetres, positive inside
     */
    double depth(final double px, final double py, final double pz) {
        final double u = (px - x) / a;
        final double v = (py - y) / b;
        final double w = (pz - z) / c;
        return (1 - Math.sqrt(u * u + v * v + w * w)) * (a + b + c) / 3;
    }

    /**
     * @param millimetres how much to take off every semi-axis
     * @return the smaller ellipsoid
     */
    Ellipsoid shrunk(final double millimetres) {
        return new Ellipsoid(x, y, z, a - millimetres, b - millimetres, c - millimetres);
    }
}
