// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistor;

/** What KNIME refuses, forgives or swallows on load, and what the stand-in reports of it. */
class LoadDefectsTest {

    @LoadDefaultsForAbsentFields
    static final class Forgiving implements NodeParameters {
        int m_number = 5;
        String m_text = "t";
    }

    static final class Renamed implements NodeParameters {

        @Migration(FromOldName.class)
        int m_levels = 32;

        static final class FromOldName implements NodeParametersMigration<Integer> {
            @Override
            public List<ConfigMigration<Integer>> getConfigMigrations() {
                return List.of(ConfigMigration.builder(s -> s.getInt("bins")).withDeprecatedConfigPath("bins").build());
            }
        }
    }

    static final class Custom implements NodeParameters {

        @Persistor(AsPercent.class)
        double m_share = 0.5;

        static final class AsPercent implements NodeParametersPersistor<Double> {
            @Override
            public Double load(final NodeSettingsRO settings) throws InvalidSettingsException {
                return settings.getInt("percent") / 100.0;
            }

            @Override
            public void save(final Double param, final NodeSettingsWO settings) {
                settings.addInt("percent", (int)Math.round(param * 100));
            }

            @Override
            public String[][] getConfigPaths() {
                return new String[][]{{"percent"}};
            }
        }
    }

    static final class Contradictory implements NodeParameters {
        @Persist(configKey = "a")
        @Persistor(Custom.AsPercent.class)
        double m_a;
    }

    static final class MigrateBoth implements NodeParameters {
        @Migrate(loadDefaultIfAbsent = true)
        @Migration(Renamed.FromOldName.class)
        int m_a;
    }

    static final class SameName implements NodeParameters {
        int m_a;
        int a;
    }

    static final class Unsupported implements NodeParameters {
        Thread m_thread;
    }

    private static NodeSettings saved(final NodeParameters parameters) {
        final NodeSettings settings = new NodeSettings("model");
        ParametersPersistence.save(parameters, settings);
        return settings;
    }

    private static String error(final Consumer<NodeSettings> defect) {
        final NodeSettings settings = saved(new AllTypes());
        defect.accept(settings);
        return assertThrows(InvalidSettingsException.class,
            () -> ParametersPersistence.load(AllTypes.class, settings)).getMessage();
    }

    private static void remove(final NodeSettings settings, final String key) {
        settings.removeConfig(key);
    }

    @Test
    void aMissingKeyIsRefused() {
        assertEquals("Double for key \"dbl\" not found.", error(s -> remove(s, "dbl")));
    }

    @Test
    void aPrefixedKeyIsNotFound() {
        error(s -> {
            remove(s, "int");
            s.addInt("m_int", 3);
        });
    }

    @Test
    void aWrongEntryTypeIsRefused() {
        error(s -> {
            remove(s, "int");
            s.addString("int", "3");
        });
        error(s -> {
            remove(s, "dbl");
            s.addInt("dbl", 1);
        });
    }

    @Test
    void aBadEnumIsRefused() {
        assertEquals("Invalid value 'GAMMA'. Possible values: ALPHA, BETA_TWO", error(s -> {
            remove(s, "enum");
            s.addString("enum", "GAMMA");
        }));
        assertEquals("Invalid value 'null'. Possible values: ALPHA, BETA_TWO", error(s -> {
            remove(s, "enum");
            s.addString("enum", null);
        }));
    }

    @Test
    void aBadDateIsRefused() {
        assertEquals("String 'soon' could not be parsed as a date.", error(s -> {
            remove(s, "date");
            s.addString("date", "soon");
        }));
    }

    @Test
    void aMigratedFieldMayBeAbsent() throws Exception {
        final NodeSettings settings = saved(new AllTypes());
        remove(settings, "migrated");
        assertEquals(42, ParametersPersistence.load(AllTypes.class, settings).m_migrated);
        final SettingsReport report = ParametersPersistence.inspect(AllTypes.class, settings);
        assertEquals(List.of("migrated"), report.defaulted());
        assertTrue(report.isAcceptable());
        assertFalse(report.isExact());
    }

