// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.LinkedHashMap;
import java.util.Map;

import javax.swing.tree.TreeNode;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.base.ConfigBooleanEntry;
import org.knime.core.node.config.base.ConfigDoubleEntry;
import org.knime.core.node.config.base.ConfigIntEntry;
import org.knime.core.node.config.base.ConfigStringEntry;

/** A map from names to texts, booleans, integers and doubles: one entry each in a config. */
record MapCodec(String key) implements Codec {

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        final NodeSettingsWO config = settings.addNodeSettings(key);
        ((Map<?, ?>)value).forEach((name, v) -> saveEntry(config, (String)name, v));
    }

    private static void saveEntry(final NodeSettingsWO config, final String name, final Object value) {
        if (value instanceof String s) {
            config.addString(name, s);
        } else if (value instanceof Boolean b) {
            config.addBoolean(name, b);
        } else if (value instanceof Integer i) {
            config.addInt(name, i);
        } else if (value instanceof Double d) {
            config.addDouble(name, d);
        } else {
            throw new IllegalArgumentException("Unsupported type for key " + name + ": "
                + (value == null ? null : value.getClass()));
        }
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final NodeSettingsRO config = settings.getNodeSettings(key);
        final Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < config.getChildCount(); i++) {
            loadEntry(config.getChildAt(i), map);
        }
        return map;
    }

    private static void loadEntry(final TreeNode entry, final Map<String, Object> map)
        throws InvalidSettingsException {
        if (entry instanceof ConfigStringEntry s) {
            map.put(s.getKey(), s.getString());
        } else if (entry instanceof ConfigBooleanEntry b) {
            map.put(b.getKey(), b.getBoolean());
        } else if (entry instanceof ConfigIntEntry i) {
            map.put(i.getKey(), i.getInt());
        } else if (entry instanceof ConfigDoubleEntry d) {
            map.put(d.getKey(), d.getDouble());
        } else {
            throw new InvalidSettingsException("Unsupported type of AbstractConfigEntry: " + entry.getClass().getName()
                + ". Supported types are: String, Boolean, Integer, Double.");
        }
    }

    @Override
    public void inspect(final KeyInspection keys) {
        keys.expectOpaque(key);
    }
}
