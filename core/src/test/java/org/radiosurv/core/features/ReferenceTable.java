// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the reference tables of this package's test resources; their README says where they come from. */
public final class ReferenceTable {

    private static final CSVFormat FORMAT =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();

    private ReferenceTable() {
    }

    /** @return the rows of a CSV file with a header line */
    public static List<CSVRecord> rows(final String name) {
        try (InputStreamReader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a JSON document */
    public static JsonNode json(final String name) {
        try (InputStream in = open(name)) {
            return new ObjectMapper().readTree(in);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the lines of a text */
    public static List<String> lines(final String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(final String name) throws IOException {
        final InputStream in = ReferenceTable.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("test resource missing: " + name);
        }
        return in;
    }
}
