// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import org.knime.core.data.container.DataContainerSettings.Builder;

/** Makes data container settings. */
final class SettingsBuilder implements Builder {

    private boolean m_checkDuplicates = true;

    private boolean m_updateDomain = true;

    private boolean m_initialiseDomain;

    @Override
    public Builder withCheckDuplicateRowKeys(final boolean checkDuplicateRowKeys) {
        m_checkDuplicates = checkDuplicateRowKeys;
        return this;
    }

    @Override
    public Builder withDomainUpdate(final boolean update) {
        m_updateDomain = update;
        return this;
    }

    @Override
    public Builder withInitializedDomain(final boolean initDomain) {
        m_initialiseDomain = initDomain;
        return this;
    }

    @Override
    public DataContainerSettings build() {
        return new DataContainerSettings(m_checkDuplicates, m_updateDomain, m_initialiseDomain);
    }
}
