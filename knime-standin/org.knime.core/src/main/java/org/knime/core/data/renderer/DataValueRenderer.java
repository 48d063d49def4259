// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.renderer;

import java.awt.Component;
import java.awt.Dimension;

import javax.swing.ListCellRenderer;
import javax.swing.table.TableCellRenderer;

import org.knime.core.data.DataColumnSpec;

/** Shows values in tables and lists. */
@SuppressWarnings("rawtypes")
public interface DataValueRenderer extends TableCellRenderer, ListCellRenderer {

    /** Column property that names the preferred renderer. */
    String PROPERTY_PREFERRED_RENDERER = "preferred.renderer";

    /** The name in selections. */
    String getDescription();

    /** The size that the last value needs. */
    Dimension getPreferredSize();

    /** Whether the renderer can show a column. */
    boolean accepts(DataColumnSpec spec);

    /** A component that shows a value. */
    Component getRendererComponent(Object val);
}
