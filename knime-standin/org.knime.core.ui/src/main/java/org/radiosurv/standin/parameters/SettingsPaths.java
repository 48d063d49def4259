// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.List;
import java.util.function.Predicate;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** Looks up nested keys in settings. */
public final class SettingsPaths {

    /**
     * Stands for "none of the paths of the present form is there" in a migration that names neither a matcher nor
     * deprecated paths; the persistence knows the present paths and replaces it by that test.
     */
    public static final Predicate<NodeSettingsRO> NO_PRESENT_PATH = settings -> false;

    private SettingsPaths() {
    }

    /**
     * @param settings where to look
     * @param path keys, outermost first
     * @return whether there is an entry or config at that path
     */
    public static boolean contains(final NodeSettingsRO settings, final List<String> path) {
        if (path.isEmpty()) {
            return true;
        }
        if (path.size() == 1) {
            return settings.containsKey(path.get(0));
        }
        try {
            return settings.containsKey(path.get(0))
                && contains(settings.getNodeSettings(path.get(0)), path.subList(1, path.size()));
        } catch (InvalidSettingsException e) {
            return false; // the key holds a plain value, so nothing lies below it
        }
    }
}
