// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Arrays;

import org.radiosurv.core.Progress;

/**
 * The slow change of brightness over an image that the receiving coils cause, and its removal. It makes one tissue
 * have many
 * intensities; of all disturbances it shifts the optimum of mutual information most.
 *
 * <p>Model: image = true image x exp(b . phi(x)), phi the nine monomials of degree 1 and 2 of the voxel indices scaled
 * to -1..1,
 * less their means over the head. b minimises the entropy of the log intensities of the bright voxels of a smoothed
 * image:
 * the fewer intensities the tissues have, the lower it is (Likar, Viergever and Pernus, IEEE Trans. Med. Imaging
 * 20:1398, 2001,
 * here with the logarithm, which makes the entropy independent of a common factor). Degree 2 cannot take away anatomy.
 */
final class BiasField implements QuasiNewton.Objective {

    private static final int TERMS = 9;

    private static final int BINS = 64;

    /** Log intensities may be corrected by this much beyond the range of the bright voxels. */
    private static final double LOG_MARGIN = 1;

    /** Weight of |b|^2: keeps an image without tissue contrast as it is. */
    private static final double RIDGE = 0.3;

    private static final int LARGEST_SAMPLE = 12000;

    private static final int LEAST_SAMPLE = 500;

    private final int count;

    private final float[] logs;

    private final float[][] terms;

    private final double[] means = new double[TERMS];

    private final double lowest;

    private final double binsPerUnit;

    private final double[] histogram = new double[BINS];

    private final double[] slope = new double[BINS];

    private final float[] positions;

    private final Progress progress;

    private BiasField(final LevelImage image, final float threshold, final Progress progress) {
        this.progress = progress;
        int bright = 0;
        for (int n = 0; n < image.values().length; n++) {
            bright += used(image, n, threshold) ? 1 : 0;
        }
        final int stride = Math.max(1, (bright + LARGEST_SAMPLE - 1) / LARGEST_SAMPLE);
        count = bright / stride;
        logs = new float[count];
        positions = new float[count];
        terms = new float[TERMS][count];
        fill(image, threshold, stride);
        lowest = Math.log(threshold) - LOG_MARGIN;
        binsPerUnit = (BINS - 4) / (2 * LOG_MARGIN - Math.log(threshold));
    }

    private static boolean used(final LevelImage image, final int index, final float threshold) {
        return image.values()[index] > threshold && (image.weights() == null || image.weights()[index] > 0);
    }

    private void fill(final LevelImage image, final float threshold, final int stride) {
        final double[] place = new double[TERMS];
        int seen = 0;
        for (int index = 0; index < image.values().length; index++) {
            if (!used(image, index, threshold) || seen++ % stride != 0 || seen / stride >= count) {
                continue;
            }
            final int n = (seen - 1) / stride;
            logs[n] = (float)Math.log(image.values()[index]);
            monomials(scaled(index % image.nx(), image.nx()), scaled(index / image.nx() % image.ny(), image.ny()),
                scaled(index / image.nx() / image.ny(), image.nz()), place);
            for (int term = 0; term < TERMS; term++) {
                terms[term][n] = (float)place[term];
                means[term] += place[term] / count;
            }
        }
        for (int term = 0; term < TERMS; term++) {
            for (int n = 0; n < count; n++) {
                terms[term][n] -= (float)means[term];
            }
        }
    }

    private static double scaled(final int index, final int size) {
        return 2.0 * index / (size - 1) - 1;
    }

    private static void monomials(final double x, final double y, final double z, final double[] place) {
        place[0] = x;
        place[1] = y;
        place[2] = z;
        place[3] = x * y;
        place[4] = y * z;
        place[5] = x * z;
        place[6] = x * x;
        place[7] = y * y;
        place[8] = z * z;
    }

