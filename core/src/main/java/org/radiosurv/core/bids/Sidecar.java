// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The JSON file beside a mask, as far as it says which image the mask was drawn on. */
final class Sidecar {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String[] FIELDS = {"Sources", "RawSources", "IntendedFor"};

    /** A sidecar is a page of text; what is larger is something else and is not read. */
    private static final long LARGEST_BYTES = 1 << 20;

    private Sidecar() {
    }

    /**
     * @param root the cohort's folder
     * @param mask path of the mask from the root
     * @return file names of images that it names, most telling first; none when there is no sidecar or it cannot be
     *             read
     */
    static List<String> sources(final Path root, final String mask) throws IOException {
        final Path file = root.resolve(mask.replaceFirst("\\.(nii\\.gz|nii|hdr)$", "") + ".json");
        final List<String> names = new ArrayList<>();
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
            return names;
        }
        try {
            final JsonNode content = MAPPER.readTree(file.toFile());
            for (final String field : FIELDS) {
                addTexts(content.path(field), names);
            }
        } catch (final JsonProcessingException notJson) {
            // a sidecar only adds a hint: the column's other images still tell
            return names;
        }
        return names;
    }

    private static void addTexts(final JsonNode value, final List<String> names) {
        if (value.isTextual()) {
            names.add(value.textValue().replaceFirst(".*[/\\\\:]", ""));
        }
        value.forEach(element -> addTexts(element, names));
    }
}
