// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/** A setting that is a 32 bit integer. */
public final class ConfigIntEntry extends AbstractConfigEntry {

    private final int m_value;

    /** With a value. */
    public ConfigIntEntry(final String key, final int value) {
        super(ConfigEntries.xint, key);
        m_value = value;
    }

    /** With the text of a value. */
    public ConfigIntEntry(final String key, final String value) {
        this(key, Integer.parseInt(value));
    }

    /** The value. */
    public int getInt() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Integer.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        final ConfigIntEntry other = (ConfigIntEntry)ace;
        return m_value == other.m_value;
    }
}
