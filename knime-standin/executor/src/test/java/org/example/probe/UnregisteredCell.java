// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;

/** A cell that no plugin.xml registers a serializer for. */
public final class UnregisteredCell extends DataCell implements DataValue {

    private static final long serialVersionUID = 1L;

    static final DataType TYPE = DataType.getType(UnregisteredCell.class);

    @Override
    public String toString() {
        return "Unregistered";
    }

    @Override
    protected boolean equalsDataCell(final DataCell other) {
        return true;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
