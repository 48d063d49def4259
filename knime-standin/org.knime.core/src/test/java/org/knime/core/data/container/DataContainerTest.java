// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.util.DuplicateKeyException;

/** What a table refuses and what it computes. */
class DataContainerTest {

    private static final DataTableSpec SPEC = new DataTableSpec("t", new String[]{"x", "g"},
        new DataType[]{DoubleCell.TYPE, StringCell.TYPE});

    private static DefaultRow row(final String key, final double x, final String g) {
        return new DefaultRow(key, new DoubleCell(x), new StringCell(g));
    }

    @Test
    void cellsMustFitTheColumnType() {
        final DataContainer container = new DataContainer(SPEC);
        container.addRowToTable(new DefaultRow("int fits", new IntCell(1), DataType.getMissingCell()));
        final DataContainerException e = assertThrows(DataContainerException.class,
            () -> container.addRowToTable(new DefaultRow("bad", new StringCell("text"), new StringCell("a"))));
        assertTrue(e.getMessage().startsWith("Runtime class of object \"text\" (index 0) in row \"bad\""), e.getMessage());
        assertTrue(e.getCause() instanceof IllegalArgumentException);
        assertThrows(DataContainerException.class, container::close, "a broken container cannot be closed");
    }

    @Test
    void rowsMustHaveAllCells() {
        final DataContainer container = new DataContainer(SPEC);
        assertThrows(DataContainerException.class, () -> container.addRowToTable(new DefaultRow("r", new DoubleCell(1))));
        assertThrows(NullPointerException.class, () -> new DefaultRow("r", new DoubleCell(1), (DataCell)null));
        assertThrows(NullPointerException.class, () -> container.addRowToTable(null));
    }

    @Test
    void duplicateKeysAreRefusedAtClose() {
        final DataContainer container = new DataContainer(SPEC);
        container.addRowToTable(row("a", 1, "x"));
        container.addRowToTable(row("a", 2, "y"));
        final DuplicateKeyException e = assertThrows(DuplicateKeyException.class, container::close);
        assertEquals("a", e.getKey());
        assertEquals("Encountered duplicate row ID \"a\"", e.getMessage());
        assertFalse(container.isClosed());
        assertThrows(IllegalStateException.class, container::getTable);
    }

    @Test
    void closedContainersRefuseRows() {
        final DataContainer container = new DataContainer(SPEC);
        assertThrows(IllegalStateException.class, container::getTable);
        container.close();
        container.close();
        assertThrows(IllegalStateException.class, () -> container.addRowToTable(row("a", 1, "x")));
        assertFalse(container.getTable().iterator().hasNext());
    }

    @Test
    void domainsAreComputed() {
        final DataContainer container = new DataContainer(SPEC);
        container.addRowToTable(row("a", 3, "x"));
        container.addRowToTable(row("b", Double.NaN, "y"));
        container.addRowToTable(new DefaultRow("c", DataType.getMissingCell(), DataType.getMissingCell()));
        container.addRowToTable(row("d", -2, "x"));
        container.close();
        final DataTableSpec spec = container.getTableSpec();
        assertEquals("t", spec.getName());
        final DataColumnDomain numbers = spec.getColumnSpec("x").getDomain();
        assertEquals(new DoubleCell(-2), numbers.getLowerBound());
        assertEquals(new DoubleCell(3), numbers.getUpperBound());
        assertFalse(numbers.hasValues());
        final DataColumnDomain groups = spec.getColumnSpec("g").getDomain();
        assertEquals("[x, y]", groups.getValues().toString());
        assertFalse(groups.hasBounds());
    }

    @Test
    void tooManyValuesAreUnknown() {
        final DataContainer container = new DataContainer(SPEC);
        for (int i = 0; i < 61; i++) {
            container.addRowToTable(row("r" + i, i, "g" + i));
        }
        container.close();
        assertFalse(container.getTableSpec().getColumnSpec("g").getDomain().hasValues());
    }

    @Test
    void givenDomainIsTheStartingPointOrDropped() {
        final DataColumnSpecCreator wide = new DataColumnSpecCreator("x", DoubleCell.TYPE);
        wide.setDomain(new DataColumnDomainCreator(new DoubleCell(0), new DoubleCell(99)).createDomain());
        final DataTableSpec spec = new DataTableSpec(wide.createSpec());
        for (boolean keep : new boolean[]{true, false}) {
            final DataContainer container = new DataContainer(spec, keep);
            container.addRowToTable(new DefaultRow("a", 5.0));
            container.close();
            assertEquals(new DoubleCell(keep ? 99 : 5), container.getTableSpec().getColumnSpec(0).getDomain().getUpperBound());
        }
    }

    @Test
    void laterChangesOfARowDoNotReachTheTable() {
        final DataCell[] cells = {new DoubleCell(1), new StringCell("a")};
        final DataContainer container = new DataContainer(SPEC);
        container.addRowToTable(new DefaultRow("r", cells));
        cells[0] = new DoubleCell(2);
        container.close();
        assertEquals(new DoubleCell(1), container.getTable().iterator().next().getCell(0));
        final var iterator = container.getTable().iterator();
        iterator.next();
        assertThrows(RuntimeException.class, iterator::remove);
    }
}
