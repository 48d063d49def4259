// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;

/**
 * Compares the settings of a file with those that the parameters would save.
 *
 * @param path key, with those of its parents, separated by slashes
 * @param kind what is wrong with it
 * @param expected what the parameters save there, or "nothing"
 * @param received what the file has there, or "nothing"
 */
public record SettingsDifference(String path, Kind kind, String expected, String received) {

    /** How two settings trees can differ in form; values are not compared. */
    public enum Kind {
            /** The parameters save the key, the file lacks it. */
            MISSING,
            /** The file has the key, the parameters do not save it. */
            UNKNOWN,
            /** Both have it with different entry types. */
            TYPE
    }

    private static final String NOTHING = "nothing";

    /**
     * @param file the settings read
     * @param saved the settings that parameters loaded from the file save
     * @return differences in keys and entry types, in the order of the trees
     */
    public static List<SettingsDifference> between(final NodeSettings file, final NodeSettings saved) {
        final List<SettingsDifference> found = new ArrayList<>();
        compare("", file, saved, found);
        return found;
    }

    private static void compare(final String prefix, final ConfigBase file, final ConfigBase saved,
        final List<SettingsDifference> found) {
        for (final String key : saved.keySet()) {
            final AbstractConfigEntry expected = saved.getEntry(key);
            final AbstractConfigEntry received = file.getEntry(key);
            final String path = prefix + key;
            if (received == null) {
                found.add(new SettingsDifference(path, Kind.MISSING, text(expected), NOTHING));
            } else if (received.getType() != expected.getType()) {
                found.add(new SettingsDifference(path, Kind.TYPE, expected.getType().name(), text(received)));
            } else if (expected instanceof ConfigBase s && received instanceof ConfigBase f) {
                compare(path + "/", f, s, found);
            }
        }
        for (final String key : file.keySet()) {
            if (!saved.containsKey(key)) {
                found.add(new SettingsDifference(prefix + key, Kind.UNKNOWN, NOTHING, text(file.getEntry(key))));
            }
        }
    }

    private static String text(final AbstractConfigEntry entry) {
        return entry instanceof ConfigBase ? "a config" : entry.getType() + " '" + entry.toStringValue() + "'";
    }
}
