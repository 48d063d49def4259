// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import org.radiosurv.core.volume.Affine;

/**
 * What an image shows at the places to which a map brings samples: intensity, its slope, and how far each place counts.
 * The sums over the samples that a similarity and its gradient are made of; both are one loop each, where nearly all of a
 * registration's time goes.
 *
 * <p>The image is read trilinearly; its intensity enters the joint histogram through a cubic B-spline over four bins
 * (Thevenaz and Unser 2000). The weight of a place falls to 0 within an edge at every face of the image, and with the
 * image's own weights. Different ranges of samples may be worked on by different threads.
 */
final class SampleReadings {

    /** Number of bins for either image. */
    static final int BINS = 32;

    /** Intensity 0..1 to bins such that four bins around every position exist. */
    private static final float BIN_SCALE = BINS - 4;

    private static final float BIN_SHIFT = 1.5f;

    private static final float SIXTH = 1 / 6f;

    private final Samples samples;

    private final LevelImage image;

    private final Affine toIndex;

    private final float[] inverseEdge = new float[3];

    private final float[] position;

    private final float[] weight;

    private final float[] gradX;

    private final float[] gradY;

    private final float[] gradZ;

    private final double[] map = new double[12];

    /**
     * @param samples points and intensities of one image
     * @param image the other image
     * @param edge width of the faces' edge in millimetres
     */
    SampleReadings(final Samples samples, final LevelImage image, final double edge) {
        this.samples = samples;
        this.image = image;
        this.toIndex = image.affine().inverse();
        final double[] spacing = image.spacing();
        final int[] size = image.size();
        for (int axis = 0; axis < 3; axis++) {
            // an edge never takes more than a quarter of the image
            inverseEdge[axis] = (float)(1 / Math.max(1e-3, Math.min(edge / spacing[axis], (size[axis] - 1) / 4.0)));
        }
        final int count = samples.count();
        position = new float[count];
        weight = new float[count];
        gradX = new float[count];
        gradY = new float[count];
        gradZ = new float[count];
    }

