// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeSettings;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.radiosurv.standin.nodes.NodeRunner;
import org.radiosurv.standin.parameters.ParametersPersistence;
import org.radiosurv.standin.parameters.SettingsReport;

/**
 * The saved form of every node's settings is frozen: workflows of hospitals depend on it. A renamed key fails here and needs a
 * migration. After an addition the files are written anew with {@code -Dradiosurv.snapshots=src/test/resources/settings}.
 */
class SettingsSnapshotTest {

    static List<String> nodes() throws Exception {
        return AllNodes.names();
    }

    private static Class<? extends NodeParameters> parameters(final String factory) throws Exception {
        return NodeRunner.of(AllNodes.factory(factory)).parametersClass().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void defaultsAreSavedAsBefore(final String factory) throws Exception {
        final Class<? extends NodeParameters> type = parameters(factory);
        assertSnapshot(type.getSimpleName() + "-default.xml", ParametersPersistence.defaults(type));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void otherSettingsAreSavedAsBefore(final String factory) throws Exception {
        final Class<? extends NodeParameters> type = parameters(factory);
        final NodeParameters changed = ParametersPersistence.defaults(type);
        change(changed);
        assertSnapshot(type.getSimpleName() + "-changed.xml", changed);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void absentKeysTakeTheirDefaults(final String factory) throws Exception {
        final Class<? extends NodeParameters> type = parameters(factory);
        assertEquals(xml(ParametersPersistence.defaults(type)), xml(ParametersPersistence.load(type, new NodeSettings("model"))));
    }

    private static void assertSnapshot(final String name, final NodeParameters parameters) throws Exception {
        final String xml = xml(parameters);
        final String folder = System.getProperty("radiosurv.snapshots");
        if (folder != null) {
            Files.writeString(Files.createDirectories(Path.of(folder)).resolve(name), xml);
        }
        final String frozen;
        try (InputStream in = SettingsSnapshotTest.class.getResourceAsStream("/settings/" + name)) {
            frozen = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        }
        assertEquals(frozen, xml);
        final NodeSettings loaded = (NodeSettings)NodeSettings
            .loadFromXML(new ByteArrayInputStream(frozen.getBytes(StandardCharsets.UTF_8)));
        final SettingsReport report = ParametersPersistence.inspect(parameters.getClass(), loaded);
        assertTrue(report.isExact(), report.summary());
        assertEquals(frozen, xml(ParametersPersistence.loadStrictly(parameters.getClass(), loaded)));
    }

    private static String xml(final NodeParameters parameters) throws Exception {
        final NodeSettings settings = new NodeSettings("model");
        ParametersPersistence.save(parameters, settings);
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    /** Gives every field another value than its default; one family of features stays chosen, as validation demands. */
    private static void change(final NodeParameters parameters) throws Exception {
        int changed = 0;
        for (Field field : parameters.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && field.getType() != Void.class && !field.getName().equals("firstOrder")) {
                field.setAccessible(true);
                field.set(parameters, other(field.getType(), field.get(parameters), field.getName()));
                changed++;
            }
        }
        assertFalse(changed == 0);
    }

    private static Object other(final Class<?> type, final Object value, final String name) throws Exception {
        if (type == String.class) {
            return otherText(name, (String)value);
        } else if (type == boolean.class) {
            return !(boolean)value;
        } else if (type == int.class) {
            return (int)value + 1;
        } else if (type == long.class) {
            return (long)value + 1;
        } else if (type == double.class) {
            return (double)value + 0.25;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[(((Enum<?>)value).ordinal() + 1) % type.getEnumConstants().length];
        } else if (type == ColumnFilter.class) {
            return new ColumnFilter(new String[]{"FLAIR", "T2"});
        }
        return oneElement(type, name);
    }

    private static String otherText(final String name, final String value) {
        return switch (name) {
            case "distances" -> "1,2,3";
            case "discretisation" -> "fbn:32";
            case "aggregations" -> "2D_avg,2_5D";
            case "range" -> "-1000,400";
            case "filePattern" -> "{column}/{row}.nii";
            case "pattern" -> "{patient}/{session}/{sequence}.nii";
            default -> value + "other";
        };
    }

    private static Object oneElement(final Class<?> arrayType, final String name) throws Exception {
        assertTrue(arrayType.isArray(), name + " needs a case of its own");
        final Constructor<?> constructor = arrayType.getComponentType().getDeclaredConstructor();
        constructor.setAccessible(true);
        final Object array = Array.newInstance(arrayType.getComponentType(), 1);
        final NodeParameters element = (NodeParameters)constructor.newInstance();
        change(element);
        Array.set(array, 0, element);
        return array;
    }
}
