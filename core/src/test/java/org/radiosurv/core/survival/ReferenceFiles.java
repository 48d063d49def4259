// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Finds reference tables made with R: in the test resources, or else in the folder {@code shared} beside the repository.
 * A test of a table that is in neither place is skipped.
 */
public final class ReferenceFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Class<?> owner;

    private final String folder;

    /**
     * @param owner class in whose package the resources are
     * @param folder folder of the tables, relative to the package and to shared/reference/survival
     */
    public ReferenceFiles(final Class<?> owner, final String folder) {
        this.owner = owner;
        this.folder = folder;
    }

    /** @return the table of that file name */
    public ReferenceTable table(final String name) {
        return ReferenceTable.parse(text(name));
    }

    /** @return the JSON document of that file name */
    public JsonNode json(final String name) {
        try {
            return JSON.readTree(text(name));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(final String name) {
        try (InputStream resource = owner.getResourceAsStream(folder + "/" + name)) {
            if (resource != null) {
                return new String(resource.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
            return Files.readString(shared().resolve(folder).resolve(name));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return shared/reference/survival; skips the test where the folder is missing */
    public static Path shared() {
        final Path shared = sharedFolder();
        assumeTrue(shared != null, "no folder 'shared' beside the repository: reference tables not committed are skipped");
        return shared.resolve("reference").resolve("survival");
    }

    private static Path sharedFolder() {
        final String given = System.getProperty("RADIOSURV_SHARED", System.getenv("RADIOSURV_SHARED"));
        if (given != null) {
            return Path.of(given);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("shared").resolve("design.md"))) {
                return at.resolve("shared");
            }
        }
        return null;
    }
}
