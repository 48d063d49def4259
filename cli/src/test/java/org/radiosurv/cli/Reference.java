// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;

/**
 * Reference values: the tables in core's test resources (origin and tolerances: the README beside them), and the images in the
 * project's shared folder, where there is one.
 */
public final class Reference {

    private Reference() {
    }

    /** @return the repository's folder */
    public static Path repository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("core/src/test/resources"))) {
                return folder;
            }
        }
        throw new AssertionError("not started within the repository");
    }

    /** @return a file of core's test resources, by its path below org/radiosurv/core */
    public static Path core(final String path) {
        return repository().resolve("core/src/test/resources/org/radiosurv/core").resolve(path);
    }

    /** @return a file of the shared folder; the test is skipped where it is missing */
    public static Path shared(final String path) {
        final String given = System.getProperty("RADIOSURV_SHARED", System.getenv("RADIOSURV_SHARED"));
        Path folder = given == null ? null : Path.of(given);
        for (Path above = repository(); folder == null && above != null; above = above.getParent()) {
            folder = Files.isRegularFile(above.resolve("shared/design.md")) ? above.resolve("shared") : null;
        }
        Assumptions.assumeTrue(folder != null && Files.exists(folder.resolve(path)),
            "needs " + path + " in a folder 'shared' beside the repository, or RADIOSURV_SHARED");
        return folder.resolve(path);
    }

    /** @return the rows of a CSV file with a header */
    public static List<CSVRecord> table(final Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build().parse(reader).getRecords();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the rows of a CSV text with a header */
    public static List<CSVRecord> rows(final String csv) {
        try {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build()
                .parse(new java.io.StringReader(csv)).getRecords();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a JSON file */
    public static JsonNode json(final Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
