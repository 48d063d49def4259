// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.IOException;

/** Writes and reads the cells of one class. Registered in plugin.xml below {@code org.knime.core.DataType}. */
public interface DataCellSerializer<T extends DataCell> {

    /** Writes the content of a cell, not its file stores. */
    void serialize(T cell, DataCellDataOutput output) throws IOException;

    /** Reads exactly what {@link #serialize} wrote. */
    T deserialize(DataCellDataInput input) throws IOException;

    /** The class of the cells, from the type argument of the serializer class. */
    default Class<T> getCellClass() {
        return SerializedCellClass.of(this);
    }
}