    @Test
    void theOptionalMarkMayBeAbsentAndTheValueOfAnEmptyOne() throws Exception {
        final NodeSettings settings = saved(new AllTypes());
        remove(settings, "optD_is_present");
        remove(settings, "optEmpty");
        final AllTypes loaded = ParametersPersistence.load(AllTypes.class, settings);
        assertEquals(2.0, loaded.m_optD.get());
        assertTrue(loaded.m_optEmpty.isEmpty());
        error(s -> remove(s, "optS"));
    }

    @Test
    void unknownAndMissingKeysAreReportedWithTheirPaths() throws Exception {
        final NodeSettings settings = saved(new AllTypes());
        settings.addInt("extra", 1);
        settings.getNodeSettings("group").addInt("more", 1);
        settings.getNodeSettings("array").getNodeSettings("1").addInt("too", 1);
        settings.getNodeSettings("strs").addString("7", "x");
        remove(settings, "long");
        settings.getNodeSettings("array").getNodeSettings("0").removeConfig("val");
        final SettingsReport report = ParametersPersistence.inspect(AllTypes.class, settings);
        assertEquals(List.of("strs/7", "group/more", "array/1/too", "extra"), report.unknown());
        assertEquals(List.of("long", "array/0/val"), report.missing());
        assertEquals("unknown: strs/7, group/more, array/1/too, extra; missing: long, array/0/val", report.summary());
    }

    @Test
    void strictLoadingRefusesWhatKnimeIgnores() throws Exception {
        final NodeSettings settings = saved(new AllTypes());
        settings.addInt("extra", 1);
        ParametersPersistence.load(AllTypes.class, settings);
        final String message = assertThrows(InvalidSettingsException.class,
            () -> ParametersPersistence.loadStrictly(AllTypes.class, settings)).getMessage();
        assertTrue(message.contains("unknown: extra"), message);
    }

    @Test
    void strictLoadingValidates() {
        final AllTypes bad = new AllTypes();
        bad.m_int = -1;
        final NodeSettings settings = saved(bad);
        assertEquals("int must be >= 0 but is -1", assertThrows(InvalidSettingsException.class,
            () -> ParametersPersistence.loadStrictly(AllTypes.class, settings)).getMessage());
    }

    @Test
    void anEmptyModelLoadsWhereDefaultsAreAllowed() throws Exception {
        final NodeSettings empty = new NodeSettings("model");
        assertEquals(5, ParametersPersistence.load(Forgiving.class, empty).m_number);
        assertEquals(List.of("number", "text"), ParametersPersistence.inspect(Forgiving.class, empty).defaulted());
        assertThrows(InvalidSettingsException.class, () -> ParametersPersistence.load(AllTypes.class, empty));
    }

    @Test
    void aRenamedKeyIsMigrated() throws Exception {
        final NodeSettings old = new NodeSettings("model");
        old.addInt("bins", 64);
        assertEquals(64, ParametersPersistence.loadStrictly(Renamed.class, old).m_levels);
        final SettingsReport report = ParametersPersistence.inspect(Renamed.class, old);
        assertEquals(List.of("bins"), report.deprecated());
        assertFalse(report.isExact());
        assertEquals(32, ParametersPersistence.loadStrictly(Renamed.class, saved(new Renamed())).m_levels);
    }

    @Test
    void aPersistorOfTheNodeNamesItsKeys() throws Exception {
        final NodeSettings settings = saved(new Custom());
        assertEquals(List.of("percent xint 50"), SettingsText.lines(settings));
        assertEquals(0.5, ParametersPersistence.loadStrictly(Custom.class, settings).m_share);
        assertEquals(List.of("percent"),
            ParametersPersistence.inspect(Custom.class, new NodeSettings("model")).missing());
    }

    @Test
    void contradictoryAnnotationsAndTypesAreRefused() {
        assertThrows(IllegalStateException.class, () -> saved(new Contradictory()));
        assertThrows(IllegalStateException.class, () -> saved(new MigrateBoth()));
        assertThrows(IllegalStateException.class, () -> saved(new SameName()));
        assertThrows(IllegalArgumentException.class, () -> saved(new Unsupported()));
    }
}
