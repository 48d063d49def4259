// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.util.UniqueNameGenerator;

/** Column names, structure and settings of table specs. */
class DataTableSpecTest {

    private static DataColumnSpec column(final String name) {
        return new DataColumnSpecCreator(name, DoubleCell.TYPE).createSpec();
    }

    @Test
    void duplicateNamesAreRefused() {
        final IllegalArgumentException e =
            assertThrows(IllegalArgumentException.class, () -> new DataTableSpec(column("a"), column("b"), column("a ")));
        assertEquals("Duplicate column name \"a\" at positions 0 and 2.", e.getMessage());
        assertThrows(IllegalArgumentException.class,
            () -> new DataTableSpec(new DataTableSpec(column("a")), new DataTableSpec(column("a"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void blankNamesAreReplaced(final String name) {
        assertTrue(column(name).getName().matches("<empty_\\d+>"), column(name).getName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "<b>&\"'", "\u00e9\ud83d\ude00", "a  b"})
    void otherNamesAreKeptAndTrimmed(final String name) throws InvalidSettingsException {
        final DataTableSpec spec = new DataTableSpec(column("  " + name + " "));
        assertEquals(name, spec.getColumnSpec(0).getName());
        final ModelContent content = new ModelContent("spec");
        spec.save(content);
        assertEquals(spec, DataTableSpec.load(content));
    }

    @Test
    void domainAndPropertiesSurviveSettings() throws InvalidSettingsException {
        final DataColumnSpecCreator creator = new DataColumnSpecCreator("val", DoubleCell.TYPE);
        creator.setProperties(new DataColumnProperties(Map.of("unit", "mm", "role", "x")));
        creator.setDomain(new DataColumnDomainCreator(new DoubleCell(0), new DoubleCell(9)).createDomain());
        final DataColumnSpecCreator nominal = new DataColumnSpecCreator("group", StringCell.TYPE);
        nominal.setDomain(new DataColumnDomainCreator(new DataCell[]{new StringCell("b"), new StringCell("a")}).createDomain());
        final DataTableSpec spec = new DataTableSpec("named", creator.createSpec(), nominal.createSpec());
        final ModelContent content = new ModelContent("spec");
        spec.save(content);
        final DataTableSpec loaded = DataTableSpec.load(content);
        assertEquals(spec, loaded);
        assertEquals("mm", loaded.getColumnSpec("val").getProperties().getProperty("unit"));
        assertEquals("[b, a]", loaded.getColumnSpec("group").getDomain().getValues().toString());
    }

    @Test
    void structureIgnoresDomainsAndNames() {
        final DataColumnSpecCreator bounded = new DataColumnSpecCreator(column("a"));
        bounded.setDomain(new DataColumnDomainCreator(new DoubleCell(0), new DoubleCell(1)).createDomain());
        final DataTableSpec plain = new DataTableSpec("x", column("a"));
        final DataTableSpec other = new DataTableSpec("y", bounded.createSpec());
        assertTrue(plain.equalStructure(other));
        assertFalse(plain.equals(other));
        final DataTableSpec ints = new DataTableSpec(new DataColumnSpecCreator("a", IntCell.TYPE).createSpec());
        assertFalse(plain.equalStructure(ints));
        assertTrue(ints.isCompatibleWith(plain));
        assertFalse(plain.isCompatibleWith(ints));
    }

    @Test
    void columnsAreFoundByName() {
        final DataTableSpec spec = new DataTableSpec(column("a"), column("b"));
        assertEquals(1, spec.findColumnIndex("b"));
        assertEquals(-1, spec.findColumnIndex("B"));
        assertNull(spec.getColumnSpec("c"));
        assertArrayEquals(new int[]{1, 0}, spec.columnsToIndices("b", "a"));
        assertThrows(IllegalArgumentException.class, () -> spec.columnsToIndices("c"));
    }

    @Test
    void uniqueNamesCountUp() {
        final DataTableSpec spec = new DataTableSpec(column("val"), column("val (#1)"));
        assertEquals("val (#2)", DataTableSpec.getUniqueColumnName(spec, "val"));
        final UniqueNameGenerator names = new UniqueNameGenerator(spec);
        assertEquals("val (#2)", names.newName("val"));
        assertEquals("val (#3)", names.newName("val (#1)"));
        assertEquals("new", names.newName(" new "));
        assertEquals("new (#1)", names.newName("new"));
    }
}
