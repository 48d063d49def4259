// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

class ClinicalColumnsTest {

    private static DataTableSpec spec(final Object... namesAndTypes) {
        final DataColumnSpec[] columns = new DataColumnSpec[namesAndTypes.length / 2];
        for (int n = 0; n < columns.length; n++) {
            columns[n] = new DataColumnSpecCreator((String)namesAndTypes[2 * n], (DataType)namesAndTypes[2 * n + 1]).createSpec();
        }
        return new DataTableSpec(columns);
    }

    @Test
    void guessesOverallSurvivalBeforeProgression() {
        final DataTableSpec spec = spec("pfs_days", IntCell.TYPE, "pfs_event", IntCell.TYPE, "OS_days", DoubleCell.TYPE, "os_event",
            BooleanCell.TYPE, "spca_group", IntCell.TYPE, "spca_risk", StringCell.TYPE);
        assertEquals(Optional.of("OS_days"), ClinicalColumns.guessTime(spec));
        assertEquals(Optional.of("os_event"), ClinicalColumns.guessEvent(spec));
        assertEquals(Optional.of("spca_risk"), ClinicalColumns.guessGroup(spec));
    }

    @Test
    void guessesNothingFromOtherNames() {
        assertEquals(Optional.empty(), ClinicalColumns.guessTime(spec("age", IntCell.TYPE, "sex", StringCell.TYPE)));
    }

    @Test
    void prefersANumberButNamesATextWhoseNameSpeaks() {
        assertEquals(Optional.of("time"), ClinicalColumns.guessTime(spec("os_days", StringCell.TYPE, "time", IntCell.TYPE)));
        final DataTableSpec text = spec("os_days", StringCell.TYPE);
        final InvalidSettingsException refused = assertThrows(InvalidSettingsException.class,
            () -> ColumnChoice.one("", ClinicalColumns.guessTime(text), text, ClinicalColumns::isTime, "time"));
        assertTrue(refused.getMessage().contains("'os_days'"), refused.getMessage());
        assertTrue(refused.getMessage().contains("type"), refused.getMessage());
    }

    @Test
    void aBooleanIsNoTime() {
        final DataTableSpec spec = spec("alive", BooleanCell.TYPE);
        assertFalse(ClinicalColumns.isTime(spec.getColumnSpec(0)));
        assertTrue(ClinicalColumns.isEvent(spec.getColumnSpec(0)));
    }

    @Test
    void aChosenColumnMustBeThere() {
        final DataTableSpec spec = spec("os_days", IntCell.TYPE);
        final InvalidSettingsException refused = assertThrows(InvalidSettingsException.class,
            () -> ColumnChoice.one("days", ClinicalColumns.guessTime(spec), spec, ClinicalColumns::isTime, "time"));
        assertEquals("The time column must be in the input table; received 'days', which is missing. Choose another column in the "
            + "dialog.", refused.getMessage());
    }

    @Test
    void aLongListOfMissingColumnsIsCounted() {
        final String[] names = IntStream.range(0, 1500).mapToObj(n -> "feature" + n).toArray(String[]::new);
        final DataTableSpec spec = spec("age", IntCell.TYPE);
        final InvalidSettingsException refused = assertThrows(InvalidSettingsException.class,
            () -> ColumnChoice.several(new ColumnFilter(names), spec.stream().toList(), List.of("age"), "feature"));
        assertTrue(refused.getMessage().contains("'feature4' and 1495 more"), refused.getMessage());
    }

    @Test
    void anEmptyChoiceStandsForTheDefault() throws InvalidSettingsException {
        final DataTableSpec spec = spec("a", IntCell.TYPE, "b", IntCell.TYPE);
        assertEquals(List.of("b"), ColumnChoice.several(new ColumnFilter(), spec.stream().toList(), List.of("b"), "feature"));
        assertEquals(List.of("a"),
            ColumnChoice.several(new ColumnFilter(new String[]{"a"}), spec.stream().toList(), List.of("b"), "feature"));
    }
}
