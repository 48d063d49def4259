// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/** A setting that is an 8 bit integer. */
public final class ConfigByteEntry extends AbstractConfigEntry {

    private final byte m_value;

    /** With a value. */
    public ConfigByteEntry(final String key, final byte value) {
        super(ConfigEntries.xbyte, key);
        m_value = value;
    }

    /** With the text of a value. */
    public ConfigByteEntry(final String key, final String value) {
        this(key, Byte.parseByte(value));
    }

    /** The value. */
    public byte getByte() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Byte.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        final ConfigByteEntry other = (ConfigByteEntry)ace;
        return m_value == other.m_value;
    }
}
