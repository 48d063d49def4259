// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Iterator;

/** Iterates over the rows of a table; rows cannot be removed. */
public abstract class RowIterator implements Iterator<DataRow> {

    /** For subclasses. */
    public RowIterator() {
    }

    @Override
    public abstract boolean hasNext();

    @Override
    public abstract DataRow next();

    @Override
    public final void remove() {
        Iterator.super.remove(); // always refuses
    }
}
