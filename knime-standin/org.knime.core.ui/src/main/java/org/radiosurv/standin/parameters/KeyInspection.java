// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** Compares the keys of settings with those that codecs expect, level by level. */
final class KeyInspection {

    private static final String ARRAY_SIZE = "array-size";

    private final NodeSettingsRO m_settings;

    private final String m_path;

    private final Set<String> m_known = new HashSet<>();

    private final List<String> m_unknown;

    private final List<String> m_missing;

    private final List<String> m_defaulted;

    private final List<String> m_deprecated;

    private KeyInspection(final NodeSettingsRO settings, final String path, final KeyInspection parent) {
        m_settings = settings;
        m_path = path;
        m_unknown = parent == null ? new ArrayList<>() : parent.m_unknown;
        m_missing = parent == null ? new ArrayList<>() : parent.m_missing;
        m_defaulted = parent == null ? new ArrayList<>() : parent.m_defaulted;
        m_deprecated = parent == null ? new ArrayList<>() : parent.m_deprecated;
    }

    static SettingsReport report(final NodeSettingsRO settings, final Codec codec) {
        final KeyInspection root = new KeyInspection(settings, "", null);
        codec.inspect(root);
        root.noteUnknown();
        return new SettingsReport(List.copyOf(root.m_unknown), List.copyOf(root.m_missing),
            List.copyOf(root.m_defaulted), List.copyOf(root.m_deprecated));
    }

    NodeSettingsRO settings() {
        return m_settings;
    }

    boolean contains(final List<String> path) {
        return SettingsPaths.contains(m_settings, path);
    }

    /** The key and everything below it belongs to a part that checks the content itself. */
    void expectOpaque(final String key) {
        m_known.add(key);
        if (!m_settings.containsKey(key)) {
            missing(key);
        }
    }

    void know(final String key) {
        m_known.add(key);
    }

    void missing(final String path) {
        m_missing.add(m_path + path);
    }

    void defaulted(final String path) {
        m_defaulted.add(m_path + path);
    }

    void deprecated(final String path) {
        m_deprecated.add(m_path + path);
    }

    /** Goes into a nested config and reports what it has too much. */
    void expectNested(final String key, final Consumer<KeyInspection> content) {
        m_known.add(key);
        final NodeSettingsRO nested = nested(key);
        if (nested == null) {
            missing(key);
            return;
        }
        final KeyInspection inspection = new KeyInspection(nested, m_path + key + "/", this);
        content.accept(inspection);
        inspection.noteUnknown();
    }

    /** An array of plain values: its size and the entries 0, 1, ... */
    void expectArray(final String key) {
        expectNested(key, array -> {
            array.know(ARRAY_SIZE);
            final int size = array.m_settings.getInt(ARRAY_SIZE, 0);
            for (int i = 0; i < size; i++) {
                array.expectOpaque(Integer.toString(i));
            }
        });
    }

    private NodeSettingsRO nested(final String key) {
        try {
            return m_settings.containsKey(key) ? m_settings.getNodeSettings(key) : null;
        } catch (InvalidSettingsException e) {
            return null; // a plain value where a config is expected
        }
    }

    private void noteUnknown() {
        m_settings.keySet().stream().filter(key -> !m_known.contains(key)).forEach(key -> m_unknown.add(m_path + key));
    }
}
