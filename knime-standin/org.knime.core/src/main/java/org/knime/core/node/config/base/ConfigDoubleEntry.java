// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/** A setting that is a floating point number. */
public final class ConfigDoubleEntry extends AbstractConfigEntry {

    private final double m_value;

    /** With a value. */
    public ConfigDoubleEntry(final String key, final double value) {
        super(ConfigEntries.xdouble, key);
        m_value = value;
    }

    /** With the text of a value. */
    public ConfigDoubleEntry(final String key, final String value) {
        this(key, Double.parseDouble(value));
    }

    /** The value. */
    public double getDouble() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Double.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        final ConfigDoubleEntry other = (ConfigDoubleEntry)ace;
        return Double.compare(m_value, other.m_value) == 0;
    }
}
