// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.util.Objects;

/** A setting that is a text which is never saved. */
public final class ConfigTransientStringEntry extends AbstractConfigEntry {

    /** What is shown instead of the text. */
    public static final String HIDDEN_VALUE = "<hidden value>";

    private final transient String m_value;

    /** With a value, which may be null. */
    public ConfigTransientStringEntry(final String key, final String value) {
        super(ConfigEntries.xtransientstring, key);
        m_value = value;
    }

    /** The value. */
    public String getTransientString() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return m_value == null ? null : HIDDEN_VALUE;
    }

    @Override
    AbstractConfigEntry copy() {
        return new ConfigTransientStringEntry(getKey(), m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        return Objects.equals(m_value, ((ConfigTransientStringEntry)ace).m_value);
    }
}
