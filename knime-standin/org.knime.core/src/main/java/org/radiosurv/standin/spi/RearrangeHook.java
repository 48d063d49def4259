// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;

/** Carries out what a {@link ColumnRearranger} describes. */
public interface RearrangeHook {

    /** The rearranged table; see {@link ExecutionContext#createColumnRearrangeTable}. */
    BufferedDataTable rearrange(ColumnRearranger rearranger, BufferedDataTable table, ExecutionMonitor progress,
        ExecutionContext context) throws CanceledExecutionException;
}
