// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import java.util.Arrays;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;

/**
 * Standard deviations of the voxel centres along their principal axes, in mm: the square roots of the eigenvalues l1
 * &gt;= l2 &gt;= l3 of their sample covariance. IBSI leaves the denominator open; like MIRP this divides by N - 1,
 * pyradiomics by N.
 */
final class PrincipalAxes {

    private final double[] deviations = new double[3];

    private PrincipalAxes(final double[] eigenvalues) {
        Arrays.sort(eigenvalues);
        for (int n = 0; n < 3; n++) {
            deviations[n] = Math.sqrt(Math.max(0, eigenvalues[2 - n]));
        }
    }

    /** @param body at least two voxels */
    static PrincipalAxes of(final VoxelBody body) {
        final double[] mean = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            long sum = 0;
            for (int n = 0; n < body.count(); n++) {
                sum += body.coordinate(axis, n);
            }
            mean[axis] = (double)sum / body.count();
        }
        final double[][] covariance = new double[3][3];
        for (int n = 0; n < body.count(); n++) {
            final double[] deviation = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                deviation[axis] = (body.coordinate(axis, n) - mean[axis]) * body.spacing(axis);
            }
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column <= row; column++) {
                    covariance[row][column] += deviation[row] * deviation[column] / (body.count() - 1);
                }
            }
        }
        covariance[0][1] = covariance[1][0];
        covariance[0][2] = covariance[2][0];
        covariance[1][2] = covariance[2][1];
        return new PrincipalAxes(
            new EigenDecomposition(MatrixUtils.createRealMatrix(covariance)).getRealEigenvalues());
    }

    /** The square root of l1, l2 or l3, for n = 0, 1 or 2. */
    double deviation(final int n) {
        return deviations[n];
    }
}
