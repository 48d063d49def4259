// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.run;

import java.util.concurrent.ConcurrentSkipListMap;

import org.knime.core.data.DataCell;
import org.knime.core.data.MissingCell;

/**
 * Collects what went wrong with single rows, from any thread, for one summarised warning per run. The row with the smallest
 * number is quoted, so that the warning does not depend on the order in which threads finish.
 */
public final class RowProblems {

    private final ConcurrentSkipListMap<Long, String> problems = new ConcurrentSkipListMap<>();

    /**
     * @param rowIndex the row's number
     * @param row the row's key
     * @param reason what went wrong, a whole sentence
     * @return a missing cell with that reason
     */
    public DataCell report(final long rowIndex, final String row, final String reason) {
        note(rowIndex, row, reason);
        return new MissingCell(reason);
    }

    /**
     * As {@link #report}, where no cell is missing.
     *
     * @param rowIndex the row's number
     * @param row the row's key
     * @param reason what is to be known, a whole sentence
     */
    public void note(final long rowIndex, final String row, final String reason) {
        problems.putIfAbsent(rowIndex, "row '" + row + "': " + reason);
    }

    /** @return how many rows have a problem */
    public int count() {
        return problems.size();
    }

    /** @return the first row with its problem, as "row 'p1': ..."; empty when all is well */
    public String first() {
        return problems.isEmpty() ? "" : problems.firstEntry().getValue();
    }

    /**
     * @param what what is missing in those rows, as "features are missing"
     * @return one sentence with count and first row; empty when all is well
     */
    public String summary(final String what) {
        if (problems.isEmpty()) {
            return "";
        }
        return problems.size() + (problems.size() == 1 ? " row: " : " rows: ") + what + "; first " + first();
    }
}
