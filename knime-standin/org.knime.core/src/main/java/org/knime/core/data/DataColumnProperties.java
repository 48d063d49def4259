// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Enumeration;
import java.util.Hashtable;
import java.util.Map;
import java.util.Properties;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Immutable text properties of a column; neither keys nor values may be null. */
public final class DataColumnProperties implements Cloneable {

    private final Properties m_properties = new Properties();

    /** No properties. */
    public DataColumnProperties() {
        this(Map.of());
    }

    /** The properties of a map. */
    public DataColumnProperties(final Map<String, String> content) {
        m_properties.putAll(content);
    }

    /** Whether a property is there. */
    public boolean containsProperty(final String key) {
        return m_properties.containsKey(key);
    }

    /** The value of a property, null when absent. */
    public String getProperty(final String key) {
        return m_properties.getProperty(key);
    }

    /** The value of a property, a default when absent. */
    public String getProperty(final String key, final String defaultValue) {
        return m_properties.getProperty(key, defaultValue);
    }

    /** Number of properties. */
    public int size() {
        return m_properties.size();
    }

    /** The keys. */
    @SuppressWarnings("unchecked")
    public Enumeration<String> properties() {
        return (Enumeration<String>)m_properties.propertyNames();
    }

    /** A copy with more or changed properties. */
    public DataColumnProperties cloneAndOverwrite(final Map<String, String> newProperties) {
        final DataColumnProperties copy = new DataColumnProperties();
        copy.m_properties.putAll(m_properties);
        copy.m_properties.putAll(newProperties);
        return copy;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataColumnProperties other && m_properties.equals(other.m_properties);
    }

    @Override
    public int hashCode() {
        return m_properties.hashCode();
    }

    @Override
    public String toString() {
        return m_properties.toString();
    }

    /** Writes one text entry for each property. */
    public void save(final ConfigWO config) {
        m_properties.forEach((key, value) -> config.addString((String)key, (String)value));
    }

    /** Reads what {@link #save} wrote. */
    public static DataColumnProperties load(final ConfigRO config) throws InvalidSettingsException {
        final Map<String, String> content = new Hashtable<>();
        for (String key : config) {
            content.put(key, config.getString(key));
        }
        return new DataColumnProperties(content);
    }
}
