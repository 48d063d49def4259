// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/** A setting that is a 16 bit integer. */
public final class ConfigShortEntry extends AbstractConfigEntry {

    private final short m_value;

    /** With a value. */
    public ConfigShortEntry(final String key, final short value) {
        super(ConfigEntries.xshort, key);
        m_value = value;
    }

    /** With the text of a value. */
    public ConfigShortEntry(final String key, final String value) {
        this(key, Short.parseShort(value));
    }

    /** The value. */
    public short getShort() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Short.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        final ConfigShortEntry other = (ConfigShortEntry)ace;
        return m_value == other.m_value;
    }
}
