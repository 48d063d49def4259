// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import java.io.IOException;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataValue;

/** A PNG image in a cell. KNIME puts large images into blobs or file stores; here every image is in the cell. */
public class PNGImageCell extends DataCell implements PNGImageValue {

    private final transient PNGImageContent m_content;

    PNGImageCell(final PNGImageContent content) {
        m_content = content;
    }

    @Override
    public PNGImageContent getImageContent() {
        return m_content;
    }

    @Override
    public String getImageExtension() {
        return "png";
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return PNGImageValue.equalContent(this, (PNGImageCell)dc);
    }

    @Override
    protected boolean equalContent(final DataValue otherValue) {
        return PNGImageValue.equalContent(this, (PNGImageValue)otherValue);
    }

    @Override
    public int hashCode() {
        return m_content.hashCode();
    }

    @Override
    public String toString() {
        return m_content.getSummary();
    }

    /** The serializer. */
    @Deprecated
    public static DataCellSerializer<PNGImageCell> getCellSerializer() {
        return new PNGSerializer();
    }

    /** Writes the bytes of the image. */
    public static final class PNGSerializer implements DataCellSerializer<PNGImageCell> {

        private static final int MAX_LENGTH = 1 << 30;

        /** Called by the registry. */
        public PNGSerializer() {
        }

        @Override
        public void serialize(final PNGImageCell cell, final DataCellDataOutput output) throws IOException {
            cell.m_content.serialize(output);
        }

        @Override
        public PNGImageCell deserialize(final DataCellDataInput input) throws IOException {
            final int length = input.readInt();
            if (length < 0 || length > MAX_LENGTH) {
                throw new IOException("PNG image of " + length + " bytes");
            }
            final byte[] bytes = new byte[length];
            input.readFully(bytes);
            return new PNGImageCell(new PNGImageContent(bytes));
        }
    }
}
