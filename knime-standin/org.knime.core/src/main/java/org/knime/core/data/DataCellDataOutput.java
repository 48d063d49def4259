// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.DataOutput;
import java.io.IOException;

/** What a cell serializer writes to. */
public interface DataCellDataOutput extends DataOutput {

    /** Writes another cell, of any class that has a serializer. */
    void writeDataCell(DataCell cell) throws IOException;

    /** Writes a text of any length; other than {@link DataOutput#writeUTF} it has no 64 KiB limit. */
    @Override
    void writeUTF(String str) throws IOException;
}
