// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.util.Arrays;

/**
 * A square section through an image, as it is shown: rows from top to bottom.
 *
 * @param size pixels along an edge
 * @param values size x size intensities, x fastest; NaN outside the image's field of view
 */
public record OverlayPlane(int size, float[] values) {

    /** Below this share of the bright end lies air. */
    private static final double AIR = 0.08;

    private static final double BRIGHT = 0.995;

    private static final double DARK = 0.01;

    /** Checks the number of values. */
    public OverlayPlane {
        if (values.length != size * size) {
            throw new IllegalArgumentException("A plane of " + size + " x " + size + " pixels has " + values.length + " values.");
        }
    }

    /**
     * The range of intensities that is shown from black to white: of the tissue, that is, without air, which would leave no
     * contrast to the rest.
     *
     * @param planes sections of one image
     * @return darkest and brightest value; both 0 where nothing is known
     */
    static float[] window(final OverlayPlane[] planes) {
        final float[] known = sorted(planes, Float.NEGATIVE_INFINITY);
        if (known.length == 0) {
            return new float[]{0, 0};
        }
        final float darkest = known[(int)(DARK * (known.length - 1))];
        final float brightest = known[(int)(BRIGHT * (known.length - 1))];
        final float[] tissue = sorted(planes, (float)(darkest + AIR * (brightest - darkest)));
        return tissue.length == 0 ? new float[]{darkest, brightest}
            : new float[]{darkest, tissue[(int)(BRIGHT * (tissue.length - 1))]};
    }

    private static float[] sorted(final OverlayPlane[] planes, final float above) {
        int count = 0;
        final float[] known = new float[Arrays.stream(planes).mapToInt(plane -> plane.values.length).sum()];
        for (OverlayPlane plane : planes) {
            for (float value : plane.values) {
                if (Float.isFinite(value) && value > above) {
                    known[count++] = value;
                }
            }
        }
        final float[] sorted = Arrays.copyOf(known, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * @param window darkest and brightest value
     * @return the pixels as shares of the way from black to white, 0 outside the field of view
     */
    float[] shares(final float[] window) {
        final float[] shares = new float[values.length];
        for (int n = 0; n < shares.length; n++) {
            final float share = (values[n] - window[0]) / (window[1] - window[0]);
            shares[n] = window[1] > window[0] && Float.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0;
        }
        return shares;
    }
}
