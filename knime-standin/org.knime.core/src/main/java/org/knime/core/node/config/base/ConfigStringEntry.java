// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.util.Objects;

/** A setting that is a text or null. */
public final class ConfigStringEntry extends AbstractConfigEntry {

    private final String m_value;

    /** With a value, which may be null. */
    public ConfigStringEntry(final String key, final String value) {
        super(ConfigEntries.xstring, key);
        m_value = value;
    }

    /** The value. */
    public String getString() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return m_value;
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        return Objects.equals(m_value, ((ConfigStringEntry)ace).m_value);
    }
}
