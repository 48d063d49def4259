// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;

/** Finds the settings that an error message speaks of: its quoted words are keys or values. */
final class SettingsPlaces {

    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']+)[\"']");

    private SettingsPlaces() {
    }

    /** Paths of the entries whose key, or string value, the message quotes. */
    static List<String> mentioned(final NodeSettings settings, final String message) {
        final List<String> words = new ArrayList<>();
        final Matcher matcher = QUOTED.matcher(String.valueOf(message));
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        final List<String> found = new ArrayList<>();
        collect("", settings, words, found);
        return found;
    }

    /** The entry at a path as text. */
    static String text(final NodeSettings settings, final String path) {
        ConfigBase config = settings;
        AbstractConfigEntry entry = settings;
        for (final String key : path.split("/")) {
            entry = config.getEntry(key);
            if (entry instanceof ConfigBase c) {
                config = c;
            }
        }
        return entry instanceof ConfigBase ? "a config" : entry.getType() + " '" + entry.toStringValue() + "'";
    }

    private static void collect(final String prefix, final ConfigBase config, final List<String> words,
        final List<String> found) {
        for (final String key : config.keySet()) {
            final AbstractConfigEntry entry = config.getEntry(key);
            if (words.contains(key) || words.contains(prefix + key)
                || !(entry instanceof ConfigBase) && words.contains(entry.toStringValue())) {
                found.add(prefix + key);
            }
            if (entry instanceof ConfigBase c) {
                collect(prefix + key + "/", c, words, found);
            }
        }
    }
}
