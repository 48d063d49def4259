// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.table;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.radiosurv.core.InputException;

/**
 * A CSV table with one row per patient. An empty cell, NA and NaN are missing. Every complaint about a cell names file, line,
 * patient and column.
 */
public final class PatientTable {

    /** Name of the column with the patients' pseudonyms unless another one is given. */
    public static final String ID = "id";

    private static final Set<String> MISSING = Set.of("", "NA", "NaN");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final Path file;

    private final List<String> columns;

    private final List<Row> rows;

    private final int idColumn;

    /**
     * One row.
     *
     * @param line number of the line in the file, from 1
     * @param cells as many as there are columns
     */
    record Row(long line, List<String> cells) {
    }

    private PatientTable(final Path file, final List<String> columns, final List<Row> rows, final int idColumn) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
        this.idColumn = idColumn;
    }

    /**
     * @param file where the table came from
     * @param columns names, distinct
     * @param rows the patients
     * @param id name of the column of pseudonyms; null: {@value #ID} if there is one
     * @return the table
     * @throws InputException if there is no column of that name
     */
    static PatientTable of(final Path file, final List<String> columns, final List<Row> rows, final String id) {
        final PatientTable table = new PatientTable(file, columns, rows, columns.indexOf(id == null ? ID : id));
        if (id != null) {
            table.column(id, "--id");
        }
        return table;
    }

    /** @return the file's name, for messages */
    public String name() {
        return file.getFileName().toString();
    }

    /** @return names of the columns in their order */
    public List<String> columns() {
        return columns;
    }

    /** @return number of patients */
    public int rows() {
        return rows.size();
    }

    /** @return place of the column of pseudonyms, -1 if there is none */
    public int idColumn() {
        return idColumn;
    }

    /**
     * @param row place of the patient, from 0
     * @return the pseudonym
     * @throws InputException if there is no such column or the cell is empty
     */
    public String id(final int row) {
        if (idColumn < 0) {
            throw new InputException(name() + " has a column '" + ID + "' that names the patients",
                "the columns " + ColumnList.text(columns), "Name the column with --id.");
        }
        return text(row, idColumn).orElseThrow(() -> new InputException("Every patient has an id",
            "an empty cell" + place(row, idColumn), "Fill it."));
    }

    /**
     * To be called where every row counts as a patient. Without a column of pseudonyms nothing can be said.
     *
     * @throws InputException if two rows have one pseudonym
     */
    public void requireDistinctPatients() {
        final Map<String, Long> lines = new HashMap<>();
        for (int row = 0; row < rows.size() && idColumn >= 0; row++) {
            final Optional<String> id = text(row, idColumn);
            final long line = rows.get(row).line();
            final Long earlier = id.isEmpty() ? null : lines.put(id.get(), line);
            if (earlier != null) {
                throw new InputException("Every patient has one row", "'" + id.get() + "' in column '" + columns.get(idColumn)
                    + "' of lines " + earlier + " and " + line + " of " + name(),
                    "Remove one of them, or name the column of the patients with --id.");
            }
        }
    }

    /**
     * @param name of a column
     * @param option that named it, for the message
     * @return its place
     * @throws InputException if there is no such column
     */
    public int column(final String name, final String option) {
        final int column = columns.indexOf(name);
        if (column < 0) {
            throw new InputException(name() + " has the column that " + option + " names",
                "'" + name + "', but its columns are " + ColumnList.text(columns), otherSeparator()
                    ? "Separate the columns by commas, and write numbers with a point." : "Check the spelling, also of capitals.");
        }
        return column;
    }

    /** A spreadsheet in some languages exports CSV with semicolons. */
    private boolean otherSeparator() {
        return columns.size() == 1 && (columns.get(0).contains(";") || columns.get(0).contains("\t"));
    }

    /**
     * @param row place of the patient, from 0
     * @param column place of the column, from 0
     * @return the cell's text without surrounding blanks; empty if it is missing
     */
    public Optional<String> text(final int row, final int column) {
        final String cell = rows.get(row).cells().get(column).strip();
        return MISSING.contains(cell) ? Optional.empty() : Optional.of(cell);
    }

    /**
     * @param row place of the patient, from 0
     * @param column place of the column, from 0
     * @return the cell's number, NaN if it is missing
     * @throws InputException if it is no finite number
     */
    public double number(final int row, final int column) {
        final Optional<String> text = text(row, column);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        final double value = NUMBER.matcher(text.get()).matches() ? Double.parseDouble(text.get()) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new InputException("A value of a numeric column is a finite number or missing (empty or NA)",
                quoted(row, column), "Correct the cell.");
        }
        return value;
    }

    /**
     * @param column place of the column, from 0
     * @return whether every cell that is not missing is a number, and there is one
     */
    public boolean isNumeric(final int column) {
        boolean any = false;
        for (int row = 0; row < rows.size(); row++) {
            final Optional<String> text = text(row, column);
            if (text.isPresent() && !NUMBER.matcher(text.get()).matches()) {
                return false;
            }
            any |= text.isPresent();
        }
        return any;
    }

    /**
     * @param column place of a column that is not {@linkplain #isNumeric numeric}
     * @return its first cell that is no number with its place, for messages
     */
    public String quotedNonNumber(final int column) {
        for (int row = 0; row < rows.size(); row++) {
            final Optional<String> text = text(row, column);
            if (text.isPresent() && !NUMBER.matcher(text.get()).matches()) {
                return quoted(row, column);
            }
        }
        return "no value in column '" + columns.get(column) + "' of " + name();
    }

    /**
     * @param row place of the patient, from 0
     * @param column place of the column, from 0
     * @return the cell and its place, for messages
     */
    public String quoted(final int row, final int column) {
        return "'" + rows.get(row).cells().get(column) + "'" + place(row, column);
    }

    private String place(final int row, final int column) {
        final String patient = idColumn < 0 || idColumn == column ? ""
            : text(row, idColumn).map(id -> " (" + columns.get(idColumn) + " " + id + ")").orElse("");
        return " in column '" + columns.get(column) + "', line " + rows.get(row).line() + patient + " of " + name();
    }
}
