// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.radiosurv.core.registration.Verdict;

/** The new cells of one row by column; what was not put there is missing. */
final class RowCells {

    private final String key;

    private final long index;

    private final Findings findings;

    private final Map<String, DataCell> cells = new HashMap<>();

    private Optional<String> nothing = Optional.empty();

    private String failure = "";

    RowCells(final String key, final long index, final Findings findings) {
        this.key = key;
        this.index = index;
        this.findings = findings;
    }

    String key() {
        return key;
    }

    long index() {
        return index;
    }

    Findings findings() {
        return findings;
    }

    /** @return the first thing that failed, "" if all is well */
    String failure() {
        return failure;
    }

    /** Without the fixed image no cell can be made. */
    void nothing(final String reason) {
        nothing = Optional.of(reason);
        failure = reason;
        findings.absent().note(index, key, reason);
    }

    /** Notes what failed. */
    void fail(final String reason) {
        failure = failure.isEmpty() ? reason : failure;
    }

    void put(final String column, final DataCell cell) {
        cells.put(column, cell);
    }

    void missing(final String column, final String reason) {
        cells.put(column, new MissingCell(reason));
    }

    void number(final String column, final double value) {
        cells.put(column, Double.isNaN(value) ? DataType.getMissingCell() : new DoubleCell(value));
    }

    void text(final String column, final String text) {
        cells.put(column, new StringCell(text));
    }

    void verdict(final String name, final Verdict verdict, final String reason) {
        text(name + "_verdict", verdict.word());
        text(name + "_reason", reason);
    }

    DataCell get(final String column) {
        if (nothing.isPresent()) {
            return column.endsWith("_verdict") ? new StringCell(Verdict.FAILED.word())
                : column.endsWith("_reason") ? new StringCell(nothing.get()) : new MissingCell(nothing.get());
        }
        return cells.getOrDefault(column, DataType.getMissingCell());
    }
}
