// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

/**
 * The discrete Fourier transform of a line of complex numbers whose length has no prime factor but 2, 3 and 5, by
 * Stockham's self-sorting algorithm (Van Loan, Computational Frameworks for the Fast Fourier Transform, SIAM 1992,
 * section 1.7). The line lies in the two arrays that the object owns. Not thread-safe.
 */
final class FourierLine {

    private final int length;

    private final double[] cosines;

    private final double[] sines;

    private double[] real;

    private double[] imaginary;

    private double[] nextReal;

    private double[] nextImaginary;

    /** @param length a product of powers of 2, 3 and 5 */
    FourierLine(final int length) {
        this.length = length;
        cosines = new double[length];
        sines = new double[length];
        real = new double[length];
        imaginary = new double[length];
        nextReal = new double[length];
        nextImaginary = new double[length];
        for (int n = 0; n < length; n++) {
            cosines[n] = Math.cos(2 * Math.PI * n / length);
            sines[n] = -Math.sin(2 * Math.PI * n / length);
        }
    }

    /** The smallest length of this kind that is at least a minimum. */
    static int lengthOfAtLeast(final int minimum) {
        int length = minimum;
        while (withoutFactors(length) != 1) {
            length++;
        }
        return length;
    }

    private static int withoutFactors(final int number) {
        int rest = number;
        for (final int factor : new int[]{2, 3, 5}) {
            while (rest % factor == 0) {
                rest /= factor;
            }
        }
        return rest;
    }

    int length() {
        return length;
    }

    void set(final int n, final double re, final double im) {
        real[n] = re;
        imaginary[n] = im;
    }

    double real(final int n) {
        return real[n];
    }

    double imaginary(final int n) {
        return imaginary[n];
    }

    /** Replaces x by the sums over n of x_n exp(-2 pi i k n / length). */
    void transform() {
        int rest = length;
        int stride = 1;
        while (rest > 1) {
            final int radix = rest % 2 == 0 ? 2 : rest % 3 == 0 ? 3 : 5;
            rest /= radix;
            for (int p = 0; p < rest; p++) {
                if (radix == 2) {
                    stepOfTwo(p, rest, stride);
                } else {
                    step(radix, p, rest, stride);
                }
            }
            stride *= radix;
            swap();
        }
    }

    /** The inverse but for the factor 1 / length: the transform with real and imaginary part exchanged. */
    void transformBack() {
        exchangeParts();
        transform();
        exchangeParts();
    }

    private void exchangeParts() {
        final double[] parts = real;
        real = imaginary;
        imaginary = parts;
    }

    private void stepOfTwo(final int p, final int rest, final int stride) {
        final double cos = cosines[p * stride];
        final double sin = sines[p * stride];
        for (int q = 0; q < stride; q++) {
            final int upper = q + stride * p;
            final int lower = upper + stride * rest;
            final double re = real[upper] - real[lower];
            final double im = imaginary[upper] - imaginary[lower];
            final int target = q + stride * 2 * p;
            nextReal[target] = real[upper] + real[lower];
            nextImaginary[target] = imaginary[upper] + imaginary[lower];
            nextReal[target + stride] = re * cos - im * sin;
            nextImaginary[target + stride] = re * sin + im * cos;
        }
    }

    private void step(final int radix, final int p, final int rest, final int stride) {
        for (int u = 0; u < radix; u++) {
            for (int q = 0; q < stride; q++) {
                double re = 0;
                double im = 0;
                for (int t = 0; t < radix; t++) {
                    final int from = q + stride * (p + rest * t);
                    final int root = (length / radix * t * u + p * u * stride) % length;
                    re += real[from] * cosines[root] - imaginary[from] * sines[root];
                    im += real[from] * sines[root] + imaginary[from] * cosines[root];
                }
                final int target = q + stride * (radix * p + u);
                nextReal[target] = re;
                nextImaginary[target] = im;
            }
        }
    }

    private void swap() {
        final double[] formerReal = real;
        final double[] formerImaginary = imaginary;
        real = nextReal;
        imaginary = nextImaginary;
        nextReal = formerReal;
        nextImaginary = formerImaginary;
    }
}
