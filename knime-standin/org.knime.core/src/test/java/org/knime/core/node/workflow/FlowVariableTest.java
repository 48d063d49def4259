// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.VariableType.BooleanType;
import org.knime.core.node.workflow.VariableType.DoubleType;
import org.knime.core.node.workflow.VariableType.IntType;
import org.knime.core.node.workflow.VariableType.LongType;
import org.knime.core.node.workflow.VariableType.StringType;
import org.radiosurv.standin.spi.FlowVariableHook;
import org.radiosurv.standin.spi.StandIn;

/** Flow variables: conversion, settings, overwriting and exposing. */
class FlowVariableTest {

    private final FlowVariableHook m_hook = StandIn.hook(FlowVariableHook.class);

    @Test
    void valuesConvertOnlyWithoutLoss() {
        final FlowVariable number = new FlowVariable("n", 3);
        assertEquals(3.0, number.getValue(DoubleType.INSTANCE));
        assertEquals(3L, number.getValue(LongType.INSTANCE));
        assertEquals("3", number.getValue(StringType.INSTANCE));
        assertThrows(IllegalArgumentException.class, () -> new FlowVariable("d", 3.0).getValue(IntType.INSTANCE));
        assertThrows(IllegalArgumentException.class, () -> new FlowVariable("s", "3").getValue(IntType.INSTANCE));
        assertTrue(new FlowVariable("s", "TRUE").getValue(BooleanType.INSTANCE));
        assertThrows(IllegalArgumentException.class, () -> new FlowVariable("s", "yes").getValue(BooleanType.INSTANCE));
        assertNull(number.getStringValue());
    }

    @Test
    void everyTypeSurvivesSettings() throws InvalidSettingsException {
        for (FlowVariable variable : List.of(new FlowVariable("s", "text"), new FlowVariable("i", 3),
            new FlowVariable("d", 0.5), new FlowVariable("l", LongType.INSTANCE, 4L),
            new FlowVariable("b", BooleanType.INSTANCE, true))) {
            final NodeSettings settings = new NodeSettings("Var_0");
            variable.save(settings);
            assertEquals(variable, FlowVariable.load(settings));
        }
        final NodeSettings unknown = new NodeSettings("Var_0");
        unknown.addString("name", "x");
        unknown.addString("class", "CREDENTIALS");
        assertThrows(InvalidSettingsException.class, () -> FlowVariable.load(unknown));
    }

    @ParameterizedTest
    @CsvSource({"int,3,int,4,4", "double,0.5,int,4,4.0", "double,0.5,double,1.5,1.5", "string,a,int,4,4", "boolean,true,string,false,false",
        "long,1,int,4,4", "string,a,boolean,true,true"})
    void settingsKeepTheirType(final String type, final String value, final String variableType, final String variable,
        final String expected) throws InvalidSettingsException {
        final NodeSettings settings = settings(type, value);
        m_hook.overwrite(m_hook.parse("v", variable, variableType), settings, "key");
        assertEquals(expected, settings.getEntry("key").toStringValue());
        assertEquals(settings(type, value).getEntry("key").getType(), settings.getEntry("key").getType());
    }

    @ParameterizedTest
    @CsvSource({"int,3,double,4", "int,3,string,4", "boolean,true,string,yes", "boolean,true,int,1", "double,1,string,2"})
    void wrongTypesAreRefused(final String type, final String value, final String variableType, final String variable)
        throws InvalidSettingsException {
        final NodeSettings settings = settings(type, value);
        final FlowVariable parsed = m_hook.parse("v", variable, variableType);
        assertThrows(InvalidSettingsException.class, () -> m_hook.overwrite(parsed, settings, "key"));
        assertThrows(InvalidSettingsException.class, () -> m_hook.overwrite(parsed, settings, "no such key"));
    }

    private NodeSettings settings(final String type, final String value) throws InvalidSettingsException {
        final NodeSettings settings = new NodeSettings("model");
        switch (type) {
            case "int" -> settings.addInt("key", Integer.parseInt(value));
            case "long" -> settings.addLong("key", Long.parseLong(value));
            case "double" -> settings.addDouble("key", Double.parseDouble(value));
            case "boolean" -> settings.addBoolean("key", Boolean.parseBoolean(value));
            default -> settings.addString("key", value);
        }
        assertEquals(m_hook.expose("x", settings, "key").getValueAsString(), settings.getEntry("key").toStringValue());
        return settings;
    }

    @Test
    void textsAreParsedStrictly() {
        assertThrows(InvalidSettingsException.class, () -> m_hook.parse("v", "1.5", "int"));
        assertThrows(InvalidSettingsException.class, () -> m_hook.parse("v", "1", "number"));
        assertThrows(InvalidSettingsException.class, () -> m_hook.expose("v", new NodeSettings("model"), "key"));
    }
}
