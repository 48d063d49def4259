// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigEntries;

/** Which keys a config must have, may have, and of what type; anything else is a problem. */
final class KeyRules {

    private final Map<String, ConfigEntries> m_types = new LinkedHashMap<>();

    private final Set<String> m_required = new LinkedHashSet<>();

    KeyRules required(final ConfigEntries type, final String... keys) {
        m_required.addAll(Set.of(keys));
        return optional(type, keys);
    }

    KeyRules optional(final ConfigEntries type, final String... keys) {
        for (final String key : keys) {
            m_types.put(key, type);
        }
        return this;
    }

    /** Holds a config against the rules; {@code where} names the place in the messages. */
    void check(final NodeSettings config, final String where, final Problems problems) {
        for (final String key : m_required) {
            if (!config.containsKey(key)) {
                problems.add(where, "the key '" + key + "' (" + m_types.get(key) + ") is required", "none",
                    "Add it, or save the workflow again.");
            }
        }
        for (final String key : config.keySet()) {
            checkType(config.getEntry(key), key, where, problems);
        }
    }

    private void checkType(final AbstractConfigEntry entry, final String key, final String where,
        final Problems problems) {
        final ConfigEntries type = m_types.get(key);
        if (type == null) {
            problems.add(where, "only the keys " + m_types.keySet() + " are known here", "'" + key + "'",
                "Remove it; KNIME would ignore it.");
        } else if (entry.getType() != type) {
            problems.add(where + "/" + key, "the entry must be of type " + type, entry.getType() + " '"
                + entry.toStringValue() + "'", "Correct the type.");
        }
    }
}
