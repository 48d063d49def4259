// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** The monitor of a task with cancellation switched off, for work that must be finished. */
final class NonCancelableProgressMonitor extends SubProgressMonitor {

    NonCancelableProgressMonitor(final NodeProgressMonitor whole) {
        super(whole, 1, false);
    }

    @Override
    public void checkCanceled() {
        // cancellation waits until this part is done
    }
}
