// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.util.Arrays;

/**
 * The edges that a reader follows in a section: ridges of the gradient of the smoothed picture, the stronger ones (the first two
 * steps of Canny, IEEE Trans. PAMI 8 (1986) 679-698).
 */
final class OverlayEdges {

    private static final float[] SMOOTH = {0.06f, 0.24f, 0.4f, 0.24f, 0.06f};

    /** Share of the ridges that is left out: noise and faint tissue borders. */
    private static final double FAINT = 0.55;

    /** A ridge has at least this gradient, in shares of the window a pixel. */
    private static final float LEAST = 0.02f;

    /** So near to the unknown, smoothing makes an edge of it. */
    private static final int BORDER = 3;

    private OverlayEdges() {
    }

    /**
     * @param plane a section
     * @param window its darkest and brightest value
     * @return for each pixel whether an edge runs through it; the border of the field of view is none
     */
    static boolean[] of(final OverlayPlane plane, final float[] window) {
        final int size = plane.size();
        final boolean[] edges = of(plane.shares(window), size);
        for (int n = 0; n < edges.length; n++) {
            edges[n] = edges[n] && known(plane, n % size, n / size);
        }
        return edges;
    }

    private static boolean known(final OverlayPlane plane, final int x, final int y) {
        final int size = plane.size();
        for (int v = Math.max(0, y - BORDER); v <= Math.min(size - 1, y + BORDER); v++) {
            for (int u = Math.max(0, x - BORDER); u <= Math.min(size - 1, x + BORDER); u++) {
                if (Float.isNaN(plane.values()[u + size * v])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean[] of(final float[] shares, final int size) {
        final float[] smooth = smoothed(smoothed(shares, size, 1), size, size);
        final float[] ridge = new float[shares.length];
        for (int y = 1; y < size - 1; y++) {
            for (int x = 1; x < size - 1; x++) {
                final int n = x + size * y;
                final float strength = gradient(smooth, n, size);
                final boolean across = Math.abs(dx(smooth, n)) >= Math.abs(dy(smooth, n, size));
                final int step = across ? 1 : size;
                final boolean inside = across ? x > 1 && x < size - 2 : y > 1 && y < size - 2;
                if (inside && strength >= LEAST && strength > gradient(smooth, n - step, size)
                    && strength >= gradient(smooth, n + step, size)) {
                    ridge[n] = strength;
                }
            }
        }
        return stronger(ridge);
    }

    private static boolean[] stronger(final float[] ridge) {
        final float[] sorted = new float[ridge.length];
        int count = 0;
        for (float strength : ridge) {
            if (strength > 0) {
                sorted[count++] = strength;
            }
        }
        Arrays.sort(sorted, 0, count);
        final float least = count == 0 ? Float.POSITIVE_INFINITY : sorted[(int)(FAINT * (count - 1))];
        final boolean[] edges = new boolean[ridge.length];
        for (int n = 0; n < ridge.length; n++) {
            edges[n] = ridge[n] >= least;
        }
        return edges;
    }

    private static float[] smoothed(final float[] values, final int size, final int step) {
        final float[] smooth = new float[values.length];
        for (int n = 0; n < values.length; n++) {
            final int place = step == 1 ? n % size : n / size;
            for (int k = -2; k <= 2; k++) {
                final int clamped = Math.max(0, Math.min(size - 1, place + k));
                smooth[n] += SMOOTH[k + 2] * values[n + (clamped - place) * step];
            }
        }
        return smooth;
    }

    private static float gradient(final float[] values, final int n, final int size) {
        return n < size || n >= values.length - size || n < 1 ? 0
            : (float)Math.hypot(dx(values, n), dy(values, n, size));
    }

    private static float dx(final float[] values, final int n) {
        return (values[n + 1] - values[n - 1]) / 2;
    }

    private static float dy(final float[] values, final int n, final int size) {
        return (values[n + size] - values[n - size]) / 2;
    }

    /**
     * @param shares size x size memberships of a VOI
     * @param size pixels along an edge
     * @return for each pixel whether it is inside and has a neighbour outside
     */
    static boolean[] outline(final float[] shares, final int size) {
        final boolean[] outline = new boolean[shares.length];
        for (int n = 0; n < shares.length; n++) {
            final int x = n % size;
            final int y = n / size;
            outline[n] = shares[n] > 0.5f && (x == 0 || y == 0 || x == size - 1 || y == size - 1 || shares[n - 1] <= 0.5f
                || shares[n + 1] <= 0.5f || shares[n - size] <= 0.5f || shares[n + size] <= 0.5f);
        }
        return outline;
    }
}
