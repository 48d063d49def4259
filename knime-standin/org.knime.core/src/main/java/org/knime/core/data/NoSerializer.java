// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.IOException;

/** Base of serializers of cells that must never be written. */
public abstract class NoSerializer<T extends DataCell> implements DataCellSerializer<T> {

    /** For subclasses. */
    public NoSerializer() {
    }

    @Override
    public final void serialize(final DataCell cell, final DataCellDataOutput output) throws IOException {
        throw new IllegalStateException("Cells of " + cell.getClass().getName() + " cannot be serialised");
    }

    @Override
    public final T deserialize(final DataCellDataInput input) throws IOException {
        throw new IllegalStateException("Cells of " + getClass().getName() + " cannot be deserialised");
    }
}
