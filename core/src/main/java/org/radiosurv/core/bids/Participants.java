// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.radiosurv.core.InputException;

/**
 * The clinical table of a cohort: {@code participants.tsv} of BIDS, UTF-8, one header line, columns separated by tabs,
 * the first (or any) named {@code participant_id} with or without {@code sub-}.
 *
 * <p>Missing: an empty field and {@code n/a}; in columns where everything else is a number also {@code NA} and
 * {@code NaN}.
 *
 * @param columns the columns but for {@code participant_id}
 * @param values per patient (without {@code sub-}) one value per column, in the order of the file
 */
record Participants(List<ClinicalColumn> columns, Map<String, List<Optional<String>>> values) {

    static final String FILE = "participants.tsv";

    private static final String ID = "participant_id";

    private static final Set<String> MISSING_NUMBERS = Set.of("na", "nan");

    /**
     * @param root the folder that holds the file
     * @return its content; no columns when there is no such file
     * @throws InputException if the file breaks the rules, with its line
     */
    static Participants read(final Path root) throws IOException {
        final Path file = root.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new Participants(List.of(), Map.of());
        }
        try {
            return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (final CharacterCodingException notUtf8) {
            throw new InputException(FILE + " is a text in UTF-8", file + ", which is not", "Save it as UTF-8.", notUtf8);
        }
    }

    static Participants parse(final List<String> lines) {
        if (lines.isEmpty()) {
            throw new InputException(FILE + " has a header line", "an empty file", "Add one, or remove the file.");
        }
        final String[] header = lines.get(0).replaceFirst("^\uFEFF", "").split("\t", -1);
        final int id = checkHeader(header);
        final Map<String, List<Optional<String>>> rows = new LinkedHashMap<>();
        for (int line = 1; line < lines.size(); line++) {
            if (lines.get(line).isBlank()) {
                continue;
            }
            final String[] fields = lines.get(line).split("\t", -1);
            final String patient = patient(fields, id, header.length, line + 1);
            final List<Optional<String>> row = new ArrayList<>();
            for (int column = 0; column < header.length; column++) {
                if (column != id) {
                    row.add(value(fields[column]));
                }
            }
            if (rows.put(patient, row) != null) {
                throw new InputException("Every patient has one line in " + FILE,
                    "a second one for '" + patient + "' in line " + (line + 1), "Remove one of them.");
            }
        }
        return typed(header, id, rows);
    }

    private static int checkHeader(final String[] header) {
        final Set<String> seen = new HashSet<>();
        for (int n = 0; n < header.length; n++) {
            header[n] = header[n].trim();
            if (header[n].isEmpty() || !seen.add(header[n])) {
                throw new InputException("The columns of " + FILE + " have different names",
                    "'" + header[n] + "' as column " + (n + 1), "Rename the column.");
            }
        }
        final int id = Arrays.asList(header).indexOf(ID);
        if (id < 0) {
            throw new InputException(FILE + " has a column " + ID + ", separated from others by tabs",
                String.join(", ", header), "Rename the column with the patients' pseudonyms.");
        }
        return id;
    }

    private static String patient(final String[] fields, final int id, final int columns, final int line) {
        if (fields.length != columns) {
            throw new InputException("Every line of " + FILE + " has " + columns + " fields, as its header",
                fields.length + " in line " + line, "Check the tabs of that line.");
        }
        final String patient = FoundFile.without("sub-", fields[id].trim());
        if (value(patient).isEmpty()) {
            throw new InputException("Every line of " + FILE + " names its patient", "'" + patient + "' in line " + line,
                "Fill in " + ID + " or remove the line.");
        }
        return patient;
    }

    private static Optional<String> value(final String field) {
        final String value = field.trim();
        return value.isEmpty() || value.equalsIgnoreCase("n/a") ? Optional.empty() : Optional.of(value);
    }

    private static Participants typed(final String[] header, final int id,
        final Map<String, List<Optional<String>>> rows) {
        final List<ClinicalColumn> columns = new ArrayList<>();
        for (int n = 0; n < header.length; n++) {
            if (n != id) {
                final int column = columns.size();
                final List<String> values = rows.values().stream().flatMap(row -> row.get(column).stream()).toList();
                final ClinicalColumn.Type type = type(values);
                columns.add(new ClinicalColumn(header[n], type));
                if (type != ClinicalColumn.Type.TEXT) {
                    rows.values().forEach(row -> row.set(column, row.get(column).filter(v -> !isMissingNumber(v))));
                }
            }
        }
        return new Participants(columns, rows);
    }

    /**
     * @return for each column of text most of whose values are numbers, a sentence that names the first value that is not: most
     *         likely a slip, and the reason why the column cannot be used as a time or an event
     */
    List<String> nearlyNumeric() {
        final List<String> sentences = new ArrayList<>();
        for (int n = 0; n < columns.size(); n++) {
            final int column = n;
            final List<Map.Entry<String, String>> words = new ArrayList<>();
            values.forEach((patient, row) -> row.get(column).filter(value -> !isNumber(value) && !isMissingNumber(value))
                .ifPresent(value -> words.add(Map.entry(patient, value))));
            final long numbers = values.values().stream().flatMap(row -> row.get(column).stream())
                .filter(Participants::isNumber).count();
            if (!words.isEmpty() && numbers > words.size()) {
                sentences.add("Column '" + columns.get(n).name() + "' of " + FILE + " is read as text, because '"
                    + words.get(0).getValue() + "' of patient " + words.get(0).getKey() + " is no number"
                    + (words.size() > 1 ? " (and " + (words.size() - 1) + " more)" : "") + ". Write a number or n/a.");
            }
        }
        return sentences;
    }

    private static ClinicalColumn.Type type(final List<String> all) {
        final List<String> values = all.stream().filter(value -> !isMissingNumber(value)).toList();
        if (values.isEmpty()) {
            return ClinicalColumn.Type.TEXT;
        }
        if (values.stream().allMatch(Participants::isInteger)) {
            return ClinicalColumn.Type.INTEGER;
        }
        return values.stream().allMatch(Participants::isNumber) ? ClinicalColumn.Type.NUMBER : ClinicalColumn.Type.TEXT;
    }

    private static boolean isMissingNumber(final String value) {
        return MISSING_NUMBERS.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Leading zeros mark a code, such as that of a site, which must keep them. */
    private static boolean isInteger(final String value) {
        if (!value.matches("-?(0|[1-9][0-9]{0,9})")) {
            return false;
        }
        final long number = Long.parseLong(value);
        return number == (int)number;
    }

    private static boolean isNumber(final String value) {
        return value.matches("[-+]?(0|[1-9][0-9]*|(?=\\.))(\\.[0-9]*)?([eE][-+]?[0-9]+)?") && !value.matches("[-+]?\\.?")
            && Double.isFinite(Double.parseDouble(value));
    }
}
