// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.DataInput;
import java.io.IOException;

/** What a cell serializer reads from. */
public interface DataCellDataInput extends DataInput {

    /** Reads a cell that {@link DataCellDataOutput#writeDataCell} wrote. */
    DataCell readDataCell() throws IOException;
}
