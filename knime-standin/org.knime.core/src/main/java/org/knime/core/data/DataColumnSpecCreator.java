// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

import org.knime.core.node.NodeLogger;

/** Makes column specs. */
public final class DataColumnSpecCreator {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(DataColumnSpecCreator.class);

    private static final AtomicInteger EMPTY_NAMES = new AtomicInteger();

    private String m_name;

    private String[] m_elementNames = {};

    private DataType m_type;

    private DataColumnDomain m_domain = new DataColumnDomain(null, null, null);

    private DataColumnProperties m_properties = new DataColumnProperties();

    /** A column of that name and type. */
    public DataColumnSpecCreator(final String name, final DataType type) {
        setName(name);
        setType(type);
    }

    /** Starts from another column. */
    public DataColumnSpecCreator(final DataColumnSpec cspec) {
        m_name = cspec.getName();
        m_elementNames = cspec.getElementNames().toArray(String[]::new);
        m_type = cspec.getType();
        m_domain = cspec.getDomain();
        m_properties = cspec.getProperties();
    }

    /**
     * Sets the name. Leading and trailing blanks are cut off; an empty name is replaced by {@code <empty_N>} with a warning in the log.
     *
     * @throws NullPointerException for null
     */
    public void setName(final String name) {
        if (name == null) {
            throw new NullPointerException("Name of DataColumnSpec must not be null!");
        }
        m_name = name.trim();
        if (m_name.isEmpty()) {
            m_name = "<empty_" + EMPTY_NAMES.incrementAndGet() + ">";
            LOGGER.warn("Column name \"" + name + "\" is invalid, replacing by \"" + m_name + "\"");
        }
    }

    /** Sets the type. */
    public void setType(final DataType type) {
        if (type == null) {
            throw new NullPointerException("Type of DataColumnSpec must not be null!");
        }
        m_type = type;
    }

    /** The type as set so far. */
    public DataType getType() {
        return m_type;
    }

    /** Sets the element names, null for none. */
    public void setElementNames(final String[] elNames) {
        if (elNames != null && Arrays.asList(elNames).contains(null)) {
            throw new NullPointerException("Argument array contains null elements");
        }
        m_elementNames = elNames == null ? new String[0] : elNames.clone();
    }

    /** Sets the domain, null for nothing known. */
    public void setDomain(final DataColumnDomain domain) {
        m_domain = domain == null ? new DataColumnDomain(null, null, null) : domain;
    }

    /** Sets the properties, null for none. */
    public void setProperties(final DataColumnProperties props) {
        m_properties = props == null ? new DataColumnProperties() : props;
    }

    /** Does nothing: stand-in columns have no handlers. */
    public void removeAllHandlers() {
        // no handlers to remove
    }

    /** The column as set so far. */
    public DataColumnSpec createSpec() {
        return new DataColumnSpec(m_name, m_elementNames, m_type, m_domain, m_properties);
    }
}
