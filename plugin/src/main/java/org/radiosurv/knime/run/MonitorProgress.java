// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.run;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.radiosurv.core.Progress;

/** Passes core's progress on to KNIME, and KNIME's cancel on to core. */
public final class MonitorProgress implements Progress {

    private final ExecutionMonitor monitor;

    /** @param monitor KNIME's side */
    public MonitorProgress(final ExecutionMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public void report(final double fraction, final String message) {
        monitor.setProgress(Math.min(1, Math.max(0, fraction)), message);
    }

    @Override
    public boolean canceled() {
        try {
            monitor.checkCanceled();
            return Thread.currentThread().isInterrupted();
        } catch (CanceledExecutionException e) {
            return true;
        }
    }
}
