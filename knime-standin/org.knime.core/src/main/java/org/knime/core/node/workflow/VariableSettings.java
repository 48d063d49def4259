// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.Config;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.workflow.VariableType.BooleanType;
import org.knime.core.node.workflow.VariableType.DoubleType;
import org.knime.core.node.workflow.VariableType.IntType;
import org.knime.core.node.workflow.VariableType.LongType;
import org.knime.core.node.workflow.VariableType.StringType;
import org.radiosurv.standin.spi.FlowVariableHook;

/** How flow variables are written, and how they overwrite and take over settings. */
final class VariableSettings implements FlowVariableHook {

    private static final String VALUE = "value";

    static boolean parseBoolean(final String text) {
        if (!"true".equalsIgnoreCase(text) && !"false".equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is neither true nor false");
        }
        return Boolean.parseBoolean(text);
    }

    static void saveValue(final FlowVariable variable, final NodeSettingsWO settings) {
        final VariableType<?> type = variable.getVariableType();
        if (type == StringType.INSTANCE) {
            settings.addString(VALUE, variable.getStringValue());
        } else if (type == IntType.INSTANCE) {
            settings.addInt(VALUE, variable.getIntValue());
        } else if (type == LongType.INSTANCE) {
            settings.addLong(VALUE, variable.getValue(LongType.INSTANCE));
        } else if (type == DoubleType.INSTANCE) {
            settings.addDouble(VALUE, variable.getDoubleValue());
        } else {
            settings.addBoolean(VALUE, variable.getValue(BooleanType.INSTANCE));
        }
    }

    static FlowVariable load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final String name = settings.getString("name");
        final String type = settings.getString("class");
        return switch (type == null ? "" : type) {
            case "STRING" -> new FlowVariable(name, settings.getString(VALUE));
            case "INTEGER" -> new FlowVariable(name, settings.getInt(VALUE));
            case "LONG" -> new FlowVariable(name, LongType.INSTANCE, settings.getLong(VALUE));
            case "DOUBLE" -> new FlowVariable(name, settings.getDouble(VALUE));
            case "BOOLEAN" -> new FlowVariable(name, BooleanType.INSTANCE, settings.getBoolean(VALUE));
            default -> throw new InvalidSettingsException("No flow variable type for identifier/class '" + type + "'");
        };
    }

    @Override
    public FlowVariable parse(final String name, final String value, final String type)
        throws InvalidSettingsException {
        try {
            return switch (type.toLowerCase()) {
                case "string" -> new FlowVariable(name, value);
                case "int", "integer" -> new FlowVariable(name, Integer.parseInt(value));
                case "long" -> new FlowVariable(name, LongType.INSTANCE, Long.parseLong(value));
                case "double" -> new FlowVariable(name, Double.parseDouble(value));
                case "boolean" -> new FlowVariable(name, BooleanType.INSTANCE, parseBoolean(value));
                default -> throw new InvalidSettingsException("Unknown type '" + type + "' of workflow variable \"" + name
                    + "\"; use String, int, long, double or boolean");
            };
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException("The value of workflow variable \"" + name + "\" must be of type " + type
                + "; received \"" + value + "\"", e);
        }
    }

    @Override
    public void overwrite(final FlowVariable variable, final Config settings, final String key)
        throws InvalidSettingsException {
        final AbstractConfigEntry entry = settings.getEntry(key);
        if (entry == null) {
            throw new InvalidSettingsException("There is no setting \"" + key + "\" to be overwritten by variable "
                + variable);
        }
        try {
            if (!overwritten(variable, settings, entry)) {
                throw new InvalidSettingsException("Setting \"" + key + "\" of type " + entry.getType()
                    + " cannot be overwritten by variable " + variable);
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException("Setting \"" + key + "\" of type " + entry.getType()
                + " cannot be overwritten by variable " + variable + ": " + e.getMessage(), e);
        }
    }

    private static boolean overwritten(final FlowVariable variable, final Config settings,
        final AbstractConfigEntry entry) {
        final String key = entry.getKey();
        switch (entry.getType()) {
            case xstring -> settings.addString(key, variable.getValue(StringType.INSTANCE));
            case xboolean -> settings.addBoolean(key, variable.getValue(BooleanType.INSTANCE));
            case xdouble -> settings.addDouble(key, variable.getValue(DoubleType.INSTANCE));
            case xfloat -> settings.addFloat(key, variable.getValue(DoubleType.INSTANCE).floatValue());
            case xlong -> settings.addLong(key, variable.getValue(LongType.INSTANCE));
            case xint -> settings.addInt(key, variable.getValue(IntType.INSTANCE));
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public FlowVariable expose(final String variableName, final Config settings, final String key)
        throws InvalidSettingsException {
        final AbstractConfigEntry entry = settings.getEntry(key);
        if (entry == null) {
            throw new InvalidSettingsException("There is no setting \"" + key + "\" to be exposed as variable \""
                + variableName + "\"");
        }
        return switch (entry.getType()) {
            case xstring -> new FlowVariable(variableName, settings.getString(key));
            case xint -> new FlowVariable(variableName, settings.getInt(key));
            case xlong -> new FlowVariable(variableName, LongType.INSTANCE, settings.getLong(key));
            case xdouble -> new FlowVariable(variableName, settings.getDouble(key));
            case xboolean -> new FlowVariable(variableName, BooleanType.INSTANCE, settings.getBoolean(key));
            default -> throw new InvalidSettingsException("Setting \"" + key + "\" of type " + entry.getType()
                + " cannot be exposed as variable \"" + variableName + "\"");
        };
    }
}
