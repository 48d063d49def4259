// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.io.IOException;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.StringValue;

/** A cell whose serializer makes the mistake that the cell names, for tests. */
public final class FaultyCell extends DataCell implements StringValue {

    /** The column type. */
    public static final DataType TYPE = DataType.getType(FaultyCell.class);

    private final String m_mistake;

    /** One of "reads less", "reads more", "changes". */
    public FaultyCell(final String mistake) {
        m_mistake = mistake;
    }

    @Override
    public String getStringValue() {
        return m_mistake;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return m_mistake.equals(((FaultyCell)dc).m_mistake);
    }

    @Override
    public int hashCode() {
        return m_mistake.hashCode();
    }

    @Override
    public String toString() {
        return m_mistake;
    }

    /** Makes the mistakes. */
    public static final class Serializer implements DataCellSerializer<FaultyCell> {

        @Override
        public void serialize(final FaultyCell cell, final DataCellDataOutput output) throws IOException {
            output.writeUTF(cell.m_mistake);
            output.writeInt(42);
        }

        @Override
        public FaultyCell deserialize(final DataCellDataInput input) throws IOException {
            final String mistake = input.readUTF();
            if (mistake.equals("reads less")) {
                return new FaultyCell(mistake);
            }
            input.readInt();
            if (mistake.equals("reads more")) {
                input.readInt();
            }
            return new FaultyCell(mistake + "!");
        }
    }
}
