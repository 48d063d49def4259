// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.util.Objects;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.workflow.VariableType.BooleanType;
import org.knime.core.node.workflow.VariableType.DoubleType;
import org.knime.core.node.workflow.VariableType.IntType;
import org.knime.core.node.workflow.VariableType.LongType;
import org.knime.core.node.workflow.VariableType.StringType;
import org.radiosurv.standin.spi.FlowVariableHook;
import org.radiosurv.standin.spi.StandIn;

/** A named value that travels along the connections and may overwrite settings. */
public final class FlowVariable {

    static {
        StandIn.provide(FlowVariableHook.class, new VariableSettings());
    }

    private final String m_name;

    private final VariableType<?> m_type;

    private final Object m_value;

    /** Text. */
    public FlowVariable(final String name, final String valueS) {
        this(name, valueS, StringType.INSTANCE);
    }

    /** A number. */
    public FlowVariable(final String name, final double valueD) {
        this(name, (Object)valueD, DoubleType.INSTANCE);
    }

    /** An integer. */
    public FlowVariable(final String name, final int valueI) {
        this(name, (Object)valueI, IntType.INSTANCE);
    }

    /** The default value of a type. */
    public <T> FlowVariable(final String name, final VariableType<T> type) {
        this(name, type.defaultOf(), type);
    }

    /** A value of a type. */
    public <T> FlowVariable(final String name, final VariableType<T> type, final T value) {
        this(name, type.getSimpleType().cast(value), type);
    }

    private FlowVariable(final String name, final Object value, final VariableType<?> type) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("The name of a flow variable must not be empty");
        }
        if (value == null && type != StringType.INSTANCE) {
            throw new IllegalArgumentException("The value of flow variable \"" + name + "\" must not be null");
        }
        m_name = name;
        m_type = type;
        m_value = value;
    }

    /** The name. */
    public String getName() {
        return m_name;
    }

    /** The type. */
    public VariableType<?> getVariableType() {
        return m_type;
    }

    /**
     * The value, converted to a type.
     *
     * @throws IllegalArgumentException when values of the variable's type cannot be read as that
     */
    public <T> T getValue(final VariableType<T> expectedType) {
        if (!m_type.isConvertible(expectedType)) {
            throw new IllegalArgumentException("Flow variable does not represent value of class \"" + m_type
                + "\" (but \"" + expectedType + "\") and also can't be converted to it.");
        }
        return expectedType.getSimpleType().cast(converted(expectedType));
    }

    private Object converted(final VariableType<?> expected) {
        if (expected == m_type || m_value == null) {
            return m_value;
        } else if (expected == DoubleType.INSTANCE) {
            return ((Number)m_value).doubleValue();
        } else if (expected == LongType.INSTANCE) {
            return ((Number)m_value).longValue();
        } else if (expected == BooleanType.INSTANCE) {
            return VariableSettings.parseBoolean((String)m_value);
        }
        return m_value.toString();
    }

    /** The text, null when this is no text. */
    public String getStringValue() {
        return m_type == StringType.INSTANCE ? (String)m_value : null;
    }

    /** The number, NaN when this is no number. */
    public double getDoubleValue() {
        return m_type == DoubleType.INSTANCE ? (Double)m_value : Double.NaN;
    }

    /** The integer, 0 when this is no integer. */
    public int getIntValue() {
        return m_type == IntType.INSTANCE ? (Integer)m_value : 0;
    }

    /** The value as text. */
    public String getValueAsString() {
        return String.valueOf(m_value);
    }

    /** A variable of the same value. */
    public FlowVariable withNewName(final String name) {
        return new FlowVariable(name, m_value, m_type);
    }

    /** Writes name, type and value. */
    public void save(final NodeSettingsWO settings) {
        settings.addString("name", m_name);
        settings.addString("class", m_type.getIdentifier());
        VariableSettings.saveValue(this, settings);
    }

    /** Reads what {@link #save} wrote. */
    public static FlowVariable load(final NodeSettingsRO sub) throws InvalidSettingsException {
        return VariableSettings.load(sub);
    }

    @Override
    public boolean equals(final Object obj) {
        return this == obj || (obj instanceof FlowVariable o && m_name.equals(o.m_name) && m_type == o.m_type
            && Objects.equals(m_value, o.m_value));
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_name, m_type.getIdentifier(), m_value);
    }

    @Override
    public String toString() {
        return "\"" + m_name + "\" (" + m_type.getIdentifier() + ": " + getValueAsString() + ")";
    }
}
