// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.renderer;

import java.awt.Component;
import java.awt.Dimension;
import java.util.Arrays;
import java.util.List;

import javax.swing.JList;
import javax.swing.JTable;

import org.knime.core.data.DataColumnSpec;

/** Several families as one; the first renderer of the first family is active at the beginning. */
@SuppressWarnings("rawtypes")
public class SetOfRendererFamilies implements DataValueRendererFamily {

    private final List<DataValueRendererFamily> m_families;

    private DataValueRendererFamily m_active;

    /** Given families, at least one. */
    public SetOfRendererFamilies(final List<DataValueRendererFamily> fams) {
        if (fams.isEmpty()) {
            throw new IllegalArgumentException("At least one renderer family is needed");
        }
        m_families = List.copyOf(fams);
        m_active = fams.get(0);
    }

    @Override
    public String[] getRendererDescriptions() {
        return m_families.stream().flatMap(f -> Arrays.stream(f.getRendererDescriptions())).distinct()
            .toArray(String[]::new);
    }

    @Override
    public void setActiveRenderer(final String description) {
        m_active = m_families.stream().filter(f -> Arrays.asList(f.getRendererDescriptions()).contains(description))
            .findFirst().orElseThrow(() -> new IllegalArgumentException("No renderer \"" + description + "\""));
        m_active.setActiveRenderer(description);
    }

    @Override
    public boolean accepts(final String desc, final DataColumnSpec spec) {
        return m_families.stream().anyMatch(f -> f.accepts(desc, spec));
    }

    @Override
    public boolean accepts(final DataColumnSpec spec) {
        return m_active.accepts(spec);
    }

    @Override
    public String getDescription() {
        return m_active.getDescription();
    }

    @Override
    public Dimension getPreferredSize() {
        return m_active.getPreferredSize();
    }

    @Override
    public Component getRendererComponent(final Object val) {
        return m_active.getRendererComponent(val);
    }

    @Override
    public Component getTableCellRendererComponent(final JTable table, final Object value, final boolean isSelected,
        final boolean hasFocus, final int row, final int column) {
        return m_active.getTableCellRendererComponent(table, value, isSelected, hasFocus, row, column);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Component getListCellRendererComponent(final JList list, final Object value, final int index,
        final boolean isSelected, final boolean cellHasFocus) {
        return m_active.getListCellRendererComponent(list, value, index, isSelected, cellHasFocus);
    }
}
