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

/** Finds the settings that an error message speaks of: its quoted words are keys or values, other words may be keys. */
final class SettingsPlaces {

    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']+)[\"']");

    private SettingsPlaces() {
    }

    /** Paths of the entries whose key or value the message quotes; if there is none, of those whose key is a word of it. */
    static List<String> mentioned(final NodeSettings settings, final String message) {
        final List<String> quoted = new ArrayList<>();
        final Matcher matcher = QUOTED.matcher(String.valueOf(message));
        while (matcher.find()) {
            quoted.add(matcher.group(1));
        }
        final List<String> found = new ArrayList<>();
        collect("", settings, quoted, true, found);
        if (found.isEmpty()) {
            collect("", settings, List.of(String.valueOf(message).split("[^\\w-]+")), false, found);
        }
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
        final boolean values, final List<String> found) {
        for (final String key : config.keySet()) {
            final AbstractConfigEntry entry = config.getEntry(key);
            if (words.contains(key) || words.contains(prefix + key)
                || values && !(entry instanceof ConfigBase) && words.contains(entry.toStringValue())) {
                found.add(prefix + key);
            }
            if (entry instanceof ConfigBase c) {
                collect(prefix + key + "/", c, words, values, found);
            }
        }
    }
}
