// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Name, type, domain and properties of a column. Not here: colour, size, shape, format and filter handlers, meta data. */
public final class DataColumnSpec {

    private static final String NAME = "column_name";

    private static final String ELEMENT_NAMES = "element_names";

    private static final String TYPE = "column_type";

    private static final String DOMAIN = "column_domain";

    private static final String PROPERTIES = "column_properties";

    private static final String META_DATA = "meta_data";

    private final String m_name;

    private final List<String> m_elementNames;

    private final DataType m_type;

    private final DataColumnDomain m_domain;

    private final DataColumnProperties m_properties;

    DataColumnSpec(final String name, final String[] elementNames, final DataType type, final DataColumnDomain domain,
        final DataColumnProperties properties) {
        m_name = Objects.requireNonNull(name);
        m_elementNames = List.copyOf(Arrays.asList(elementNames));
        m_type = Objects.requireNonNull(type);
        m_domain = Objects.requireNonNull(domain);
        m_properties = Objects.requireNonNull(properties);
    }

    /** The name, unique in a table. */
    public String getName() {
        return m_name;
    }

    /** Names of the elements of a collection or vector, mostly empty. */
    public List<String> getElementNames() {
        return m_elementNames;
    }

    /** The type of all cells. */
    public DataType getType() {
        return m_type;
    }

    /** What is known about the values; never null. */
    public DataColumnDomain getDomain() {
        return m_domain;
    }

    /** Text properties; never null. */
    public DataColumnProperties getProperties() {
        return m_properties;
    }

    /** Whether name and type are equal. */
    public boolean equalStructure(final DataColumnSpec cspec) {
        return cspec != null && m_name.equals(cspec.m_name) && m_type.equals(cspec.m_type);
    }

    /** Whether the names are equal and the other's type is a super type of this one's. */
    public boolean isCompatibleWith(final DataColumnSpec cspec) {
        return cspec != null && m_name.equals(cspec.m_name) && cspec.m_type.isASuperTypeOf(m_type);
    }

    @Override
    public boolean equals(final Object o) {
        return this == o || (o instanceof DataColumnSpec other && equalStructure(other)
            && m_domain.equals(other.m_domain) && m_properties.equals(other.m_properties)
            && m_elementNames.equals(other.m_elementNames));
    }

    @Override
    public int hashCode() {
        return m_name.hashCode() ^ m_type.hashCode();
    }

    @Override
    public String toString() {
        return m_name + " (" + m_type + ")";
    }

    /** Writes everything. */
    public void save(final ConfigWO config) {
        config.addString(NAME, m_name);
        if (m_elementNames.size() != 1 || !m_name.equals(m_elementNames.get(0))) {
            config.addStringArray(ELEMENT_NAMES, m_elementNames.toArray(String[]::new));
        }
        m_type.save(config.addConfig(TYPE));
        m_domain.save(config.addConfig(DOMAIN));
        m_properties.save(config.addConfig(PROPERTIES));
        config.addConfig(META_DATA);
    }

    /** Reads what {@link #save} wrote. */
    public static DataColumnSpec load(final ConfigRO config) throws InvalidSettingsException {
        final String name = config.getString(NAME);
        final String[] elements = config.getStringArray(ELEMENT_NAMES, (String[])null);
        return new DataColumnSpec(name, elements == null ? new String[]{name} : elements,
            DataType.load(config.getConfig(TYPE)), DataColumnDomain.load(config.getConfig(DOMAIN)),
            DataColumnProperties.load(config.getConfig(PROPERTIES)));
    }
}
