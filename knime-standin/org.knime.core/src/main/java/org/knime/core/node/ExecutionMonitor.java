// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.function.Supplier;

/** Reports progress in 0..1 and tells whether the user has cancelled. */
public class ExecutionMonitor {

    private final NodeProgressMonitor m_progress;

    /** With a monitor of its own. */
    public ExecutionMonitor() {
        this(null);
    }

    /** With a monitor, null for one of its own. */
    public ExecutionMonitor(final NodeProgressMonitor progress) {
        m_progress = progress == null ? new DefaultNodeProgressMonitor() : progress;
    }

    /** The monitor. */
    public final NodeProgressMonitor getProgressMonitor() {
        return m_progress;
    }

    /** Returns unless the user has cancelled. */
    public void checkCanceled() throws CanceledExecutionException {
        m_progress.checkCanceled();
    }

    /** Sets the progress. */
    public void setProgress(final double progress) {
        m_progress.setProgress(progress);
    }

    /** Sets progress and message. */
    public void setProgress(final double progress, final String message) {
        m_progress.setProgress(progress, message);
    }

    /** Sets progress and message, which is only made when someone reads it. */
    public void setProgress(final double progress, final Supplier<String> messageSupplier) {
        m_progress.setProgress(progress, messageSupplier);
    }

    /** Sets the message. */
    public void setProgress(final String message) {
        m_progress.setProgress(message);
    }

    /** Sets the message. */
    public void setMessage(final String message) {
        m_progress.setMessage(message);
    }

    /** Sets the message, which is only made when someone reads it. */
    public void setMessage(final Supplier<String> messageSupplier) {
        m_progress.setMessage(messageSupplier);
    }

    /** A monitor for a part of the task; {@code maxProg} is its share in 0..1. */
    public ExecutionMonitor createSubProgress(final double maxProg) {
        return new ExecutionMonitor(new SubProgressMonitor(m_progress, maxProg, false));
    }

    /** As {@link #createSubProgress}, without messages. */
    public ExecutionMonitor createSilentSubProgress(final double maxProg) {
        return new ExecutionMonitor(new SubProgressMonitor(m_progress, maxProg, true));
    }

    /** A monitor for the rest of the task that cannot be cancelled. */
    public ExecutionMonitor createNonCancelableSubProgress() {
        return new ExecutionMonitor(new NonCancelableProgressMonitor(m_progress));
    }
}
