// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.renderer;

import java.awt.Component;

import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.node.NodeLogger;

/**
 * Shows a value as a text: its {@code toString()}. Subclasses override {@link #setValue} to show another text; missing cells are shown as
 * "?" without asking them.
 */
@SuppressWarnings("rawtypes")
public class DefaultDataValueRenderer extends DefaultTableCellRenderer implements DataValueRenderer {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(DefaultDataValueRenderer.class);

    private final String m_description;

    private final DataColumnSpec m_column;

    /** Named "Default". */
    public DefaultDataValueRenderer() {
        this((DataColumnSpec)null);
    }

    /** With a name. */
    public DefaultDataValueRenderer(final String description) {
        this(null, description);
    }

    /** For a column, named "Default". */
    public DefaultDataValueRenderer(final DataColumnSpec colSpec) {
        this(colSpec, "Default");
    }

    /** For a column, with a name. */
    public DefaultDataValueRenderer(final DataColumnSpec colSpec, final String description) {
        if (description == null) {
            throw new NullPointerException("Description must not be null.");
        }
        m_column = colSpec;
        m_description = description;
    }

    @Override
    public String getDescription() {
        return m_description;
    }

    /** The column, null when none was given. */
    protected DataColumnSpec getColSpec() {
        return m_column;
    }

    @Override
    public boolean accepts(final DataColumnSpec spec) {
        return true;
    }

    /** Shows a value; a renderer that fails shows the error instead. */
    public final void setValueCatchingException(final Object value) {
        try {
            setValue(value);
        } catch (RuntimeException e) {
            LOGGER.error("Renderer \"" + m_description + "\" failed", e);
            super.setValue("Error: " + e.getMessage());
        }
    }

    @Override
    public Component getTableCellRendererComponent(final JTable table, final Object value, final boolean isSelected,
        final boolean hasFocus, final int row, final int column) {
        return getRendererComponent(value);
    }

    @Override
    public Component getListCellRendererComponent(final JList list, final Object value, final int index,
        final boolean isSelected, final boolean cellHasFocus) {
        return getRendererComponent(value);
    }

    @Override
    public Component getRendererComponent(final Object val) {
        if (isMissingValue(val)) {
            return getMissingValueRendererComponent(val);
        }
        setValueCatchingException(val);
        return this;
    }

    /** Whether a value is a missing cell. */
    protected boolean isMissingValue(final Object value) {
        return value instanceof DataCell cell && cell.isMissing();
    }

    /** Shows a missing cell. */
    protected Component getMissingValueRendererComponent(final Object val) {
        super.setValue("?");
        return this;
    }

    /** The default renderer's factory. */
    public static final class Factory extends AbstractDataValueRendererFactory {

        /** Called by the registry. */
        public Factory() {
        }

        @Override
        public String getDescription() {
            return "Default";
        }

        @Override
        public DataValueRenderer createRenderer(final DataColumnSpec colSpec) {
            return new DefaultDataValueRenderer(colSpec);
        }
    }
}
