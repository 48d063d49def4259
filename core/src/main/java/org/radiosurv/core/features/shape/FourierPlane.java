// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import java.util.Arrays;

/** A plane along j and k of complex numbers, of which only a corner matters; the rest is padding. Not thread-safe. */
final class FourierPlane {

    private final FourierLine lineJ;

    private final FourierLine lineK;

    private final int cornerJ;

    private final int cornerK;

    private final double[] real;

    private final double[] imaginary;

    FourierPlane(final FourierLine lineJ, final FourierLine lineK, final int cornerJ, final int cornerK) {
        this.lineJ = lineJ;
        this.lineK = lineK;
        this.cornerJ = cornerJ;
        this.cornerK = cornerK;
        real = new double[Math.multiplyExact(lineJ.length(), lineK.length())];
        imaginary = new double[real.length];
    }

    /** Takes the corner, j fastest, from every stride-th number, and sets the padding to 0. */
    void load(final double[] fromReal, final double[] fromImaginary, final int start, final int stride) {
        Arrays.fill(real, 0);
        Arrays.fill(imaginary, 0);
        int from = start;
        for (int k = 0; k < cornerK; k++) {
            for (int j = 0; j < cornerJ; j++, from += stride) {
                real[j + lineJ.length() * k] = fromReal[from];
                imaginary[j + lineJ.length() * k] = fromImaginary[from];
            }
        }
    }

    /** The reverse of {@link #load}. */
    void store(final double[] toReal, final double[] toImaginary, final int start, final int stride) {
        int to = start;
        for (int k = 0; k < cornerK; k++) {
            for (int j = 0; j < cornerJ; j++, to += stride) {
                toReal[to] = real[j + lineJ.length() * k];
                toImaginary[to] = imaginary[j + lineJ.length() * k];
            }
        }
    }

    /** Rows of padding need no transform along j, neither before nor after. */
    void convolve(final InverseDistance kernel, final int i, final double scale) {
        for (int k = 0; k < cornerK; k++) {
            loadLine(lineJ, lineJ.length() * k, 1);
            lineJ.transform();
            storeLine(lineJ, lineJ.length() * k, 1);
        }
        for (int j = 0; j < lineJ.length(); j++) {
            loadLine(lineK, j, lineJ.length());
            lineK.transform();
            for (int k = 0; k < lineK.length(); k++) {
                final double factor = scale * kernel.at(i, j, k);
                lineK.set(k, factor * lineK.real(k), factor * lineK.imaginary(k));
            }
            lineK.transformBack();
            storeLine(lineK, j, lineJ.length());
        }
        for (int k = 0; k < cornerK; k++) {
            loadLine(lineJ, lineJ.length() * k, 1);
            lineJ.transformBack();
            storeLine(lineJ, lineJ.length() * k, 1);
        }
    }

    private void loadLine(final FourierLine line, final int start, final int stride) {
        for (int n = 0; n < line.length(); n++) {
            line.set(n, real[start + stride * n], imaginary[start + stride * n]);
        }
    }

    private void storeLine(final FourierLine line, final int start, final int stride) {
        for (int n = 0; n < line.length(); n++) {
            real[start + stride * n] = line.real(n);
            imaginary[start + stride * n] = line.imaginary(n);
        }
    }
}
