// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/** A setting that is a character. */
public final class ConfigCharEntry extends AbstractConfigEntry {

    private final char m_value;

    /** With a value. */
    public ConfigCharEntry(final String key, final char value) {
        super(ConfigEntries.xchar, key);
        m_value = value;
    }

    /** With the text of a value. */
    public ConfigCharEntry(final String key, final String value) {
        this(key, single(value));
    }

    private static char single(final String value) {
        if (value == null || value.length() != 1) {
            throw new IllegalArgumentException("Not a single character: \"" + value + "\"");
        }
        return value.charAt(0);
    }

    /** The value. */
    public char getChar() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Character.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        final ConfigCharEntry other = (ConfigCharEntry)ace;
        return m_value == other.m_value;
    }
}
