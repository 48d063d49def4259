// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.concurrent.atomic.AtomicInteger;

import javax.swing.JComponent;

import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.radiosurv.standin.spi.StandIn;
import org.radiosurv.standin.spi.TableHook;

/** An immutable table at a port. */
public final class BufferedDataTable implements DataTable, PortObject {

    static {
        StandIn.provide(TableHook.class, new TableFiles());
    }

    /** The port type of tables. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class);

    /** The port type of tables that need not be connected. */
    public static final PortType TYPE_OPTIONAL =
        PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class, true);

    private static final AtomicInteger NEXT_ID = new AtomicInteger();

    private final DataTable m_rows;

    private final long m_size;

    private final int m_id = NEXT_ID.getAndIncrement();

    BufferedDataTable(final DataTable rows, final long size) {
        m_rows = rows;
        m_size = size;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return m_rows.getDataTableSpec();
    }

    @Override
    public DataTableSpec getSpec() {
        return getDataTableSpec();
    }

    /** Number of rows. */
    public long size() {
        return m_size;
    }

    /**
     * Number of rows.
     *
     * @throws IllegalStateException when it does not fit an int
     */
    @Deprecated
    public int getRowCount() {
        if (m_size > Integer.MAX_VALUE) {
            throw new IllegalStateException("Table has " + m_size + " rows; use size()");
        }
        return (int)m_size;
    }

    /** A number that no other table of this process has. */
    public Integer getBufferedTableId() {
        return m_id;
    }

    @Override
    public CloseableRowIterator iterator() {
        return CloseableRowIterator.from(m_rows.iterator());
    }

    @Override
    public String getSummary() {
        return "Rows: " + m_size + ", Cols: " + getSpec().getNumColumns();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
