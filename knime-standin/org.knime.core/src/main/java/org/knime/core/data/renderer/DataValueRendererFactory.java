// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.renderer;

import org.knime.core.data.DataColumnSpec;

/** Makes renderers; registered in plugin.xml, extension point {@code org.knime.core.DataValueRenderer}. */
public interface DataValueRendererFactory {

    /** The name in selections. */
    String getDescription();

    /** Identity of the factory. */
    String getId();

    /** A renderer for a column. */
    DataValueRenderer createRenderer(DataColumnSpec colSpec);
}
