// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import javax.swing.JLabel;

import org.junit.jupiter.api.Test;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.radiosurv.standin.spi.NoteCell;
import org.radiosurv.standin.spi.NoteValue;
import org.radiosurv.standin.spi.PlainNoteCell;

/** Types, their relations and their names. */
class DataTypeTest {

    @Test
    void integersFitIntoNumberColumnsButNotTheReverse() {
        assertTrue(DoubleCell.TYPE.isASuperTypeOf(IntCell.TYPE));
        assertFalse(IntCell.TYPE.isASuperTypeOf(DoubleCell.TYPE));
        assertSame(DoubleCell.TYPE, DataType.getCommonSuperType(IntCell.TYPE, DoubleCell.TYPE));
        assertTrue(StringCell.TYPE.isASuperTypeOf(DataType.getMissingCell().getType()));
        assertSame(StringCell.TYPE, DataType.getCommonSuperType(DataType.getMissingCell().getType(), StringCell.TYPE));
    }

    @Test
    void preferredValueIsTheFirstInterfaceOfTheCellClass() {
        assertSame(NoteValue.class, NoteCell.TYPE.getPreferredValueClass());
        assertSame(BooleanValue.class, BooleanCell.TYPE.getPreferredValueClass());
        assertEquals("Note", NoteCell.TYPE.getName());
        assertEquals("Number (Float)", DoubleCell.TYPE.toString());
    }

    @Test
    void commonSuperTypeOfTwoCellClassesSurvivesSettings() throws InvalidSettingsException {
        final DataType common = DataType.getCommonSuperType(NoteCell.TYPE, PlainNoteCell.TYPE);
        assertTrue(common.isASuperTypeOf(NoteCell.TYPE) && common.isASuperTypeOf(PlainNoteCell.TYPE));
        assertTrue(common.isCompatible(NoteValue.class));
        assertFalse(common.isASuperTypeOf(StringCell.TYPE));
        for (DataType type : List.of(common, NoteCell.TYPE, ListCell.getCollectionType(DoubleCell.TYPE))) {
            final ModelContent content = new ModelContent("type");
            type.save(content);
            assertEquals(type, DataType.load(content));
        }
    }

    @Test
    void unregisteredCellClassesAreNotFound() {
        final ModelContent content = new ModelContent("type");
        content.addString("cell_class", "org.example.NoSuchCell");
        assertThrows(InvalidSettingsException.class, () -> DataType.load(content));
    }

    @Test
    void cellsOfDifferentClassesAreEqualOnlyBySharedContent() {
        assertEquals(new DoubleCell(Double.NaN), new DoubleCell(Double.NaN));
        assertNotEquals(new IntCell(1), new DoubleCell(1));
        assertEquals(new MissingCell("a"), new MissingCell("b"));
        assertNotEquals(new NoteCell("a"), new PlainNoteCell("a"));
        assertEquals("why", new MissingCell("why").getError());
        assertNull(((MissingValue)DataType.getMissingCell()).getError());
    }

    @Test
    void inconsistentHashCodesAreFound() {
        final class Careless extends DataCell implements StringValue {
            private final int m_hash;

            Careless(final int hash) {
                m_hash = hash;
            }

            @Override
            public String getStringValue() {
                return "same";
            }

            @Override
            protected boolean equalsDataCell(final DataCell dc) {
                return true;
            }

            @Override
            public int hashCode() {
                return m_hash;
            }

            @Override
            public String toString() {
                return "same";
            }
        }
        final DataCell one = new Careless(1);
        final DataCell two = new Careless(2);
        assertThrows(IllegalStateException.class, () -> one.equals(two));
    }

    @Test
    void comparatorsPutMissingFirstAndNaNLast() {
        final DataValueComparator order = DoubleCell.TYPE.getComparator();
        assertTrue(order.compare(DataType.getMissingCell(), new DoubleCell(-1)) < 0);
        assertTrue(order.compare(new DoubleCell(Double.NaN), new DoubleCell(1)) > 0);
        assertTrue(order.compare(new IntCell(1), new DoubleCell(2)) < 0);
    }

    @Test
    void registeredRendererShowsBothCellClasses() {
        final DataColumnSpec column = new DataColumnSpecCreator("n", NoteCell.TYPE).createSpec();
        for (DataCell cell : List.of(new NoteCell("x"), new PlainNoteCell("x"))) {
            final var renderer = cell.getType().getRendererFactories().iterator().next().createRenderer(column);
            assertEquals("note: x", ((JLabel)renderer.getRendererComponent(cell)).getText());
            assertEquals("?", ((JLabel)renderer.getRendererComponent(DataType.getMissingCell())).getText());
        }
    }

    @Test
    void collectionsKnowTheirElementType() {
        final DataCell numbers = CollectionCellFactory.createListCell(List.of(new IntCell(1), new DoubleCell(2)));
        assertEquals(ListCell.getCollectionType(DoubleCell.TYPE), numbers.getType());
        assertFalse(ListCell.getCollectionType(StringCell.TYPE).isASuperTypeOf(numbers.getType()));
        assertThrows(IllegalArgumentException.class, () -> DataType.getType(ListCell.class));
    }
}
