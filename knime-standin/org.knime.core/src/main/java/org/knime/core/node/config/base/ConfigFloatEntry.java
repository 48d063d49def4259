// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/** A setting that is a 32 bit floating point number. */
public final class ConfigFloatEntry extends AbstractConfigEntry {

    private final float m_value;

    /** With a value. */
    public ConfigFloatEntry(final String key, final float value) {
        super(ConfigEntries.xfloat, key);
        m_value = value;
    }

    /** With the text of a value. */
    public ConfigFloatEntry(final String key, final String value) {
        this(key, Float.parseFloat(value));
    }

    /** The value. */
    public float getFloat() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Float.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        final ConfigFloatEntry other = (ConfigFloatEntry)ace;
        return Float.compare(m_value, other.m_value) == 0;
    }
}
