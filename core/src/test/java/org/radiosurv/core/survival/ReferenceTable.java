// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A CSV table of reference values; an empty cell is a missing value. */
public record ReferenceTable(List<String> columns, List<CSVRecord> rows) {

    static ReferenceTable parse(final String text) {
        final CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();
        try (var parser = format.parse(new StringReader(text))) {
            return new ReferenceTable(parser.getHeaderNames(), parser.getRecords());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the rows that pass the test */
    public ReferenceTable where(final Predicate<CSVRecord> test) {
        return new ReferenceTable(columns, rows.stream().filter(test).toList());
    }

    /** @return one column as text */
    public String[] text(final String column) {
        return rows.stream().map(row -> row.get(column)).toArray(String[]::new);
    }

    /** @return one column as numbers, NaN where missing */
    public double[] numbers(final String column) {
        return Arrays.stream(text(column)).mapToDouble(ReferenceTable::number).toArray();
    }

    /** @return one column as 0 and 1 */
    public boolean[] flags(final String column) {
        final String[] text = text(column);
        final boolean[] flags = new boolean[text.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = text[i].equals("1");
        }
        return flags;
    }

    private static double number(final String cell) {
        return switch (cell) {
            case "" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            default -> Double.parseDouble(cell);
        };
    }
}
