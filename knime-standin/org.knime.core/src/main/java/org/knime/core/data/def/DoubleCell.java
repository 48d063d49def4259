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

/** A floating point number. NaN equals NaN; 0.0 does not equal -0.0. */
public final class DoubleCell extends DataCell implements DoubleValue, BoundedValue {

    /** The column type. */
    public static final DataType TYPE = DataType.getType(DoubleCell.class);

    private final double m_double;

    /** A cell of that number. */
    public DoubleCell(final double d) {
        m_double = d;
    }

    @Override
    public double getDoubleValue() {
        return m_double;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return Double.compare(m_double, ((DoubleCell)dc).m_double) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(m_double);
    }

    @Override
    public String toString() {
        return Double.toString(m_double);
    }

    /** The serializer. */
    @Deprecated
    public static final DataCellSerializer<DoubleCell> getCellSerializer() {
        return new DoubleSerializer();
    }

    /** Makes double cells. */
    public static final class DoubleCellFactory implements FromSimpleString, FromComplexString {

        /** The type of the cells. */
        public static final DataType TYPE = DoubleCell.TYPE;

        /** Has no state. */
        public DoubleCellFactory() {
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
            return create(Double.parseDouble(s));
        }

        /** The cell of a number. */
        public static DataCell create(final double d) {
            return new DoubleCell(d);
        }

        /** The cell of a number. */
        public static DataCell create(final float f) {
            return new DoubleCell(f);
        }

        /** The cell of a number. */
        public static DataCell create(final int i) {
            return new DoubleCell(i);
        }

        /** The cell of a number. */
        public static DataCell create(final long l) {
            return new DoubleCell(l);
        }
    }

    /** Writes 8 bytes. */
    public static final class DoubleSerializer implements DataCellSerializer<DoubleCell> {

        /** Called by the registry. */
        public DoubleSerializer() {
        }

        @Override
        public void serialize(final DoubleCell cell, final DataCellDataOutput out) throws IOException {
            out.writeDouble(cell.m_double);
        }

        @Override
        public DoubleCell deserialize(final DataCellDataInput input) throws IOException {
            return new DoubleCell(input.readDouble());
        }
    }
}
