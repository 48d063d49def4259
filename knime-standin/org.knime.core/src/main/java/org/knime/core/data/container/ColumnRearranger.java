// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.radiosurv.standin.spi.RearrangeHook;
import org.radiosurv.standin.spi.StandIn;

/** Describes a table with the same rows and other columns: some of the input's, in any order, and computed ones. */
public class ColumnRearranger {

    static {
        StandIn.provide(RearrangeHook.class, new Rearrangement());
    }

    private final DataTableSpec m_original;

    private final List<Column> m_columns = new ArrayList<>();

    /** Starts with all columns of the input. */
    public ColumnRearranger(final DataTableSpec original) {
        m_original = original;
        for (int i = 0; i < original.getNumColumns(); i++) {
            m_columns.add(new Column(original.getColumnSpec(i), null, i));
        }
    }

    /**
     * A column of the output.
     *
     * @param spec name and type
     * @param factory what computes it, null for a column of the input
     * @param index its position in the input or among the factory's columns
     */
    record Column(DataColumnSpec spec, CellFactory factory, int index) {
    }

    DataTableSpec original() {
        return m_original;
    }

    List<Column> columns() {
        return m_columns;
    }

    /** Number of columns so far. */
    public final int getColumnCount() {
        return m_columns.size();
    }

    /** Position of a column, -1 when there is none of that name. */
    public final int indexOf(final String colName) {
        for (int i = 0; i < m_columns.size(); i++) {
            if (m_columns.get(i).spec().getName().equals(colName)) {
                return i;
            }
        }
        return -1;
    }

    private int existing(final String name) {
        final int index = indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("No such column: " + name);
        }
        return index;
    }

    private int[] existing(final String... names) {
        if (new HashSet<>(Arrays.asList(names)).size() != names.length) {
            throw new IllegalArgumentException("Argument contains duplicates: " + Arrays.toString(names));
        }
        return Arrays.stream(names).mapToInt(this::existing).toArray();
    }

    private Set<Integer> distinct(final int... indices) {
        final Set<Integer> found = new HashSet<>();
        for (int index : indices) {
            if (index < 0 || index >= m_columns.size()) {
                throw new IndexOutOfBoundsException("Invalid index: " + index);
            }
            if (!found.add(index)) {
                throw new IndexOutOfBoundsException("Duplicates in argument: " + Arrays.toString(indices));
            }
        }
        return found;
    }

    /** Keeps columns by position, in their present order. */
    public final void keepOnly(final int... colIndices) {
        retain(distinct(colIndices), true);
    }

    /** Keeps columns by name, in their present order. */
    public final void keepOnly(final String... colNames) {
        keepOnly(existing(colNames));
    }

    /** Removes columns by position. */
    public final void remove(final int... colIndices) {
        retain(distinct(colIndices), false);
    }

    /** Removes columns by name. */
    public final void remove(final String... colNames) {
        remove(existing(colNames));
    }

    private void retain(final Set<Integer> indices, final boolean keep) {
        for (int i = m_columns.size() - 1; i >= 0; i--) {
            if (indices.contains(i) != keep) {
                m_columns.remove(i);
            }
        }
    }

    /** Moves a column in front of the column at a position. */
    public final void move(final int from, final int to) {
        final Column column = m_columns.get(from);
        m_columns.add(to, column);
        m_columns.remove(from < to ? from : from + 1);
    }

    /** Moves a column in front of the column at a position. */
    public final void move(final String colName, final int to) {
        move(existing(colName), to);
    }

    /** Puts columns by position first, in the given order. */
    public final void permute(final int[] colIndicesInOrder) {
        permute(Arrays.stream(colIndicesInOrder).mapToObj(i -> m_columns.get(i).spec().getName())
            .toArray(String[]::new));
    }

    /** Puts columns by name first, in the given order. */
    public final void permute(final String[] colNamesInOrder) {
        existing(colNamesInOrder);
        final Map<String, Integer> order = new HashMap<>();
        for (String name : colNamesInOrder) {
            order.put(name, order.size());
        }
        m_columns.forEach(column -> order.putIfAbsent(column.spec().getName(), order.size()));
        m_columns.sort((a, b) -> Integer.compare(order.get(a.spec().getName()), order.get(b.spec().getName())));
    }

    /** Appends computed columns. */
    public final void append(final CellFactory fac) {
        insertAt(m_columns.size(), fac);
    }

    /** Inserts computed columns in front of the column at a position. */
    public final void insertAt(final int position, final CellFactory fac) {
        final DataColumnSpec[] specs = fac.getColumnSpecs();
        for (int i = 0; i < specs.length; i++) {
            m_columns.add(position + i, new Column(specs[i], fac, i));
        }
    }

    /** Replaces a column by the only column of a factory. */
    public final void replace(final CellFactory newCol, final String colName) {
        replace(newCol, existing(colName));
    }

    /** Replaces columns by those of a factory, in order. */
    public final void replace(final CellFactory fac, final int... colIndex) {
        final DataColumnSpec[] specs = fac.getColumnSpecs();
        if (specs.length != colIndex.length) {
            throw new IndexOutOfBoundsException("Arguments do not provide to same number of columns: " + specs.length
                + " vs. " + colIndex.length);
        }
        for (int i = 0; i < specs.length; i++) {
            m_columns.set(colIndex[i], new Column(specs[i], fac, i));
        }
    }

    /**
     * The columns.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    public final DataTableSpec createSpec() {
        return new DataTableSpec(m_columns.stream().map(Column::spec).toArray(DataColumnSpec[]::new));
    }
}
