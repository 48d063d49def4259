// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.Serializable;

/**
 * One immutable cell of a table.
 *
 * <p>Two cells are equal when they are of the same class and {@link #equalsDataCell} says so, or of different classes with the same
 * preferred value class and {@link #equalContent} says so; missing cells are equal to each other.
 */
public abstract class DataCell implements DataValue, Serializable {

    /** For subclasses. */
    public DataCell() {
    }

    /** The type of the cell, from its class and, for collections, its element type. */
    public final DataType getType() {
        return DataType.ofCell(this);
    }

    /** Whether the cell has no value. Only missing cells may override this. */
    public boolean isMissing() {
        return isMissingInternal();
    }

    boolean isMissingInternal() {
        return false;
    }

    @Override
    public DataCell materializeDataCell() {
        return this;
    }

    @Override
    public abstract String toString();

    @Override
    public final boolean equals(final Object o) {
        if (this == o) {
            return true;
        }
        if (!(o instanceof DataCell other)) {
            return false;
        }
        if (isMissing() || other.isMissing()) {
            return isMissing() && other.isMissing();
        }
        if (getClass().equals(other.getClass())) {
            return equalsSameClass(other);
        }
        return getType().getPreferredValueClass().equals(other.getType().getPreferredValueClass())
            && equalContent(other);
    }

    /** Stricter than KNIME, which checks the hash code only when assertions are enabled. */
    private boolean equalsSameClass(final DataCell other) {
        final boolean equal = equalsDataCell(other);
        if (equal && hashCode() != other.hashCode()) {
            throw new IllegalStateException("hashCode of " + getClass().getName()
                + " is not consistent with equalsDataCell: equal cells, different hash codes");
        }
        return equal;
    }

    /** Compares with a cell of the same class that is not missing. */
    protected abstract boolean equalsDataCell(DataCell dc);

    /** Compares with a value of another class that has the same preferred value class. */
    protected boolean equalContent(final DataValue otherValue) {
        return false;
    }

    @Override
    public abstract int hashCode();
}
