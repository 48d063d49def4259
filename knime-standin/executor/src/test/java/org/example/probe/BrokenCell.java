// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import java.io.IOException;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;

/** A cell whose serializer reads something else than it has written. */
public final class BrokenCell extends DataCell implements DataValue {

    private static final long serialVersionUID = 1L;

    static final DataType TYPE = DataType.getType(BrokenCell.class);

    @Override
    public String toString() {
        return "Broken";
    }

    @Override
    protected boolean equalsDataCell(final DataCell other) {
        return true;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    /** Writes a text and reads a number. */
    public static final class Serializer implements DataCellSerializer<BrokenCell> {

        @Override
        public void serialize(final BrokenCell cell, final DataCellDataOutput out) throws IOException {
            out.writeUTF("x");
        }

        @Override
        public BrokenCell deserialize(final DataCellDataInput in) throws IOException {
            in.readLong();
            return new BrokenCell();
        }
    }
}
