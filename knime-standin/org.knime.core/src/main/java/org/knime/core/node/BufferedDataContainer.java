// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.DataContainer;
import org.knime.core.data.container.DataContainerSettings;

/** Collects the rows of a table that a node puts out. */
public class BufferedDataContainer extends DataContainer {

    BufferedDataContainer(final DataTableSpec spec, final DataContainerSettings settings) {
        super(spec, settings);
    }

    /**
     * The table, the same on every call.
     *
     * @throws IllegalStateException unless the container was closed
     */
    @Override
    public BufferedDataTable getTable() {
        return new BufferedDataTable(super.getTable(), size());
    }
}
