// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

/** What a data container checks and computes. */
public final class DataContainerSettings {

    private static final int MAX_DOMAIN_VALUES = 60;

    private final boolean m_checkDuplicates;

    private final boolean m_updateDomain;

    private final boolean m_initialiseDomain;

    DataContainerSettings(final boolean checkDuplicates, final boolean updateDomain, final boolean initialiseDomain) {
        m_checkDuplicates = checkDuplicates;
        m_updateDomain = updateDomain;
        m_initialiseDomain = initialiseDomain;
    }

    /** Duplicates are checked, domains computed from nothing. */
    public static DataContainerSettings getDefault() {
        return builder().build();
    }

    /** Starts from the default. */
    public static Builder builder() {
        return new SettingsBuilder();
    }

    /** Whether duplicate row keys are refused. */
    public boolean isCheckDuplicateRowKeys() {
        return m_checkDuplicates;
    }

    /** Whether domains are computed. */
    public boolean isEnableDomainUpdate() {
        return m_updateDomain;
    }

    /** Whether the domains of the spec are the starting point; else they are forgotten. */
    public boolean isInitializeDomain() {
        return m_initialiseDomain;
    }

    /** More possible values than this count as unknown. */
    public int getMaxDomainValues() {
        return MAX_DOMAIN_VALUES;
    }

    /** Makes settings. */
    public sealed interface Builder permits SettingsBuilder {

        /** Whether duplicate row keys are refused. */
        Builder withCheckDuplicateRowKeys(boolean checkDuplicateRowKeys);

        /** Whether domains are computed. */
        Builder withDomainUpdate(boolean update);

        /** Whether the domains of the spec are the starting point; else they are forgotten. */
        Builder withInitializedDomain(boolean initDomain);

        /** The settings. */
        DataContainerSettings build();
    }
}
