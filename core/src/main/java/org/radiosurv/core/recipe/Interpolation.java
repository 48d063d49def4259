// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import org.radiosurv.core.InputException;

/** How a value between voxel centres is found. */
public enum Interpolation {

    /** The value of the nearest voxel. */
    NEAREST,
    /** Trilinear. */
    LINEAR,
    /** Tricubic convolution with a = -1/2 (Keys, IEEE Trans. ASSP 29:1153, 1981); may overshoot. */
    CUBIC,
    /** Tricubic spline (cubic B-splines through all voxels, border extended); may overshoot. IBSI's tricubic spline. */
    SPLINE,
    /** For masks: membership, the trilinear interpolation of 0 and 1, of at least 0.5. */
    LABEL;

    /** @return the word that recipes and the command line use */
    public String word() {
        return Words.of(this);
    }

    /**
     * @param word the {@link #word()} of a constant
     * @return that constant
     * @throws InputException if there is none
     */
    public static Interpolation ofWord(final String word) {
        return Words.parse(Interpolation.class, "An interpolation", word);
    }
}
