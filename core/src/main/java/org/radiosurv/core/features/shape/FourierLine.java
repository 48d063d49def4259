// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

/** The discrete Fourier transform of lines of a power of two of numbers, in place. Not thread-safe. */
final class FourierLine {

    private final int length;

    private final int[] reversed;

    private final double[] cosines;

    private final double[] sines;

    private final double[] real;

    private final double[] imaginary;

    FourierLine(final int length) {
        this.length = length;
        reversed = new int[length];
        cosines = new double[length];
        sines = new double[length];
        real = new double[length];
        imaginary = new double[length];
        for (int n = 0; n < length; n++) {
            reversed[n] = length == 1 ? 0 : Integer.reverse(n) >>> Integer.numberOfLeadingZeros(length) + 1;
            cosines[n] = Math.cos(-2 * Math.PI * n / length);
            sines[n] = Math.sin(-2 * Math.PI * n / length);
        }
    }

    void transform(final double[] allReal, final double[] allImaginary, final int start, final int stride) {
        for (int n = 0; n < length; n++) {
            real[reversed[n]] = allReal[start + n * stride];
            imaginary[reversed[n]] = allImaginary[start + n * stride];
        }
        for (int half = 1; half < length; half *= 2) {
            for (int group = 0; group < length; group += 2 * half) {
                for (int n = 0; n < half; n++) {
                    butterfly(group + n, group + n + half, n * (length / (2 * half)));
                }
            }
        }
        for (int n = 0; n < length; n++) {
            allReal[start + n * stride] = real[n];
            allImaginary[start + n * stride] = imaginary[n];
        }
    }

    private void butterfly(final int upper, final int lower, final int root) {
        final double re = real[lower] * cosines[root] - imaginary[lower] * sines[root];
        final double im = real[lower] * sines[root] + imaginary[lower] * cosines[root];
        real[lower] = real[upper] - re;
        imaginary[lower] = imaginary[upper] - im;
        real[upper] += re;
        imaginary[upper] += im;
    }
}
