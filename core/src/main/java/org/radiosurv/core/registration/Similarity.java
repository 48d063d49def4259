// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Locale;

import org.radiosurv.core.InputException;

/**
 * What a registration maximises. With the entropies H of the joint distribution of the intensities of both images
 * where they
 * overlap and of its marginals (natural logarithm):
 */
public enum Similarity {

    /** Mutual information, H(fixed) + H(moving) - H(fixed, moving) (Viola and Wells 1995; Collignon et al. 1995). */
    MI,
    /** Normalised mutual information, (H(fixed) + H(moving)) / H(fixed, moving), 1 to 2 (Studholme et al. 1999). */
    NMI;

    /** @return the word of command line and dialogs */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word the {@link #word()} of a constant
     * @return that constant
     * @throws InputException if there is none
     */
    public static Similarity ofWord(final String word) {
        for (final Similarity candidate : values()) {
            if (candidate.word().equals(word)) {
                return candidate;
            }
        }
        throw new InputException("A similarity is mi or nmi", word, "Choose one of these.");
    }
}
