// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.lang.reflect.Method;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** The kind of objects that a port takes or gives. Two types are equal when the object classes are, optional or not. */
public final class PortType {

    /** Grey. */
    public static final int DEFAULT_COLOR = 0xff9b9b9b;

    private static final String OBJECT_CLASS = "object_class";

    private final Class<? extends PortObject> m_objectClass;

    private final Class<? extends PortObjectSpec> m_specClass;

    private final boolean m_optional;

    private final String m_name;

    private final int m_color;

    private final boolean m_hidden;

    PortType(final Class<? extends PortObject> objectClass, final boolean optional, final String name, final int color,
        final boolean hidden) {
        m_objectClass = objectClass;
        m_specClass = getPortObjectSpecClass(objectClass);
        m_optional = optional;
        m_name = name == null ? objectClass.getSimpleName() : name;
        m_color = color;
        m_hidden = hidden;
    }

    /** The spec class that a port object class declares as return type of getSpec. */
    public static Class<? extends PortObjectSpec> getPortObjectSpecClass(
        final Class<? extends PortObject> objectClass) {
        try {
            final Method getSpec = objectClass.getMethod("getSpec");
            return getSpec.getReturnType().asSubclass(PortObjectSpec.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(objectClass.getName() + " has no method getSpec", e);
        }
    }

    /** The name. */
    public String getName() {
        return m_name;
    }

    /** The colour of the port, ARGB. */
    public int getColor() {
        return m_color;
    }

    /** The class of the objects. */
    public Class<? extends PortObject> getPortObjectClass() {
        return m_objectClass;
    }

    /** The class of the specs. */
    public Class<? extends PortObjectSpec> getPortObjectSpecClass() {
        return m_specClass;
    }

    /** Whether an input port of this type need not be connected. */
    public boolean isOptional() {
        return m_optional;
    }

    /** Whether the type is not offered to users. */
    public boolean isHidden() {
        return m_hidden;
    }

    /** Whether objects of another type fit this one. */
    public boolean isSuperTypeOf(final PortType subType) {
        return m_objectClass.isAssignableFrom(subType.m_objectClass);
    }

    /** Whether a spec fits; null does. */
    public boolean acceptsPortObjectSpec(final PortObjectSpec spec) {
        return spec == null || m_specClass.isInstance(spec);
    }

    /** Whether an object fits; null does. */
    public boolean acceptsPortObject(final PortObject obj) {
        return obj == null || m_objectClass.isInstance(obj);
    }

    /** Whether objects of a class fit; null does. */
    public boolean acceptsPortObjectClass(final Class<? extends PortObject> portObjectClass) {
        return portObjectClass == null || m_objectClass.isAssignableFrom(portObjectClass);
    }

    /** Writes the object class. */
    public void save(final NodeSettingsWO settings) {
        save((ConfigWO)settings);
    }

    /** Writes the object class. */
    public void save(final ConfigWO settings) {
        settings.addString(OBJECT_CLASS, m_objectClass.getName());
    }

    /** Reads what {@link #save(NodeSettingsWO)} wrote. */
    public static PortType load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return load((ConfigRO)settings);
    }

    /** Reads what {@link #save(ConfigWO)} wrote. */
    public static PortType load(final ConfigRO settings) throws InvalidSettingsException {
        final String name = settings.getString(OBJECT_CLASS);
        if (name == null) {
            throw new InvalidSettingsException("No port object class found to create PortType object");
        }
        final PortTypeRegistry registry = PortTypeRegistry.getInstance();
        return registry.getPortType(registry.getObjectClass(name).orElseThrow(() -> new InvalidSettingsException(
            "Unable to restore port type, can't load class \"" + name + "\"")));
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof PortType other && m_objectClass.equals(other.m_objectClass);
    }

    @Override
    public int hashCode() {
        return m_objectClass.hashCode();
    }

    @Override
    public String toString() {
        return "PortType(" + m_specClass.getSimpleName() + "," + m_objectClass.getSimpleName() + ")";
    }
}
