// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import org.radiosurv.knime.run.RowProblems;

/** Collects what the user has to know of the rows of a run, from any thread. */
final class RunNotes {

    private final RowProblems failed = new RowProblems();

    private final RowProblems partial = new RowProblems();

    private final RowProblems resampled = new RowProblems();

    private final RowProblems foreign = new RowProblems();

    /**
     * @param index the row's number
     * @param key its key
     * @return what takes the notes of that row
     */
    RowNotes row(final long index, final String key) {
        return new RowNotes() {
            @Override
            public void failed(final String reason) {
                failed.note(index, key, reason);
            }

            @Override
            public void partial(final String reason) {
                partial.note(index, key, reason);
            }

            @Override
            public void resampled(final String reason) {
                resampled.note(index, key, reason);
            }

            @Override
            public void foreign(final String reason) {
                foreign.note(index, key, reason);
            }
        };
    }

    /** @return one line per kind of note, "" for none */
    String[] lines() {
        return new String[]{failed.summary("features of an image are missing"), partial.summary("a feature is not defined"),
            resampled.summary("a VOI was resampled by header, without registration"),
            foreign.summary("texture or shape was measured on a grid of none of the patient's files, such as a template's, where "
                + "sizes are not the patient's")};
    }
}
