// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.StringValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.util.UniqueNameGenerator;

/**
 * Writes a table as CSV after RFC 4180, UTF-8, with a header line and the row key in the first column. Doubles are written so
 * that they read back to the same double. A missing value is an empty field, an empty text is {@code ""}.
 */
final class CsvTable {

    private static final String END_OF_LINE = "\r\n";

    private final BufferedDataTable m_table;

    CsvTable(final BufferedDataTable table) {
        m_table = table;
    }

    void write(final Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(header());
            for (final DataRow row : m_table) {
                out.write(line(row));
            }
        }
    }

    private String header() {
        final DataTableSpec spec = m_table.getDataTableSpec();
        final List<String> fields = new ArrayList<>();
        fields.add(quoted(new UniqueNameGenerator(spec).newName("RowID")));
        for (final String name : spec.getColumnNames()) {
            fields.add(quoted(name));
        }
        return String.join(",", fields) + END_OF_LINE;
    }

    private static String line(final DataRow row) {
        final List<String> fields = new ArrayList<>();
        fields.add(quoted(row.getKey().getString()));
        for (final DataCell cell : row) {
            fields.add(cell.isMissing() ? "" : quoted(text(cell)));
        }
        return String.join(",", fields) + END_OF_LINE;
    }

    /** The value as text; an int or boolean cell is a double value too, so the narrow types come first. */
    static String text(final DataCell cell) {
        if (cell instanceof BooleanValue v) {
            return Boolean.toString(v.getBooleanValue());
        }
        if (cell instanceof IntValue v) {
            return Integer.toString(v.getIntValue());
        }
        if (cell instanceof LongValue v) {
            return Long.toString(v.getLongValue());
        }
        if (cell instanceof DoubleValue v) {
            return Double.toString(v.getDoubleValue());
        }
        return cell instanceof StringValue v ? v.getStringValue() : cell.toString();
    }

    static String quoted(final String text) {
        final boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
