// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.renderer;

import org.knime.core.data.DataColumnSpec;

/** Several renderers of which one is active. */
public interface DataValueRendererFamily extends DataValueRenderer {

    /** Names of the renderers. */
    String[] getRendererDescriptions();

    /** Makes the renderer of a name the active one. */
    void setActiveRenderer(String description);

    /** Whether the renderer of a name can show a column. */
    boolean accepts(String desc, DataColumnSpec spec);
}
