// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/** Compares what is saved with files that KNIME 5.8.2 has written. */
class SavedFormTest {

    static final class Rearrange implements NodeParameters {
        String m_column = "vol";
        ColumnFilter m_filter = new ColumnFilter(new String[]{"id", "val", "vol", "mix"}).withIncludeUnknownColumns();
        boolean m_parallel = true;
        int m_sleep = 20;
    }

    static final class OneText implements NodeParameters {
        String m_x = "x";
    }

    private static List<String> saved(final NodeParameters parameters) {
        final NodeSettings settings = new NodeSettings("model");
        ParametersPersistence.save(parameters, settings);
        return SettingsText.lines(settings);
    }

    @Test
    void everyTypeIsSavedAsKnimeDoes() throws Exception {
        final NodeSettingsRO golden =
            SettingsText.model(SharedFolder.require("knime/samples/parameters-all-types.settings.xml"));
        assertEquals(String.join("\n", SettingsText.lines(golden)), String.join("\n", saved(new AllTypes())));
        assertTrue(ParametersPersistence.inspect(AllTypes.class, golden).isExact());
    }

    @Test
    void everyTypeIsLoadedFromKnimesFile() throws Exception {
        final NodeSettingsRO golden =
            SettingsText.model(SharedFolder.require("knime/samples/parameters-all-types.settings.xml"));
        final AllTypes loaded = ParametersPersistence.loadStrictly(AllTypes.class, golden);
        assertEquals(saved(new AllTypes()), saved(loaded));
        assertEquals(Optional.of(2.0), loaded.m_optD);
        assertEquals(Optional.empty(), loaded.m_optSEmpty);
        assertNull(loaded.m_nullStr);
        assertEquals(AllTypes.Mode.BETA_TWO, loaded.m_enum);
        assertEquals(2, loaded.m_array.length);
        assertArrayEquals(new double[]{1, 2.5}, loaded.m_dbls);
    }

    @Test
    void aColumnFilterIsSavedAndLoadedAsKnimeDoes() throws Exception {
        final NodeSettingsRO golden =
            SettingsText.model(SharedFolder.require("knime/samples/column-filter.settings.xml"));
        assertEquals(String.join("\n", SettingsText.lines(golden)), String.join("\n", saved(new Rearrange())));
        assertTrue(ParametersPersistence.inspect(Rearrange.class, golden).isExact());
        final Rearrange loaded = ParametersPersistence.loadStrictly(Rearrange.class, golden);
        assertEquals(saved(new Rearrange()), saved(loaded));
    }

    @Test
    void theSettingsOfANodeWithOptionalPortsFit() throws Exception {
        final NodeSettingsRO golden =
            SettingsText.model(SharedFolder.require("knime/samples/optional-ports.settings.xml"));
        assertTrue(ParametersPersistence.inspect(OneText.class, golden).isExact());
        assertTrue(ParametersPersistence.loadStrictly(OneText.class, golden).m_x.startsWith("ports=4"));
    }

    @Test
    void theKeysAreThoseOfTheVisibleFields() {
        final List<String> keys = ParametersPersistence.expectedKeys(AllTypes.class);
        assertTrue(keys.containsAll(List.of("str", "optEmpty_is_present", "strs/array-size", "strs/1", "group/inner",
            "array/1/val", "noPrefix", "rows_key")), keys.toString());
        assertTrue(keys.stream().noneMatch(k -> k.contains("private") || k.contains("transient")), keys.toString());
    }
}
