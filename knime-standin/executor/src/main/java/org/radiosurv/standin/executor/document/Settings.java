// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigEntries;

/** Access to settings by key without the checked exception, for code that has its own wording of errors. */
public final class Settings {

    private Settings() {
    }

    /** The sub-config of that key, if there is one. */
    public static Optional<NodeSettings> config(final NodeSettings settings, final String key) {
        try {
            return has(settings, key, ConfigEntries.config) ? Optional.of(settings.getNodeSettings(key)) : Optional.empty();
        } catch (final InvalidSettingsException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The string of that key; empty if there is none or it is null. */
    public static Optional<String> string(final NodeSettings settings, final String key) {
        try {
            return has(settings, key, ConfigEntries.xstring) ? Optional.ofNullable(settings.getString(key))
                : Optional.empty();
        } catch (final InvalidSettingsException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The int of that key, if there is one. */
    public static Optional<Integer> integer(final NodeSettings settings, final String key) {
        try {
            return has(settings, key, ConfigEntries.xint) ? Optional.of(settings.getInt(key)) : Optional.empty();
        } catch (final InvalidSettingsException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The boolean of that key, or false. */
    public static boolean flag(final NodeSettings settings, final String key) {
        return has(settings, key, ConfigEntries.xboolean) && settings.getBoolean(key, false);
    }

    /** Whether there is an entry of that key and type. */
    public static boolean has(final NodeSettings settings, final String key, final ConfigEntries type) {
        final AbstractConfigEntry entry = settings.getEntry(key);
        return entry != null && entry.getType() == type;
    }
}
