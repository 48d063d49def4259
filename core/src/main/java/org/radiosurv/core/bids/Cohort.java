// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a folder holds, as a table: one row per patient and session; image columns, VOI columns and clinical columns.
 *
 * @param images names of the image columns, ascending by code point
 * @param vois the VOI columns, ascending by name
 * @param clinical the columns of {@code participants.tsv} but for the first, in its order
 * @param rows patients and sessions, ascending by patient, then session
 * @param warnings what was odd about single patients, in whole sentences
 */
public record Cohort(List<String> images, List<VoiColumn> vois, List<ClinicalColumn> clinical, List<CohortRow> rows,
    List<String> warnings) {

    /** Makes the lists unchangeable. */
    public Cohort {
        images = List.copyOf(images);
        vois = List.copyOf(vois);
        clinical = List.copyOf(clinical);
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    /** @return the names of the VOI columns */
    public List<String> voiNames() {
        return vois.stream().map(VoiColumn::name).toList();
    }

    /**
     * The same cohort with a fixed list of columns: what is not listed is left out, what is listed and was not found is
     * a column without values.
     *
     * @param imageNames the image columns to have, in this order
     * @param voiNames the VOI columns to have, in this order
     * @return that cohort, same rows
     */
    public Cohort withColumns(final List<String> imageNames, final List<String> voiNames) {
        final Set<String> wantedImages = new LinkedHashSet<>(imageNames);
        final List<VoiColumn> wantedVois = new ArrayList<>();
        for (final String name : new LinkedHashSet<>(voiNames)) {
            wantedVois.add(vois.stream().filter(voi -> voi.name().equals(name)).findFirst()
                .orElseGet(() -> new VoiColumn(name, DrawnOn.byConvention(name, wantedImages))));
        }
        return new Cohort(List.copyOf(wantedImages), wantedVois, clinical, rows, warnings);
    }

    /**
     * @param key a row's key
     * @return that row
     */
    public Optional<CohortRow> row(final String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }
}
