// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import java.io.IOException;
import java.io.InputStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellFactory.FromInputStream;
import org.knime.core.data.DataType;

/** Makes PNG image cells. */
public class PNGImageCellFactory implements FromInputStream {

    /** The type of the cells. */
    public static final DataType TYPE = PNGImageContent.TYPE;

    /** Has no state. */
    public PNGImageCellFactory() {
    }

    @Override
    public DataType getDataType() {
        return TYPE;
    }

    @Override
    public DataCell createCell(final InputStream input) throws IOException {
        return create(input);
    }

    /** The cell of a PNG file's bytes. */
    public static DataCell create(final byte[] b) {
        return new PNGImageCell(new PNGImageContent(b));
    }

    /** The cell of a PNG file. */
    public static DataCell create(final InputStream input) throws IOException {
        return new PNGImageCell(new PNGImageContent(input));
    }
}
