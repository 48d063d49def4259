// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/** A setting that is a truth value. */
public final class ConfigBooleanEntry extends AbstractConfigEntry {

    private final boolean m_value;

    /** With a value. */
    public ConfigBooleanEntry(final String key, final boolean value) {
        super(ConfigEntries.xboolean, key);
        m_value = value;
    }

    /** With the text of a value. */
    public ConfigBooleanEntry(final String key, final String value) {
        this(key, parse(value));
    }

    private static boolean parse(final String value) {
        if (!"true".equalsIgnoreCase(value) && !"false".equalsIgnoreCase(value)) {
            throw new IllegalArgumentException("Not a boolean: \"" + value + "\"");
        }
        return Boolean.parseBoolean(value);
    }

    /** The value. */
    public boolean getBoolean() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Boolean.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        final ConfigBooleanEntry other = (ConfigBooleanEntry)ace;
        return m_value == other.m_value;
    }
}
