// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/** A setting that is a 64 bit integer. */
public final class ConfigLongEntry extends AbstractConfigEntry {

    private final long m_value;

    /** With a value. */
    public ConfigLongEntry(final String key, final long value) {
        super(ConfigEntries.xlong, key);
        m_value = value;
    }

    /** With the text of a value. */
    public ConfigLongEntry(final String key, final String value) {
        this(key, Long.parseLong(value));
    }

    /** The value. */
    public long getLong() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Long.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        final ConfigLongEntry other = (ConfigLongEntry)ace;
        return m_value == other.m_value;
    }
}
