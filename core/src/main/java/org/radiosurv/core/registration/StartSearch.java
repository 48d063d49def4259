// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Locale;

import org.radiosurv.core.InputException;

/** Where a registration begins to look. */
public enum StartSearch {

    /** Headers, centres, centres shifted along the slices' normal, all with rotations up to upside down. */
    AUTO,
    /**
     * The headers' world coordinates, with small rotations: for images of one examination whose headers are trusted.
     */
    HEADER,
    /** The centres of gravity and the middles of both images laid upon each other, with small rotations. */
    CENTRE;

    /** @return the word of command line and dialogs */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word the {@link #word()} of a constant
     * @return that constant
     * @throws InputException if there is none
     */
    public static StartSearch ofWord(final String word) {
        for (final StartSearch candidate : values()) {
            if (candidate.word().equals(word)) {
                return candidate;
            }
        }
        throw new InputException("The start of a registration is auto, header or centre", word, "Choose one of these.");
    }
}
