// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.KNIMEException;
import org.radiosurv.knime.run.RowProblems;
import org.radiosurv.knime.run.Warnings;

/**
 * Reads {@link FollowUp} row by row. One bad patient is left out; a column in which most rows are bad, or which has R's coding
 * 1 (censored) and 2 (dead), is the wrong column, and leaving out would turn the analysis upside down.
 */
final class FollowUpReader {

    private final FollowUpColumns columns;

    private final List<String> names;

    private final int[] indices;

    private final InvalidRows policy;

    private final List<FollowUpRow> rows = new ArrayList<>();

    private final RowProblems missing = new RowProblems();

    private final RowProblems invalid = new RowProblems();

    private long index;

    private boolean anyCensored;

    private boolean anyTwo;

    FollowUpReader(final DataTableSpec spec, final FollowUpColumns columns, final InvalidRows policy) {
        this.columns = columns;
        this.policy = policy;
        names = columns.names();
        indices = spec.columnsToIndices(names.toArray(String[]::new));
    }

    /** @return whether the row is used */
    boolean add(final DataRow row) throws KNIMEException {
        final String key = row.getKey().getString();
        for (int n = 0; n < indices.length; n++) {
            if (row.getCell(indices[n]).isMissing()) {
                missing.note(index++, key, "'" + names.get(n) + "' is missing.");
                return false;
            }
        }
        final String problem = problem(row);
        if (!problem.isEmpty()) {
            if (policy == InvalidRows.FAIL) {
                throw new KNIMEException("Row '" + key + "' is not valid: " + problem + " Correct the clinical data, or let such "
                    + "rows be left out in the dialog.");
            }
            invalid.note(index++, key, problem);
            return false;
        }
        index++;
        rows.add(read(row, key));
        return true;
    }

    /** @return what is wrong with a row without missing values, one sentence; empty if nothing is */
    private String problem(final DataRow row) {
        final double time = number(row, 0);
        if (!(time >= 0) || Double.isInfinite(time)) {
            return said(0, row) + "a follow-up time is a number of days, 0 or more.";
        }
        final DataCell event = row.getCell(indices[1]);
        if (EventCells.happened(event).isEmpty()) {
            anyTwo |= EventCells.isTwo(event);
            return said(1, row) + EventCells.RULE + ".";
        }
        for (int n = 0; n < columns.numbers().size(); n++) {
            if (!Double.isFinite(number(row, 2 + n))) {
                return said(2 + n, row) + "it has to be a finite number.";
            }
        }
        return "";
    }

    private String said(final int column, final DataRow row) {
        return "'" + names.get(column) + "' is '" + row.getCell(indices[column]) + "', but ";
    }

    private double number(final DataRow row, final int column) {
        return ((DoubleValue)row.getCell(indices[column])).getDoubleValue();
    }

    private FollowUpRow read(final DataRow row, final String key) {
        final boolean event = EventCells.happened(row.getCell(indices[1])).orElseThrow();
        anyCensored |= !event;
        final double[] numbers = new double[columns.numbers().size()];
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = number(row, 2 + n);
        }
        final String[] labels = new String[columns.labels().size()];
        for (int n = 0; n < labels.length; n++) {
            labels[n] = FollowUp.label(row.getCell(indices[2 + numbers.length + n]));
        }
        int next = 2 + numbers.length + labels.length;
        final String group = columns.group().isPresent() ? FollowUp.label(row.getCell(indices[next++])) : null;
        return new FollowUpRow(key, number(row, 0), event, numbers, labels, group,
            columns.strata().isPresent() ? FollowUp.label(row.getCell(indices[next])) : null);
    }

    FollowUp followUp() throws KNIMEException {
        if (rows.isEmpty()) {
            throw new KNIMEException("At least one patient with time and event is needed; received " + index + " rows, "
                + missing.count() + " of them with a missing value in " + listed() + ", and " + invalid.count()
                + " not valid" + (invalid.count() > 0 ? " (first " + invalid.first() + ")" : "")
                + ". Complete the clinical data.");
        }
        if (anyTwo && !anyCensored) {
            throw new KNIMEException(capital(EventCells.RULE) + "; '" + columns.event() + "' has 1 and 2 but no 0, as where 1 means "
                + "censored and 2 that the event happened. Recode the column, for example with a Rule Engine.");
        }
        if (invalid.count() > rows.size()) {
            throw new KNIMEException("Most rows have a valid time and event; received " + invalid.count() + " rows that are not valid, "
                + "and " + rows.size() + " that are; first " + invalid.first() + " Choose other columns, or correct the clinical data.");
        }
        return new FollowUp(rows, Warnings.of(missing.summary("left out, since a value is missing"),
            invalid.summary("left out, since a value is not valid")).text());
    }

    private String listed() {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" or "));
    }

    private static String capital(final String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
