// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the keys of given settings compare with those that a parameter class saves. Paths are written with /.
 *
 * @param unknown keys that the class does not know; KNIME ignores them silently
 * @param missing keys without which the settings cannot be loaded
 * @param defaulted keys that are absent and take their default
 * @param deprecated keys of an older form that a migration reads
 */
public record SettingsReport(List<String> unknown, List<String> missing, List<String> defaulted,
    List<String> deprecated) {

    /** @return whether the keys are exactly those that the class would save */
    public boolean isExact() {
        return isAcceptable() && defaulted.isEmpty() && deprecated.isEmpty();
    }

    /** @return whether nothing is unknown and nothing missing; absent keys may take defaults or be migrated */
    public boolean isAcceptable() {
        return unknown.isEmpty() && missing.isEmpty();
    }

    /** @return one line that names all deviations, empty if there is none */
    public String summary() {
        return Stream.of(line("unknown", unknown), line("missing", missing), line("taken from the defaults", defaulted),
            line("of an older version", deprecated)).filter(s -> !s.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String line(final String what, final List<String> keys) {
        return keys.isEmpty() ? "" : what + ": " + String.join(", ", keys);
    }
}
