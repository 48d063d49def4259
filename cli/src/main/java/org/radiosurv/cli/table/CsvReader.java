// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.radiosurv.core.InputException;

/** Reads a CSV file: UTF-8, comma, header line, quotes as in RFC 4180. Blank lines are skipped. */
public final class CsvReader {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).build();

    private final Path file;

    private final String text;

    private int linesSeen = 1;

    private int position;

    private CsvReader(final Path file, final String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * @param file a CSV file
     * @param id name of the column of patients' pseudonyms; null: {@value PatientTable#ID} if there is one
     * @return the table
     * @throws IOException if reading fails
     * @throws InputException if it is no CSV table with at least one row; the message names file and line
     */
    public static PatientTable read(final Path file, final String id) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InputException("A table is a CSV file", file + ", which is a folder", "Name the file itself.");
        }
        return new CsvReader(file, decoded(file)).table(id);
    }

    private static String decoded(final Path file) throws IOException {
        try {
            final String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (final CharacterCodingException e) {
            throw new InputException("A CSV file is text in UTF-8", file + ", which has other bytes",
                "Save it as CSV UTF-8.", e);
        }
    }

    private PatientTable table(final String id) throws IOException {
        List<String> columns = null;
        final List<PatientTable.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (final CSVRecord record : parser) {
                final List<String> cells = record.toList();
                final long line = lineOf(record);
                if (columns == null) {
                    columns = header(cells);
                } else {
                    rows.add(row(cells, line, columns.size()));
                }
            }
        } catch (final UncheckedIOException e) {
            throw new InputException("Quotes in a CSV file are closed, and doubled inside quotes",
                file + ": " + e.getCause().getMessage(), "Correct that line.", e);
        }
        if (columns == null || rows.isEmpty()) {
            throw new InputException("A table has a header line and at least one row",
                file + (columns == null ? ", which is empty" : ", which has a header line only"), "Check the file.");
        }
        return PatientTable.of(file, columns, rows, id);
    }

    /** The parser counts line ends differently for the last line, and blank lines not at all. */
    private long lineOf(final CSVRecord record) {
        int start = (int)record.getCharacterPosition();
        while (start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == '\r')) {
            start++;
        }
        for (; position < start; position++) {
            linesSeen += text.charAt(position) == '\n' ? 1 : 0;
        }
        return linesSeen;
    }

    private List<String> header(final List<String> cells) {
        final List<String> names = cells.stream().map(String::strip).toList();
        final Set<String> seen = new HashSet<>();
        for (final String name : names) {
            if (!seen.add(name)) {
                throw new InputException("Column names are distinct", "'" + name + "' twice in " + file,
                    "Rename or remove one of the columns.");
            }
        }
        return names;
    }

    private PatientTable.Row row(final List<String> cells, final long line, final int columns) {
        if (cells.size() != columns) {
            throw new InputException("Every line has as many cells as the header (" + columns + ")",
                cells.size() + " cells in line " + line + " of " + file, "Check the commas and quotes of that line.");
        }
        return new PatientTable.Row(line, cells);
    }
}
