// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.util.Optional;

/**
 * A file that a layout recognised.
 *
 * @param patient the patient's pseudonym, without {@code sub-}
 * @param session the session, without {@code ses-}
 * @param patientFolder the patient as written on disk, to notice two spellings of one patient
 * @param column name of the image or VOI column
 * @param voi whether it is a mask
 * @param path path from the root, with {@code /}
 * @param drawnOn for a mask, the image column that its name carries
 */
record FoundFile(String patient, Optional<String> session, String patientFolder, String column, boolean voi, String path,
    Optional<String> drawnOn) {

    /** The same file in that session. */
    FoundFile in(final String otherSession) {
        return new FoundFile(patient, Optional.of(otherSession), patientFolder, column, voi, path, drawnOn);
    }

    /** Leaves out a prefix that BIDS puts before labels. */
    static String without(final String prefix, final String label) {
        return label.startsWith(prefix) && label.length() > prefix.length() ? label.substring(prefix.length()) : label;
    }
}
