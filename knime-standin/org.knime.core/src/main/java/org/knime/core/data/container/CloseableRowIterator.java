// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.io.Closeable;
import java.util.Collections;
import java.util.Iterator;

import org.knime.core.data.DataRow;
import org.knime.core.data.RowIterator;

/** An iterator over rows that may hold resources. */
public abstract class CloseableRowIterator extends RowIterator implements Closeable {

    /** For subclasses. */
    public CloseableRowIterator() {
    }

    @Override
    public abstract void close();

    /** Over no rows. */
    public static CloseableRowIterator empty() {
        return from(Collections.emptyIterator());
    }

    /** Over rows that need no closing. */
    public static CloseableRowIterator from(final Iterator<? extends DataRow> rows) {
        return new CloseableRowIterator() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public DataRow next() {
                return rows.next();
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
    }
}
