// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.util.Objects;

/** A setting that is an encrypted password; the stand-in keeps it but cannot decrypt it. */
public final class ConfigPasswordEntry extends AbstractConfigEntry {

    private final String m_value;

    /** With the encrypted password, which may be null. */
    public ConfigPasswordEntry(final String key, final String value) {
        super(ConfigEntries.xpassword, key);
        m_value = value;
    }

    /** The encrypted password. */
    public String getPassword() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return m_value;
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        return Objects.equals(m_value, ((ConfigPasswordEntry)ace).m_value);
    }
}
