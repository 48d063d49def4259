// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import org.radiosurv.core.volume.Affine;

/**
 * What an affine map does beside shifting: its linear part as R K S, a rotation after a shear after scales (Jenkinson
 * and Smith
 * 2001); R K S is the QR decomposition with the diagonal taken out of the triangle.
 *
 * @param scaleX factor along the first world axis of the space that is mapped
 * @param scaleY factor along the second
 * @param scaleZ factor along the third
 * @param shearXy entry (1, 2) of the unit upper triangle K
 * @param shearXz entry (1, 3)
 * @param shearYz entry (2, 3)
 * @param rotationDegrees angle of R, 0 to 180; of the nearest rotation where the map reflects
 */
public record TransformShape(double scaleX, double scaleY, double scaleZ, double shearXy, double shearXz, double shearYz,
    double rotationDegrees) {

    /**
     * @param map an affine map that can be inverted
     * @return its shape
     */
    public static TransformShape of(final Affine map) {
        final double[][] q = new double[3][3];
        final double[][] r = new double[3][3];
        for (int column = 0; column < 3; column++) {
            for (int row = 0; row < 3; row++) {
                q[column][row] = map.at(row, column);
            }
            for (int before = 0; before < column; before++) {
                r[before][column] = dot(q[before], q[column]);
                for (int row = 0; row < 3; row++) {
                    q[column][row] -= r[before][column] * q[before][row];
                }
            }
            r[column][column] = Math.sqrt(dot(q[column], q[column]));
            for (int row = 0; row < 3; row++) {
                q[column][row] /= r[column][column];
            }
        }
        final double trace = q[0][0] + q[1][1] + q[2][2];
        final double angle = Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, (trace - 1) / 2))));
        return new TransformShape(r[0][0], r[1][1], r[2][2], r[0][1] / r[1][1], r[0][2] / r[2][2], r[1][2] / r[2][2],
            angle);
    }

    private static double dot(final double[] a, final double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** @return the largest deviation of a scale from 1, as a factor of at least 1 */
    public double largestScaling() {
        double largest = 1;
        for (final double scale : new double[]{scaleX, scaleY, scaleZ}) {
            largest = Math.max(largest, Math.max(scale, 1 / scale));
        }
        return largest;
    }

    /** @return the largest absolute shear */
    public double largestShear() {
        return Math.max(Math.abs(shearXy), Math.max(Math.abs(shearXz), Math.abs(shearYz)));
    }

    /**
     * @return whether two images of one patient may differ like this: no scale outside 0.95 to 1.05, no shear above
     *            0.05. If
     *         not, a registration with 6 degrees of freedom is the better model.
     */
    public boolean plausibleWithinPatient() {
        return Math.min(scaleX, Math.min(scaleY, scaleZ)) >= 0.95 && Math.max(scaleX, Math.max(scaleY, scaleZ)) <= 1.05
            && largestShear() <= 0.05;
    }
}
