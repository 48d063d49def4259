// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.message;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;

/** A few cells of a table around one cell, as a small text table with a marker below that cell. */
final class RowExcerpt {

    private static final int ROWS_BEFORE = 2;

    private static final int MAX_WIDTH = 20;

    private final List<String[]> m_lines = new ArrayList<>();

    private final int m_marked;

    RowExcerpt(final BufferedDataTable table, final long row, final int column) {
        final int first = Math.max(0, column - 1);
        final int last = Math.min(table.getSpec().getNumColumns() - 1, column + 1);
        m_marked = 1 + column - first;
        final String[] header = new String[last - first + 2];
        header[0] = "";
        for (int c = first; c <= last; c++) {
            header[1 + c - first] = shorten(table.getSpec().getColumnSpec(c).getName());
        }
        m_lines.add(header);
        long index = 0;
        for (DataRow r : table) {
            if (index > row) {
                break;
            }
            if (index >= row - ROWS_BEFORE) {
                m_lines.add(line(r, first, last));
            }
            index++;
        }
    }

    private static String[] line(final DataRow row, final int first, final int last) {
        final String[] line = new String[last - first + 2];
        line[0] = shorten(row.getKey().getString());
        for (int c = first; c <= last; c++) {
            line[1 + c - first] = shorten(row.getCell(c).toString());
        }
        return line;
    }

    private static String shorten(final String text) {
        final String line = text.replace('\n', ' ');
        return line.length() <= MAX_WIDTH ? line : line.substring(0, MAX_WIDTH - 3) + "...";
    }

    String text() {
        final StringBuilder out = new StringBuilder();
        for (String[] line : m_lines) {
            append(out, line);
        }
        final String[] marker = new String[m_lines.get(0).length];
        for (int c = 0; c < marker.length; c++) {
            marker[c] = c == m_marked ? "^".repeat(width(c)) : "";
        }
        append(out, marker);
        return out.toString();
    }

    private void append(final StringBuilder out, final String[] line) {
        final StringBuilder row = new StringBuilder();
        for (int c = 0; c < line.length; c++) {
            row.append(String.format("%-" + (width(c) + 1) + "s", line[c]));
        }
        out.append(row.toString().stripTrailing()).append('\n');
    }

    private int width(final int column) {
        return m_lines.stream().mapToInt(line -> line[column].length()).max().orElse(0) + 1;
    }
}
