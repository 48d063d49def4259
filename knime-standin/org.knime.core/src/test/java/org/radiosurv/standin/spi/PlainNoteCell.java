// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.io.IOException;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;

/** A note that never has an attachment, for tests. */
public final class PlainNoteCell extends DataCell implements NoteValue {

    /** The column type. */
    public static final DataType TYPE = DataType.getType(PlainNoteCell.class);

    private final String m_note;

    /** With a text. */
    public PlainNoteCell(final String note) {
        m_note = note;
    }

    @Override
    public String note() {
        return m_note;
    }

    @Override
    public byte[] attachment() {
        return null;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return m_note.equals(((PlainNoteCell)dc).m_note);
    }

    @Override
    public int hashCode() {
        return m_note.hashCode();
    }

    @Override
    public String toString() {
        return m_note;
    }

    /** Writes the text. */
    public static final class Serializer implements DataCellSerializer<PlainNoteCell> {

        @Override
        public void serialize(final PlainNoteCell cell, final DataCellDataOutput output) throws IOException {
            output.writeUTF(cell.m_note);
        }

        @Override
        public PlainNoteCell deserialize(final DataCellDataInput input) throws IOException {
            return new PlainNoteCell(input.readUTF());
        }
    }
}
