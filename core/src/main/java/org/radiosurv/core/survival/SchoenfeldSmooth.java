// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;
import java.util.List;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Scaled Schoenfeld residuals against transformed time with a smooth: about the course of each coefficient, a level line when
 * hazards are proportional. Arrays are not to be changed.
 *
 * <p>The smooth is a natural cubic spline with 4 degrees of freedom, fitted by least squares; knots at the ends and at the terciles of
 * the transformed event times together with the {@value #POINTS} equally spaced points of the curve. Its standard error takes the
 * variance of a scaled residual as that of the coefficient times the number of events. Both are those of {@code plot.cox.zph} of R's
 * survival package 3.5, whose band is the curve plus and minus 2 standard errors. Source: Grambsch and Therneau, Biometrika 81 (1994)
 * 515-526.
 *
 * @param time [e] event times in days, ascending within a stratum
 * @param transformed [e] transformed event times
 * @param residual [e][p] scaled residuals
 * @param x [m] transformed times of the curve; none when there are fewer than 4 different event times
 * @param curve [p][m] smooth of each column
 * @param standardError [p][m] its standard error
 */
public record SchoenfeldSmooth(double[] time, double[] transformed, double[][] residual, double[] x, double[][] curve,
    double[][] standardError) {

    private static final int POINTS = 40;

    /**
     * @param design fitted model with its rows
     * @param transform scale of time
     * @return residuals and curves of all columns
     */
    public static SchoenfeldSmooth of(final CoxDesign design, final TimeTransform transform) {
        final List<SchoenfeldResidual> residuals = CoxResiduals.of(design).schoenfeld();
        final double[] scale = transform.apply(design.outcome());
        final double[] time = residuals.stream().mapToDouble(SchoenfeldResidual::time).toArray();
        final double[] transformed = residuals.stream().mapToDouble(event -> scale[event.row()]).toArray();
        final double[][] scaled = residuals.stream().map(SchoenfeldResidual::scaled).toArray(double[][]::new);
        final int p = design.fit().covariates();
        if (Arrays.stream(transformed).distinct().count() < NaturalSpline.DEGREES_OF_FREEDOM) {
            return new SchoenfeldSmooth(time, transformed, scaled, new double[0], new double[p][0], new double[p][0]);
        }
        return smooth(design, time, transformed, scaled);
    }

    private static SchoenfeldSmooth smooth(final CoxDesign design, final double[] time, final double[] transformed,
        final double[][] scaled) {
        final double first = Arrays.stream(transformed).min().orElseThrow();
        final double last = Arrays.stream(transformed).max().orElseThrow();
        final double[] x = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = first + (last - first) * i / (POINTS - 1);
        }
        final double[] both = Arrays.copyOf(x, POINTS + transformed.length);
        System.arraycopy(transformed, 0, both, POINTS, transformed.length);
        final NaturalSpline spline = NaturalSpline.ofTerciles(both);
        final int p = scaled[0].length;
        final double[][] curve = new double[p][0];
        final double[][] error = new double[p][0];
        try {
            final RealMatrix basis = new Array2DRowRealMatrix(spline.basis(transformed), false);
            final QRDecomposition qr = new QRDecomposition(basis);
            final RealMatrix points = new Array2DRowRealMatrix(spline.basis(x), false);
            final RealMatrix coefficients = qr.getSolver().solve(new Array2DRowRealMatrix(scaled, false));
            final RealMatrix fitted = points.multiply(coefficients);
            final double[] leverage = leverage(basis, points);
            final double[][] covariance = design.fit().covariance();
            for (int j = 0; j < p; j++) {
                final double variance = covariance[j][j] * design.fit().events();
                curve[j] = fitted.getColumn(j);
                error[j] = Arrays.stream(leverage).map(h -> Math.sqrt(h * variance)).toArray();
            }
        } catch (final SingularMatrixException e) {
            // too few different times between the knots: residuals alone
            return new SchoenfeldSmooth(time, transformed, scaled, new double[0], new double[p][0], new double[p][0]);
        }
        return new SchoenfeldSmooth(time, transformed, scaled, x, curve, error);
    }

    /** @return diagonal of P (X'X)^-1 P' */
    private static double[] leverage(final RealMatrix basis, final RealMatrix points) {
        final RealMatrix inverse =
            new QRDecomposition(basis.transpose().multiply(basis)).getSolver().getInverse();
        final RealMatrix product = points.multiply(inverse);
        final double[] diagonal = new double[points.getRowDimension()];
        for (int i = 0; i < diagonal.length; i++) {
            for (int k = 0; k < points.getColumnDimension(); k++) {
                diagonal[i] += product.getEntry(i, k) * points.getEntry(i, k);
            }
        }
        return diagonal;
    }
}
