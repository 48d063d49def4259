// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.configmapping;

import java.util.List;

/** A path of config keys, outermost first. */
public final class ConfigPath {

    private final List<String> m_path;

    /** @param path the keys, outermost first */
    public ConfigPath(final List<String> path) {
        m_path = List.copyOf(path);
    }

    /** @return the keys, outermost first */
    public List<String> path() {
        return m_path;
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof ConfigPath && m_path.equals(((ConfigPath)other).m_path);
    }

    @Override
    public int hashCode() {
        return m_path.hashCode();
    }

    @Override
    public String toString() {
        return String.join("/", m_path);
    }
}
