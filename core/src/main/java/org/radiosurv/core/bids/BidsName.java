// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A BIDS file name: entities {@code key-value} joined by {@code _}, then a suffix, then {@code .nii}, {@code .nii.gz}
 * or {@code .hdr}.
 *
 * @param entities values by key, in the order of the name
 * @param suffix what comes after the last {@code _}: {@code T1w}, {@code mask}
 */
record BidsName(Map<String, String> entities, String suffix) {

    private static final String[] ENDINGS = {".nii.gz", ".nii", ".hdr"};

    /** Entities that say which patient and visit, not what kind of image. */
    private static final Set<String> PLACE = Set.of("sub", "ses");

    /**
     * @param file a file name
     * @return its parts; empty when it is not an image with a BIDS name
     */
    static Optional<BidsName> parse(final String file) {
        for (final String ending : ENDINGS) {
            if (file.endsWith(ending)) {
                return parseStem(file.substring(0, file.length() - ending.length()));
            }
        }
        return Optional.empty();
    }

    private static Optional<BidsName> parseStem(final String stem) {
        final String[] parts = stem.split("_");
        final Map<String, String> entities = new LinkedHashMap<>();
        for (int n = 0; n < parts.length - 1; n++) {
            final int dash = parts[n].indexOf('-');
            if (dash < 1 || dash == parts[n].length() - 1) {
                return Optional.empty();
            }
            entities.put(parts[n].substring(0, dash), parts[n].substring(dash + 1));
        }
        final String suffix = parts[parts.length - 1];
        return entities.isEmpty() || suffix.isEmpty() || suffix.contains("-") ? Optional.empty()
            : Optional.of(new BidsName(entities, suffix));
    }

    boolean isMask() {
        return suffix.equals("mask");
    }

    /**
     * The column of an image: its suffix, a weighting's {@code w} left out (T1w: T1, T2w: T2, PDw: PD), {@code Gd}
     * added where a gadolinium agent was given ({@code ce-gadolinium}, {@code ce-gd...}), then all other entities but
     * patient and session: {@code T1_run-2}.
     */
    String imageColumn() {
        final StringBuilder column = new StringBuilder(suffix.matches("[A-Z0-9]+w") ? suffix.substring(0,
            suffix.length() - 1) : suffix);
        final boolean gadolinium = entities.containsKey("ce")
            && entities.get("ce").toLowerCase(Locale.ROOT).matches("g[ad].*");
        if (gadolinium) {
            column.append("Gd");
        }
        entities.forEach((key, value) -> {
            if (!PLACE.contains(key) && !(gadolinium && key.equals("ce"))) {
                column.append('_').append(key).append('-').append(value);
            }
        });
        return column.toString();
    }

    /** The column of a mask: its {@code label}, else its {@code desc}; empty when it has neither. */
    Optional<String> voiColumn() {
        return Optional.ofNullable(entities.getOrDefault("label", entities.get("desc")));
    }
}
