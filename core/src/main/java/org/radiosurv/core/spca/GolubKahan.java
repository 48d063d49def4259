// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Growing Golub-Kahan-Lanczos bidiagonalisation A Q = P B of a table A, B upper bidiagonal with diagonal alpha and
 * superdiagonal beta. Where the Krylov space is exhausted, it goes on from a new direction with beta = 0, so that repeated
 * singular values are found.
 */
final class GolubKahan {

    /** A new direction of which less than this share is new is rounding noise. */
    private static final double NOTHING_NEW = 1e-11;

    /** Squared share of a vector that has to remain for one orthogonalisation to be enough. */
    private static final double CANCELLATION = 0.5;

    private static final long SEED = 20261123;

    private final Table table;

    private final int n;

    private final int m;

    private final RandomGenerator random = new Well19937c(SEED);

    private final List<double[]> p = new ArrayList<>();

    private final List<double[]> q = new ArrayList<>();

    private final List<Double> alpha = new ArrayList<>();

    private final List<Double> beta = new ArrayList<>();

    /** [m] next right vector, null when there is none. */
    private double[] nextQ;

    private double nextBeta;

    private double largest;

    /**
     * @param table the table
     * @param m number of columns used
     * @param start [n] first direction on the patients' side, or null for a random one
     */
    GolubKahan(final Table table, final int m, final double[] start) {
        this.table = table;
        this.n = table.patients();
        this.m = m;
        nextQ = start == null ? newDirection() : table.transposeTimes(perturbed(start), m);
        if (nextQ != null && Products.normalise(nextQ, m) == 0) {
            nextQ = newDirection();
        }
    }

    /** A little of every direction, so that no component is out of reach of the start. */
    private double[] perturbed(final double[] start) {
        final double[] result = start.clone();
        for (int i = 0; i < n; i++) {
            result[i] += 1e-3 * (random.nextDouble() - 0.5) / Math.sqrt(n);
        }
        return result;
    }

    /**
     * Adds one row and column to B.
     *
     * @return false when A has no further direction
     */
    boolean step() {
        if (nextQ == null) {
            return false;
        }
        final int k = p.size();
        final double[] right = nextQ;
        final double[] left = table.times(right);
        if (k > 0) {
            Products.addMultiple(left, -nextBeta, p.get(k - 1), n);
        }
        orthogonalise(left, p, n);
        final double a = Products.normalise(left, n);
        largest = Math.max(largest, Math.max(a, nextBeta));
        q.add(right);
        p.add(left);
        alpha.add(a);
        beta.add(nextBeta);
        advance(left, right, a);
        return true;
    }

    private void advance(final double[] left, final double[] right, final double a) {
        final double[] candidate = table.transposeTimes(left, m);
        Products.addMultiple(candidate, -a, right, m);
        orthogonalise(candidate, q, m);
        nextBeta = Products.normalise(candidate, m);
        if (nextBeta > NOTHING_NEW * largest) {
            nextQ = candidate;
        } else {
            nextBeta = 0;
            nextQ = newDirection();
        }
    }

    /** @return a unit vector in the row space of A, orthogonal to all right vectors; null when there is none */
    private double[] newDirection() {
        final double[] noise = new double[n];
        for (int i = 0; i < n; i++) {
            noise[i] = random.nextGaussian();
        }
        final double[] direction = table.transposeTimes(noise, m);
        final double before = Math.sqrt(Products.dot(direction, direction, m));
        orthogonalise(direction, q, m);
        final double after = Products.normalise(direction, m);
        return after > NOTHING_NEW * before ? direction : null;
    }

    /** Gram-Schmidt, repeated where so much cancels that once is not enough in floating point (Kahan and Parlett). */
    private static void orthogonalise(final double[] x, final List<double[]> basis, final int length) {
        double before = Products.dot(x, x, length);
        for (int pass = 0; pass < 2; pass++) {
            for (final double[] unit : basis) {
                Products.addMultiple(x, -Products.dot(x, unit, length), unit, length);
            }
            final double after = Products.dot(x, x, length);
            if (after > CANCELLATION * before) {
                return;
            }
            before = after;
        }
    }

    /** @return size of B */
    int steps() {
        return p.size();
    }

    /** @return norm of what A' P leaves outside Q, which is the next beta */
    double residualNorm() {
        return nextBeta;
    }

    /** @return the singular value decomposition of B */
    JacobiSvd decomposition() {
        return new JacobiSvd(alpha.stream().mapToDouble(a -> a).toArray(), beta.stream().mapToDouble(b -> b).toArray());
    }

    /** @return [n] left singular vector of A from that of B */
    double[] combineLeft(final JacobiSvd svd, final int k) {
        final double[] result = new double[n];
        for (int step = 0; step < p.size(); step++) {
            Products.addMultiple(result, svd.left(k, step), p.get(step), n);
        }
        return result;
    }

    /** @return [m] right singular vector of A from that of B */
    double[] combineRight(final JacobiSvd svd, final int k) {
        final double[] result = new double[m];
        for (int step = 0; step < q.size(); step++) {
            Products.addMultiple(result, svd.right(k)[step], q.get(step), m);
        }
        return result;
    }
}
