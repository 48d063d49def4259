// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.renderer;

import java.awt.Component;
import java.awt.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.swing.JList;
import javax.swing.JTable;

import org.knime.core.data.DataColumnSpec;

/** A family of given renderers; the first is active at the beginning. */
@SuppressWarnings("rawtypes")
public class DefaultDataValueRendererFamily implements DataValueRendererFamily {

    private final Map<String, DataValueRenderer> m_renderers = new LinkedHashMap<>();

    private DataValueRenderer m_active;

    /** The default renderer only. */
    public DefaultDataValueRendererFamily() {
        this(new DefaultDataValueRenderer());
    }

    /** Given renderers, at least one. */
    public DefaultDataValueRendererFamily(final DataValueRenderer... renderers) {
        if (renderers.length == 0) {
            throw new IllegalArgumentException("A renderer family needs at least one renderer");
        }
        for (DataValueRenderer renderer : renderers) {
            m_renderers.putIfAbsent(renderer.getDescription(), renderer);
        }
        m_active = renderers[0];
    }

    @Override
    public String[] getRendererDescriptions() {
        return m_renderers.keySet().toArray(String[]::new);
    }

    @Override
    public void setActiveRenderer(final String description) {
        if (!m_renderers.containsKey(description)) {
            throw new IllegalArgumentException("No renderer \"" + description + "\" in " + m_renderers.keySet());
        }
        m_active = m_renderers.get(description);
    }

    @Override
    public boolean accepts(final String desc, final DataColumnSpec spec) {
        final DataValueRenderer renderer = m_renderers.get(desc);
        return renderer != null && renderer.accepts(spec);
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
