// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableDomainCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DomainCreatorColumnSelection;
import org.knime.core.data.NominalValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.util.DuplicateKeyException;

/**
 * Collects rows in memory.
 *
 * <p>Every cell must fit the type of its column, every row have the number of columns; rows that do not are refused with a
 * DataContainerException at once (KNIME may do so some rows later), and the container is broken then: later calls fail in the same way.
 * Duplicate row keys are refused with a DuplicateKeyException when the container is closed. A closed container takes no rows.
 */
public class DataContainer implements RowAppender {

    private static final int MAX_SHOWN = 30;

    private final DataTableSpec m_spec;

    private final boolean m_checkDuplicates;

    private final DataTableDomainCreator m_domains;

    private final List<DataRow> m_rows = new ArrayList<>();

    private final Set<String> m_keys = new HashSet<>();

    private String m_duplicate;

    private RuntimeException m_failure;

    private DataTable m_table;

    /** The domains of the spec are the starting point of the computed ones. */
    public DataContainer(final DataTableSpec spec) {
        this(spec, true);
    }

    /** {@code initDomain} tells whether the domains of the spec are the starting point of the computed ones. */
    public DataContainer(final DataTableSpec spec, final boolean initDomain) {
        this(spec, DataContainerSettings.builder().withInitializedDomain(initDomain).build());
    }

    /** With settings. */
    public DataContainer(final DataTableSpec spec, final DataContainerSettings settings) {
        if (spec == null) {
            throw new IllegalArgumentException("Spec must not be null");
        }
        m_spec = spec;
        m_checkDuplicates = settings.isCheckDuplicateRowKeys();
        final boolean drop = !settings.isInitializeDomain();
        final boolean update = settings.isEnableDomainUpdate();
        m_domains = new DataTableDomainCreator(spec,
            DomainCreatorColumnSelection.create(c -> drop, c -> update && c.getType().isCompatible(NominalValue.class)),
            DomainCreatorColumnSelection.create(c -> drop, c -> update && c.getType().isCompatible(BoundedValue.class)));
        m_domains.setMaxPossibleValues(settings.getMaxDomainValues());
    }

    /**
     * Adds a row.
     *
     * @throws IllegalStateException when the container is closed
     * @throws DataContainerException when the row does not fit the columns
     */
    @Override
    public synchronized void addRowToTable(final DataRow row) {
        if (isClosed()) {
            throw new IllegalStateException("Cannot add row: container has not been initialized (opened).");
        }
        if (row == null) {
            throw new NullPointerException("Can't add null rows to container");
        }
        checkFailure();
        try {
            checkRow(row);
        } catch (IllegalArgumentException e) {
            m_failure = new DataContainerException(e.getMessage(), e);
            throw m_failure;
        }
        m_domains.updateDomain(row);
        if (!m_keys.add(row.getKey().getString()) && m_duplicate == null) {
            m_duplicate = row.getKey().getString();
        }
        m_rows.add(new DefaultRow(row.getKey(), row));
    }

    private void checkFailure() {
        if (m_failure != null) {
            throw new DataContainerException(m_failure.getMessage(), m_failure);
        }
    }

    private void checkRow(final DataRow row) {
        if (row.getNumCells() != m_spec.getNumColumns()) {
            throw new IllegalArgumentException("Cell count in row \"" + row.getKey()
                + "\" is not equal to length of column names array: " + row.getNumCells() + " vs. "
                + m_spec.getNumColumns());
        }
        for (int i = 0; i < row.getNumCells(); i++) {
            checkCell(row, i);
        }
    }

    private void checkCell(final DataRow row, final int index) {
        final DataColumnSpec column = m_spec.getColumnSpec(index);
        final DataCell cell = row.getCell(index);
        if (cell == null) {
            throw new IllegalArgumentException("Cell of column \"" + column.getName() + "\" in row \"" + row.getKey()
                + "\" is null; use a missing cell");
        }
        final DataType type = cell.getType();
        if (!column.getType().isASuperTypeOf(type)) {
            final String text = cell.toString();
            throw new IllegalArgumentException("Runtime class of object \""
                + (text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "..." : text) + "\" (index " + index
                + ") in row \"" + row.getKey() + "\" is " + type + " and does not comply with its supposed superclass "
                + column.getType());
        }
    }

    /**
     * Ends the table; does nothing when it was closed before.
     *
     * @throws DuplicateKeyException when two rows have the same key
     */
    public synchronized void close() {
        if (isClosed()) {
            return;
        }
        checkFailure();
        if (m_checkDuplicates && m_duplicate != null) {
            throw new DuplicateKeyException("Encountered duplicate row ID \"" + m_duplicate + "\"", m_duplicate);
        }
        m_table = new RowTable(m_domains.createSpec(), List.copyOf(m_rows));
    }

    /** Whether the table was ended. */
    public boolean isClosed() {
        return m_table != null;
    }

    /** Whether rows can be added. */
    public boolean isOpen() {
        return !isClosed();
    }

    /** Number of rows so far. */
    public synchronized long size() {
        return m_rows.size();
    }

    /**
     * The table.
     *
     * @throws IllegalStateException unless the container was closed
     */
    public DataTable getTable() {
        if (!isClosed()) {
            throw new IllegalStateException("Cannot get table: container is not closed.");
        }
        return m_table;
    }

    /** The spec of the table, with computed domains once the container was closed. */
    public DataTableSpec getTableSpec() {
        return isClosed() ? m_table.getDataTableSpec() : m_spec;
    }
}