    /**
     * Takes a map for what follows, composed with the image's world-to-index map.
     *
     * @param transform 12 numbers, samples' world to the image's world
     */
    void place(final double[] transform) {
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                map[4 * row + column] = toIndex.at(row, 0) * transform[column] + toIndex.at(row, 1) * transform[3 + column]
                    + toIndex.at(row, 2) * transform[6 + column];
            }
            map[4 * row + 3] = toIndex.at(row, 0) * transform[9] + toIndex.at(row, 1) * transform[10]
                + toIndex.at(row, 2) * transform[11] + toIndex.at(row, 3);
        }
    }

    /**
     * Fills a histogram; keeps each sample's bin position, weight and intensity gradient (per voxel) for the gradient.
     *
     * @param from first sample
     * @param to after the last sample
     * @param histogram joint histogram, bins x bins, row = bin of the sample; counts are added
     */
    void collect(final int from, final int to, final float[] histogram) {
        final float[] values = image.values();
        final int nx = image.nx();
        final int area = nx * image.ny();
        final float limitX = nx - 1;
        final float limitY = image.ny() - 1;
        final float limitZ = image.nz() - 1;
        final float edgeX = inverseEdge[0];
        final float edgeY = inverseEdge[1];
        final float edgeZ = inverseEdge[2];
        final float a0 = (float)map[0];
        final float a1 = (float)map[1];
        final float a2 = (float)map[2];
        final float a3 = (float)map[3];
        final float b0 = (float)map[4];
        final float b1 = (float)map[5];
        final float b2 = (float)map[6];
        final float b3 = (float)map[7];
        final float c0 = (float)map[8];
        final float c1 = (float)map[9];
        final float c2 = (float)map[10];
        final float c3 = (float)map[11];
        final float[] sx = samples.x();
        final float[] sy = samples.y();
        final float[] sz = samples.z();
        final byte[] bin = samples.bin();
        for (int n = from; n < to; n++) {
            final float x = sx[n];
            final float y = sy[n];
            final float z = sz[n];
            final float u = a0 * x + a1 * y + a2 * z + a3;
            final float v = b0 * x + b1 * y + b2 * z + b3;
            final float w = c0 * x + c1 * y + c2 * z + c3;
            if (!(u >= 0 && v >= 0 && w >= 0 && u < limitX && v < limitY && w < limitZ)) {
                weight[n] = 0;
                continue;
            }
            final int i = (int)u;
            final int j = (int)v;
            final int k = (int)w;
            final float fu = u - i;
            final float fv = v - j;
            final float fw = w - k;
            final int low = i + nx * j + area * k;
            final int high = low + area;
            final float v000 = values[low];
            final float v010 = values[low + nx];
            final float v001 = values[high];
            final float v011 = values[high + nx];
            final float d00 = values[low + 1] - v000;
            final float d10 = values[low + nx + 1] - v010;
            final float d01 = values[high + 1] - v001;
            final float d11 = values[high + nx + 1] - v011;
            final float x00 = v000 + fu * d00;
            final float x10 = v010 + fu * d10;
            final float x01 = v001 + fu * d01;
            final float x11 = v011 + fu * d11;
            final float y0 = x00 + fv * (x10 - x00);
            final float y1 = x01 + fv * (x11 - x01);
            final float dx0 = d00 + fv * (d10 - d00);
            final float dx1 = d01 + fv * (d11 - d01);
            gradX[n] = dx0 + fw * (dx1 - dx0);
            gradY[n] = (1 - fw) * (x10 - x00) + fw * (x11 - x01);
            gradZ[n] = y1 - y0;
            final float q = (y0 + fw * (y1 - y0)) * BIN_SCALE + BIN_SHIFT;
            float share = Math.min(1, Math.min(u, limitX - u) * edgeX) * Math.min(1, Math.min(v, limitY - v) * edgeY)
                * Math.min(1, Math.min(w, limitZ - w) * edgeZ);
            if (image.weights() != null) {
                share *= image.weights()[(fu < 0.5f ? i : i + 1) + nx * (fv < 0.5f ? j : j + 1)
                    + area * (fw < 0.5f ? k : k + 1)];
            }
            position[n] = q;
            weight[n] = share;
            final int b = (int)q;
            final float f = q - b;
            final float g = 1 - f;
            final int cell = bin[n] * BINS + b - 1;
            final float sixth = share * SIXTH;
            histogram[cell] += sixth * g * g * g;
            histogram[cell + 1] += sixth * (4 + f * f * (3 * f - 6));
            histogram[cell + 2] += sixth * (4 + g * g * (3 * g - 6));
            histogram[cell + 3] += sixth * f * f * f;
        }
    }

    /**
     * Sums the gradient over samples, as {@link #collect} left them.
     *
     * @param from first sample
     * @param to after the last sample
     * @param joint the histogram's derivatives
     * @param sum receives 12 numbers: derivatives by the map to index coordinates, row by row, not yet divided by the total
     */
    void differentiate(final int from, final int to, final JointHistogram joint, final double[] sum) {
        final float[] slope = joint.slope();
        final float[] sx = samples.x();
        final float[] sy = samples.y();
        final float[] sz = samples.z();
        final byte[] bin = samples.bin();
        double g0 = 0;
        double g1 = 0;
        double g2 = 0;
        double g3 = 0;
        double g4 = 0;
        double g5 = 0;
        double g6 = 0;
        double g7 = 0;
        double g8 = 0;
        double g9 = 0;
        double g10 = 0;
        double g11 = 0;
        for (int n = from; n < to; n++) {
            final float share = weight[n];
            if (share == 0) {
                continue;
            }
            final float q = position[n];
            final int b = (int)q;
            final float f = q - b;
            final float g = 1 - f;
            final int cell = bin[n] * BINS + b - 1;
            final float t0 = slope[cell];
            final float t1 = slope[cell + 1];
            final float t2 = slope[cell + 2];
            final float t3 = slope[cell + 3];
            final float change = share * BIN_SCALE * (0.5f * (f * f * t3 - g * g * t0) + f * (1.5f * f - 2) * t1
                - g * (1.5f * g - 2) * t2);
            float alongX = change * gradX[n];
            float alongY = change * gradY[n];
            float alongZ = change * gradZ[n];
            final float x = sx[n];
            final float y = sy[n];
            final float z = sz[n];
            if (share < 1) {
                final float mean = SIXTH * (g * g * g * t0 + (4 + f * f * (3 * f - 6)) * t1
                    + (4 + g * g * (3 * g - 6)) * t2 + f * f * f * t3);
                final float excess = share * (float)(mean - joint.meanSlope());
                alongX += excess * relativeEdgeSlope(0, x, y, z);
                alongY += excess * relativeEdgeSlope(1, x, y, z);
                alongZ += excess * relativeEdgeSlope(2, x, y, z);
            }
            g0 += alongX * x;
            g1 += alongX * y;
            g2 += alongX * z;
            g3 += alongX;
            g4 += alongY * x;
            g5 += alongY * y;
            g6 += alongY * z;
            g7 += alongY;
            g8 += alongZ * x;
            g9 += alongZ * y;
            g10 += alongZ * z;
            g11 += alongZ;
        }
        sum[0] = g0;
        sum[1] = g1;
        sum[2] = g2;
        sum[3] = g3;
        sum[4] = g4;
        sum[5] = g5;
        sum[6] = g6;
        sum[7] = g7;
        sum[8] = g8;
        sum[9] = g9;
        sum[10] = g10;
        sum[11] = g11;
    }

    /** d log(edge weight) / d index along an axis: 1/distance to the face within the edge, else 0. */
    private float relativeEdgeSlope(final int axis, final float x, final float y, final float z) {
        final double place = map[4 * axis] * x + map[4 * axis + 1] * y + map[4 * axis + 2] * z + map[4 * axis + 3];
        final double fromLast = (axis == 0 ? image.nx() : axis == 1 ? image.ny() : image.nz()) - 1 - place;
        final double distance = Math.min(place, fromLast);
        if (distance * inverseEdge[axis] >= 1 || distance <= 1e-6) {
            return 0;
        }
        return (float)(place < fromLast ? 1 / distance : -1 / distance);
    }

    /**
     * The chain rule with the world-to-index map, transposed.
     *
     * @param byIndex sums of {@link #differentiate}
     * @param total of the weights
     * @param gradient receives the derivatives by the map's 12 numbers
     */
    void toWorld(final double[] byIndex, final double total, final double[] gradient) {
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                double derivative = 0;
                for (int axis = 0; axis < 3; axis++) {
                    derivative += toIndex.at(axis, row) * byIndex[4 * axis + column];
                }
                gradient[column < 3 ? 3 * row + column : 9 + row] = derivative / total;
            }
        }
    }
}
