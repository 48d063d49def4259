// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One patient, or one session of one.
 *
 * @param patient the patient's pseudonym, without {@code sub-}
 * @param session the session, without {@code ses-}; empty when the folder knows no sessions
 * @param images file per image column; a missing image has no entry
 * @param vois file per VOI column; a missing VOI has no entry
 * @param clinical values in the order of {@link Cohort#clinical()}, as written; empty when missing
 */
public record CohortRow(String patient, Optional<String> session, Map<String, ImageFile> images,
    Map<String, VoiFile> vois, List<Optional<String>> clinical) {

    /** Makes the collections unchangeable. */
    public CohortRow {
        images = Map.copyOf(images);
        vois = Map.copyOf(vois);
        clinical = List.copyOf(clinical);
    }

    /** @return {@code patient} or {@code patient_session}: the key of the row */
    public String key() {
        return session.map(name -> patient + "_" + name).orElse(patient);
    }

    /**
     * An image file.
     *
     * @param path path from the root, with {@code /}
     */
    public record ImageFile(String path) {
    }

    /**
     * A mask file.
     *
     * @param path path from the root, with {@code /}
     * @param drawnOn the image column that this mask was drawn on, where its sidecar or its name says so
     */
    public record VoiFile(String path, Optional<String> drawnOn) {
    }
}
