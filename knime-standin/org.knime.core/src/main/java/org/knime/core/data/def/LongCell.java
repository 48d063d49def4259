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
import org.knime.core.data.LongValue;

/** A 64 bit integer. */
public class LongCell extends DataCell implements LongValue, DoubleValue, BoundedValue {

    /** The column type. */
    public static final DataType TYPE = DataType.getType(LongCell.class);

    private final long m_long;

    /** A cell of that number. */
    public LongCell(final long l) {
        m_long = l;
    }

    @Override
    public long getLongValue() {
        return m_long;
    }

    @Override
    public double getDoubleValue() {
        return m_long;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return m_long == ((LongCell)dc).m_long;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(m_long);
    }

    @Override
    public String toString() {
        return Long.toString(m_long);
    }

    /** The serializer. */
    @Deprecated
    public static final DataCellSerializer<LongCell> getCellSerializer() {
        return new LongSerializer();
    }

    /** Makes long cells. */
    public static final class LongCellFactory implements FromSimpleString, FromComplexString {

        /** The type of the cells. */
        public static final DataType TYPE = LongCell.TYPE;

        /** Has no state. */
        public LongCellFactory() {
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
            return create(Long.parseLong(s));
        }

        /** The cell of a number. */
        public static DataCell create(final int i) {
            return new LongCell(i);
        }

        /** The cell of a number. */
        public static DataCell create(final long l) {
            return new LongCell(l);
        }
    }

    /** Writes 8 bytes. */
    public static final class LongSerializer implements DataCellSerializer<LongCell> {

        /** Called by the registry. */
        public LongSerializer() {
        }

        @Override
        public void serialize(final LongCell cell, final DataCellDataOutput out) throws IOException {
            out.writeLong(cell.m_long);
        }

        @Override
        public LongCell deserialize(final DataCellDataInput input) throws IOException {
            return new LongCell(input.readLong());
        }
    }
}
