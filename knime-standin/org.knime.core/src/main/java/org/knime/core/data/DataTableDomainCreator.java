// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/**
 * Computes the domains of a table's columns row by row: bounds (missing cells and NaN do not count) and possible values, which are given
 * up when there are more than {@link #getMaxPossibleValues()}.
 */
public class DataTableDomainCreator {

    private static final int MAX_POSSIBLE_VALUES = 60;

    private final DataTableSpec m_spec;

    private final DomainCreatorColumnSelection m_valueSelection;

    private final DomainCreatorColumnSelection m_boundSelection;

    private final DataCell[] m_lower;

    private final DataCell[] m_upper;

    private final Set<DataCell>[] m_values;

    private final DataValueComparator[] m_comparators;

    private int m_maxValues = MAX_POSSIBLE_VALUES;

    /**
     * As KNIME chooses the columns: possible values for {@link NominalValue}, bounds for {@link BoundedValue}.
     *
     * @param initDomain whether the domains in the spec are the starting point; else they are dropped
     */
    public DataTableDomainCreator(final DataTableSpec inputSpec, final boolean initDomain) {
        this(inputSpec,
            DomainCreatorColumnSelection.create(c -> !initDomain, c -> c.getType().isCompatible(NominalValue.class)),
            DomainCreatorColumnSelection.create(c -> !initDomain, c -> c.getType().isCompatible(BoundedValue.class)));
    }

    /** With selections of the columns for possible values and for bounds. */
    @SuppressWarnings("unchecked")
    public DataTableDomainCreator(final DataTableSpec inputSpec,
        final DomainCreatorColumnSelection domainValuesColumnSelection,
        final DomainCreatorColumnSelection domainMinMaxColumnSelection) {
        m_spec = inputSpec;
        m_valueSelection = domainValuesColumnSelection;
        m_boundSelection = domainMinMaxColumnSelection;
        final int count = inputSpec.getNumColumns();
        m_lower = new DataCell[count];
        m_upper = new DataCell[count];
        m_values = new Set[count];
        m_comparators = new DataValueComparator[count];
        for (int i = 0; i < count; i++) {
            initialise(i);
        }
    }

    private void initialise(final int i) {
        final DataColumnSpec column = m_spec.getColumnSpec(i);
        final DataColumnDomain domain = column.getDomain();
        m_comparators[i] = column.getType().getComparator();
        if (m_valueSelection.createDomain(column)) {
            m_values[i] = new LinkedHashSet<>();
            if (!m_valueSelection.dropDomain(column) && domain.hasValues()) {
                m_values[i].addAll(domain.getValues());
            }
        }
        if (m_boundSelection.createDomain(column) && !m_boundSelection.dropDomain(column)) {
            m_lower[i] = domain.getLowerBound();
            m_upper[i] = domain.getUpperBound();
        }
    }

    /** More possible values than this count as unknown; 60 unless set. */
    public int getMaxPossibleValues() {
        return m_maxValues;
    }

    /** Sets how many possible values are collected; not negative. */
    public void setMaxPossibleValues(final int maxValues) {
        if (maxValues < 0) {
            throw new IllegalArgumentException("Maximum possible values must be >= 0 but is " + maxValues);
        }
        m_maxValues = maxValues;
    }

    /** Takes one row into account. */
    public void updateDomain(final DataRow row) {
        if (row.getNumCells() != m_spec.getNumColumns()) {
            throw new IllegalArgumentException("Unequal number of columns in spec and row: " + m_spec.getNumColumns()
                + " vs. " + row.getNumCells());
        }
        for (int i = 0; i < row.getNumCells(); i++) {
            if (!row.getCell(i).isMissing()) {
                update(i, row.getCell(i));
            }
        }
    }

    private void update(final int i, final DataCell cell) {
        if (m_values[i] != null && m_values[i].add(cell) && m_values[i].size() > m_maxValues) {
            m_values[i] = null;
        }
        final boolean notANumber = cell instanceof DoubleValue d && Double.isNaN(d.getDoubleValue());
        if (!m_boundSelection.createDomain(m_spec.getColumnSpec(i)) || notANumber) {
            return;
        }
        if (m_lower[i] == null || m_comparators[i].compare(cell, m_lower[i]) < 0) {
            m_lower[i] = cell;
        }
        if (m_upper[i] == null || m_comparators[i].compare(cell, m_upper[i]) > 0) {
            m_upper[i] = cell;
        }
    }

    /** Takes all rows of a table into account. */
    public void updateDomain(final BufferedDataTable table, final ExecutionMonitor exec)
        throws CanceledExecutionException {
        updateDomain(table, exec, table.size());
    }

    /** Takes all rows of a table with the same structure into account; the monitor may be null, the count is for progress only. */
    public void updateDomain(final DataTable table, final ExecutionMonitor exec, final long rowCount)
        throws CanceledExecutionException {
        if (!m_spec.equalStructure(table.getDataTableSpec())) {
            throw new IllegalArgumentException("Spec of table to scan does not match spec given in constructor");
        }
        long done = 0;
        for (DataRow row : table) {
            updateDomain(row);
            done++;
            if (exec != null) {
                exec.checkCanceled();
                exec.setProgress(rowCount > 0 ? Math.min(1.0, done / (double)rowCount) : 0);
            }
        }
    }

    /** As {@link #updateDomain(DataTable, ExecutionMonitor, long)}. */
    @Deprecated
    public void updateDomain(final DataTable table, final ExecutionMonitor exec, final int rowCount)
        throws CanceledExecutionException {
        updateDomain(table, exec, (long)rowCount);
    }

    /** The spec with the computed domains; columns that were not selected keep theirs. */
    public DataTableSpec createSpec() {
        final DataColumnSpec[] columns = new DataColumnSpec[m_spec.getNumColumns()];
        Arrays.setAll(columns, this::createColumn);
        return new DataTableSpec(m_spec.getName(), columns);
    }

    private DataColumnSpec createColumn(final int i) {
        final DataColumnSpec column = m_spec.getColumnSpec(i);
        final DataColumnDomainCreator domain = new DataColumnDomainCreator(column.getDomain());
        if (m_valueSelection.createDomain(column) || m_valueSelection.dropDomain(column)) {
            domain.setValues(m_valueSelection.createDomain(column) ? m_values[i] : null);
        }
        if (m_boundSelection.createDomain(column) || m_boundSelection.dropDomain(column)) {
            domain.setLowerBound(m_lower[i]);
            domain.setUpperBound(m_upper[i]);
        }
        final DataColumnSpecCreator creator = new DataColumnSpecCreator(column);
        creator.setDomain(domain.createDomain());
        return creator.createSpec();
    }
}
