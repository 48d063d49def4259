// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import org.radiosurv.core.InputException;

/** The neighbourhood of the Prewitt filter. */
public enum PrewittMode {

    /** 3 x 3 in each slice of constant k, as MATLAB filters an axial slice. */
    SLICE,
    /** 3 x 3 x 3. */
    VOLUME;

    /** @return the word that recipes and the command line use */
    public String word() {
        return Words.of(this);
    }

    /**
     * @param word the {@link #word()} of a constant
     * @return that constant
     * @throws InputException if there is none
     */
    public static PrewittMode ofWord(final String word) {
        return Words.parse(PrewittMode.class, "The mode of the edge filter", word);
    }
}
