// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.run;

import org.radiosurv.core.Progress;

/**
 * Core's progress inside a cell factory: KNIME counts the rows itself, and cancels a cell by interrupting its thread.
 */
public final class CellProgress implements Progress {

    /** The one instance; it has no state. */
    public static final Progress INSTANCE = new CellProgress();

    private CellProgress() {
    }

    @Override
    public void report(final double fraction, final String message) {
        // one row is one step of KNIME's own progress
    }

    @Override
    public boolean canceled() {
        return Thread.currentThread().isInterrupted();
    }
}
