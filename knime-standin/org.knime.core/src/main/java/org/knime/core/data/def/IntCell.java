// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.def;

import java.io.IOException;

import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellFactory.FromComplexString;
import org.knime.core.data.DataCellFactory.FromSimpleString;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;

/** A 32 bit integer. */
public class IntCell extends DataCell implements IntValue, LongValue, DoubleValue, BoundedValue {

    /** The column type. */
    public static final DataType TYPE = DataType.getType(IntCell.class);

    private final int m_int;

    /** A cell of that number. */
    public IntCell(final int i) {
        m_int = i;
    }

    @Override
    public int getIntValue() {
        return m_int;
    }

    @Override
    public long getLongValue() {
        return m_int;
    }

    @Override
    public double getDoubleValue() {
        return m_int;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return m_int == ((IntCell)dc).m_int;
    }

    @Override
    public int hashCode() {
        return m_int;
    }

    @Override
    public String toString() {
        return Integer.toString(m_int);
    }

    /** The serializer. */
    @Deprecated
    public static final DataCellSerializer<IntCell> getCellSerializer() {
        return new IntCellSerializer();
    }

    /** Makes int cells. */
    public static final class IntCellFactory implements FromSimpleString, FromComplexString {

        /** The type of the cells. */
        public static final DataType TYPE = IntCell.TYPE;

        /** Has no state. */
        public IntCellFactory() {
        }

        @Override
        public DataType getDataType() {
            return TYPE;
        }

        @Override
        public DataCell createCell(final String s) {
            return create(s);
        }

        /** The cell of a text. */
        public static DataCell create(final String s) {
            return create(Integer.parseInt(s));
        }

        /** The cell of a number. */
        public static DataCell create(final int i) {
            return new IntCell(i);
        }
    }

    /** Writes 4 bytes. */
    public static final class IntCellSerializer implements DataCellSerializer<IntCell> {

        /** Called by the registry. */
        public IntCellSerializer() {
        }

        @Override
        public void serialize(final IntCell cell, final DataCellDataOutput out) throws IOException {
            out.writeInt(cell.m_int);
        }

        @Override
        public IntCell deserialize(final DataCellDataInput input) throws IOException {
            return new IntCell(input.readInt());
        }
    }
}
