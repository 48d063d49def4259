// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.IOException;

/** A missing cell, optionally with a reason. All missing cells are equal. */
public final class MissingCell extends DataCell implements MissingValue {

    static final MissingCell INSTANCE = new MissingCell(null);

    private static final int HASH = 439;

    private final String m_error;

    /** A missing cell with a reason, which may be null. */
    public MissingCell(final String error) {
        m_error = error;
    }

    @Override
    public String getError() {
        return m_error;
    }

    @Override
    public boolean isMissing() {
        return true;
    }

    @Override
    boolean isMissingInternal() {
        return true;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return true;
    }

    @Override
    public int hashCode() {
        return HASH;
    }

    @Override
    public String toString() {
        return "?";
    }

    /** The serializer. */
    @Deprecated
    public static final MissingSerializer getCellSerializer() {
        return new MissingSerializer();
    }

    /** Writes the reason. */
    public static final class MissingSerializer implements DataCellSerializer<MissingCell> {

        /** Called by the registry. */
        public MissingSerializer() {
        }

        @Override
        public void serialize(final MissingCell cell, final DataCellDataOutput out) throws IOException {
            out.writeBoolean(cell.m_error != null);
            if (cell.m_error != null) {
                out.writeUTF(cell.m_error);
            }
        }

        @Override
        public MissingCell deserialize(final DataCellDataInput input) throws IOException {
            return input.readBoolean() ? new MissingCell(input.readUTF()) : INSTANCE;
        }
    }
}
