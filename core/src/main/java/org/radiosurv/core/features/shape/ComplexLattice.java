// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

/**
 * Complex numbers on a lattice of three axes, each a power of two long, and their fast Fourier transform (Cooley and
 * Tukey, Math Comput 1965;19:297-301), radix 2, line by line.
 */
final class ComplexLattice {

    private final int[] size;

    private final double[] real;

    private final double[] imaginary;

    private ComplexLattice(final int[] size) {
        this.size = size;
        final int numbers = Math.multiplyExact(Math.multiplyExact(size[0], size[1]), size[2]);
        real = new double[numbers];
        imaginary = new double[numbers];
    }

    /** A lattice of zeros that is at least 2 n - 1 long along an axis of extent n. */
    static ComplexLattice atLeastTwice(final int[] extent) {
        final int[] size = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            size[axis] = 1;
            while (size[axis] < 2 * extent[axis] - 1) {
                size[axis] *= 2;
            }
        }
        return new ComplexLattice(size);
    }

    ComplexLattice emptyCopy() {
        return new ComplexLattice(size);
    }

    int size(final int axis) {
        return size[axis];
    }

    int place(final int i, final int j, final int k) {
        return i + size[0] * (j + size[1] * k);
    }

    double[] real() {
        return real;
    }

    double[] imaginary() {
        return imaginary;
    }

    void transform() {
        int stride = 1;
        for (int axis = 0; axis < 3; axis++) {
            transformAlong(stride, size[axis]);
            stride *= size[axis];
        }
    }

    /** The inverse: conjugate, transform, conjugate, divide. */
    void transformBack() {
        conjugate(1);
        transform();
        conjugate(1.0 / real.length);
    }

    private void conjugate(final double factor) {
        for (int n = 0; n < real.length; n++) {
            real[n] *= factor;
            imaginary[n] *= -factor;
        }
    }

    /** @param kernel real and symmetric, so that its transform is real; is transformed */
    void multiplyWithTransformOf(final ComplexLattice kernel) {
        kernel.transform();
        for (int n = 0; n < real.length; n++) {
            real[n] *= kernel.real[n];
            imaginary[n] *= kernel.real[n];
        }
    }

    private void transformAlong(final int stride, final int length) {
        final FourierLine line = new FourierLine(length);
        for (int start = 0; start < real.length; start++) {
            if (start / stride % length == 0) {
                line.transform(real, imaginary, start, stride);
            }
        }
    }
}
