// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.table;

import java.io.IOException;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV result: comma, header line, quotes as in RFC 4180, line feeds; a number that is not finite is an empty cell. */
public final class CsvText {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("\n").build();

    private final StringBuilder text = new StringBuilder();

    private final CSVPrinter printer;

    /** @param header names of the columns */
    public CsvText(final Object... header) {
        try {
            printer = new CSVPrinter(text, FORMAT);
        } catch (final IOException impossible) {
            throw new IllegalStateException("A StringBuilder takes all text", impossible);
        }
        row(header);
    }

    /** @param cells of one row; null and numbers that are not finite become empty cells */
    public void row(final Object... cells) {
        try {
            for (final Object cell : cells) {
                printer.print(cell instanceof Double number && !Double.isFinite(number) ? null : cell);
            }
            printer.println();
        } catch (final IOException impossible) {
            throw new IllegalStateException("A StringBuilder takes all text", impossible);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