    /**
     * @param image an image
     * @param smooth the same image, smoothed and with fewer voxels
     * @param threshold intensities above it belong to the head
     * @param workers threads
     * @param progress checked for cancellation
     * @return the image without its field, intensities again 0..1
     */
    static LevelImage correct(final LevelImage image, final LevelImage smooth, final double threshold,
        final Workers workers, final Progress progress) {
        final BiasField field = new BiasField(smooth, (float)threshold, progress);
        if (field.count < LEAST_SAMPLE) {
            return image;
        }
        final double[] b = new double[TERMS];
        new QuasiNewton(field, TERMS, 0.1, 0.3, 0.002).maximise(b, 40);
        return field.remove(image, b, workers);
    }

    /** Negative entropy less the ridge. */
    @Override
    public double value(final double[] b) {
        progress.checkCanceled();
        Arrays.fill(histogram, 0);
        final float last = BINS - 2.001f;
        for (int n = 0; n < count; n++) {
            double corrected = logs[n];
            for (int term = 0; term < TERMS; term++) {
                corrected -= b[term] * terms[term][n];
            }
            final float q = Math.max(1, Math.min(last, (float)((corrected - lowest) * binsPerUnit) + 1.5f));
            positions[n] = q;
            final int bin = (int)q;
            final double f = q - bin;
            final double g = 1 - f;
            histogram[bin - 1] += g * g * g / 6;
            histogram[bin] += (4 + f * f * (3 * f - 6)) / 6;
            histogram[bin + 1] += (4 + g * g * (3 * g - 6)) / 6;
            histogram[bin + 2] += f * f * f / 6;
        }
        double negative = 0;
        for (int bin = 0; bin < BINS; bin++) {
            final double p = histogram[bin] / count;
            slope[bin] = Math.log(p + 1e-12);
            negative += p * slope[bin];
        }
        double square = 0;
        for (final double term : b) {
            square += term * term;
        }
        return negative - RIDGE * square;
    }

    @Override
    public void gradient(final double[] b, final double[] gradient) {
        Arrays.fill(gradient, 0);
        for (int n = 0; n < count; n++) {
            final int bin = (int)positions[n];
            final double f = positions[n] - bin;
            final double g = 1 - f;
            final double change = 0.5 * (f * f * slope[bin + 2] - g * g * slope[bin - 1])
                + f * (1.5 * f - 2) * slope[bin] - g * (1.5 * g - 2) * slope[bin + 1];
            for (int term = 0; term < TERMS; term++) {
                gradient[term] -= change * terms[term][n];
            }
        }
        for (int term = 0; term < TERMS; term++) {
            gradient[term] = gradient[term] * binsPerUnit / count - 2 * RIDGE * b[term];
        }
    }

    private LevelImage remove(final LevelImage image, final double[] b, final Workers workers) {
        final float[] corrected = new float[image.values().length];
        final double step = 2.0 / (image.nx() - 1);
        double constant = 0;
        for (int term = 0; term < TERMS; term++) {
            constant += b[term] * means[term];
        }
        final double offset = constant;
        workers.run(image.nz(), new Workers.Task() {
            @Override
            public void run(final int k) {
                final double z = scaled(k, image.nz());
                for (int j = 0; j < image.ny(); j++) {
                    final double y = scaled(j, image.ny());
                    final double atZero = b[1] * y + b[2] * z + b[4] * y * z + b[7] * y * y + b[8] * z * z - offset;
                    final double linear = b[0] + b[3] * y + b[5] * z;
                    // along a row the exponent is a parabola, so its exponential follows from two factors
                    double factor = Math.exp(-(atZero - linear + b[6]));
                    double ratio = Math.exp(-(linear * step + b[6] * (step * step - 2 * step)));
                    final double ratioRatio = Math.exp(-2 * b[6] * step * step);
                    final int row = image.nx() * (j + image.ny() * k);
                    for (int i = 0; i < image.nx(); i++) {
                        corrected[row + i] = (float)(image.values()[row + i] * factor);
                        factor *= ratio;
                        ratio *= ratioRatio;
                    }
                }
            }
        });
        return BaseImage.rescaled(image.with(corrected));
    }
}
