// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import org.radiosurv.core.InputException;

/** Where the Gd z-score is measured and not 0. */
public enum GdRegion {

    /** Voxels above 0 in both images: for skull-stripped images. */
    POSITIVE,
    /** The head mask of the T1 image: Otsu threshold, largest component, filled. */
    HEAD,
    /** A given mask, the third operand. */
    MASK;

    /** @return the word that recipes and the command line use */
    public String word() {
        return Words.of(this);
    }

    /**
     * @param word the {@link #word()} of a constant
     * @return that constant
     * @throws InputException if there is none
     */
    public static GdRegion ofWord(final String word) {
        return Words.parse(GdRegion.class, "The region of the Gd z-score", word);
    }
}
