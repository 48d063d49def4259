// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.text.ParseException;

/** Makes cells of one type. */
public interface DataCellFactory {

    /** The type of the cells. */
    DataType getDataType();

    /** Makes cells from texts. */
    interface FromString extends DataCellFactory {

        /** The cell of a text. */
        DataCell createCell(String input);
    }

    /** Makes cells from short texts that people type. */
    interface FromSimpleString extends FromString {
    }

    /** Makes cells from structured texts. */
    interface FromComplexString extends FromString {
    }

    /** Makes cells from streams. */
    interface FromInputStream extends DataCellFactory {

        /** The cell of all that the stream holds. */
        DataCell createCell(InputStream input) throws IOException;
    }

    /** Makes cells from readers. */
    interface FromReader extends DataCellFactory {

        /** The cell of all that the reader holds. */
        DataCell createCell(Reader input) throws ParseException, IOException;
    }
}
