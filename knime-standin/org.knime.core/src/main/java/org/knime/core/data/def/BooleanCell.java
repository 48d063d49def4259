// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.def;

import java.io.IOException;

import org.knime.core.data.BooleanValue;
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
import org.knime.core.data.NominalValue;

/** True or false; as a number 1 or 0. */
public final class BooleanCell extends DataCell
    implements BooleanValue, IntValue, LongValue, DoubleValue, BoundedValue, NominalValue {

    /** The column type. */
    public static final DataType TYPE = DataType.getType(BooleanCell.class);

    /** True. */
    public static final BooleanCell TRUE = new BooleanCell(true);

    /** False. */
    public static final BooleanCell FALSE = new BooleanCell(false);

    private final boolean m_boolean;

    private BooleanCell(final boolean b) {
        m_boolean = b;
    }

    /** {@link #TRUE} or {@link #FALSE}. */
    @Deprecated
    public static final BooleanCell get(final boolean b) {
        return b ? TRUE : FALSE;
    }

    @Override
    public boolean getBooleanValue() {
        return m_boolean;
    }

    @Override
    public int getIntValue() {
        return m_boolean ? 1 : 0;
    }

    @Override
    public long getLongValue() {
        return getIntValue();
    }

    @Override
    public double getDoubleValue() {
        return getIntValue();
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return m_boolean == ((BooleanCell)dc).m_boolean;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(m_boolean);
    }

    @Override
    public String toString() {
        return Boolean.toString(m_boolean);
    }

    private Object readResolve() {
        return m_boolean ? TRUE : FALSE;
    }

    /** The serializer. */
    @Deprecated
    public static final DataCellSerializer<BooleanCell> getCellSerializer() {
        return new BooleanSerializer();
    }

    /** Makes boolean cells. */
    public static final class BooleanCellFactory implements FromSimpleString, FromComplexString {

        /** The type of the cells. */
        public static final DataType TYPE = BooleanCell.TYPE;

        /** Has no state. */
        public BooleanCellFactory() {
        }

        @Override
        public DataType getDataType() {
            return TYPE;
        }

        @Override
        public DataCell createCell(final String s) {
            return create(s);
        }

        /** The cell of the text "true" or "false" in any case. */
        public static DataCell create(final String s) {
            if (!"true".equalsIgnoreCase(s) && !"false".equalsIgnoreCase(s)) {
                throw new IllegalArgumentException("Not a boolean: \"" + s + "\"; use true or false");
            }
            return create(Boolean.parseBoolean(s));
        }

        /** {@link BooleanCell#TRUE} or {@link BooleanCell#FALSE}. */
        public static DataCell create(final boolean b) {
            return b ? TRUE : FALSE;
        }
    }

    /** Writes one byte. */
    public static final class BooleanSerializer implements DataCellSerializer<BooleanCell> {

        /** Called by the registry. */
        public BooleanSerializer() {
        }

        @Override
        public void serialize(final BooleanCell cell, final DataCellDataOutput out) throws IOException {
            out.writeBoolean(cell.m_boolean);
        }

        @Override
        public BooleanCell deserialize(final DataCellDataInput input) throws IOException {
            return input.readBoolean() ? TRUE : FALSE;
        }
    }
}
