// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Arrays;

/** The key of a row: any text except null. */
public final class RowKey implements RowKeyValue {

    private final String m_id;

    /**
     * A key of that text.
     *
     * @throws NullPointerException for null
     */
    public RowKey(final String id) {
        if (id == null) {
            throw new NullPointerException("Can't create RowKey with null id!");
        }
        m_id = id;
    }

    @Override
    public String getString() {
        return m_id;
    }

    @Override
    public RowKey materializeRowKey() {
        return this;
    }

    @Override
    public String toString() {
        return m_id;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof RowKey other && m_id.equals(other.m_id);
    }

    @Override
    public int hashCode() {
        return m_id.hashCode();
    }

    /** The key {@code Row<n>} of a row number, counted from 0. */
    public static RowKey createRowKey(final long rowIndex) {
        return new RowKey("Row" + rowIndex);
    }

    /** As {@link #createRowKey(long)}. */
    @Deprecated
    public static RowKey createRowKey(final int rowIndex) {
        return createRowKey((long)rowIndex);
    }

    /** Keys of texts, in order. */
    public static RowKey[] toRowKeys(final String... strings) {
        return Arrays.stream(strings).map(RowKey::new).toArray(RowKey[]::new);
    }

    /** Texts of keys, in order. */
    public static String[] toStrings(final RowKey... keys) {
        return Arrays.stream(keys).map(RowKey::getString).toArray(String[]::new);
    }
}
