// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.function.Supplier;

import org.knime.core.node.message.Message;
import org.radiosurv.standin.spi.ProgressListener;

/** The monitor of a whole task. Real KNIME ignores progress outside of 0..1; the stand-in refuses it. */
public class DefaultNodeProgressMonitor implements NodeProgressMonitor {

    private final ProgressListener m_listener;

    private Double m_progress;

    private Supplier<String> m_message = () -> null;

    private volatile Message m_cancelMessage;

    /** Nothing reported, not cancelled. */
    public DefaultNodeProgressMonitor() {
        this((fraction, message) -> {
        });
    }

    DefaultNodeProgressMonitor(final ProgressListener listener) {
        m_listener = listener;
    }

    /** Whether the task was cancelled or the thread interrupted. */
    protected boolean isCanceled() {
        return m_cancelMessage != null || Thread.currentThread().isInterrupted();
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        if (isCanceled()) {
            final Message message = m_cancelMessage;
            throw message == null ? new CanceledExecutionException() : new CanceledExecutionException(message);
        }
    }

    @Override
    public void setExecuteCanceled() {
        setExecuteCanceled(CanceledExecutionException.DEFAULT_CANCEL_MESSAGE);
    }

    /** Asks the task to stop, with a message for the node. */
    public void setExecuteCanceled(final Message cancelMessage) {
        if (cancelMessage == null) {
            throw new IllegalArgumentException("Message must not be null");
        }
        m_cancelMessage = cancelMessage;
    }

    @Override
    public void setProgress(final double progress) {
        update(progress, null);
    }

    @Override
    public void setProgress(final double progress, final String message) {
        update(progress, () -> message);
    }

    @Override
    public void setProgress(final double progress, final Supplier<String> message) {
        if (message == null) {
            throw new IllegalArgumentException("Message supplier must not be null");
        }
        update(progress, message);
    }

    @Override
    public void setMessage(final String message) {
        update(null, () -> message);
    }

    @Override
    public void setMessage(final Supplier<String> message) {
        if (message == null) {
            throw new IllegalArgumentException("Message supplier must not be null");
        }
        update(null, message);
    }

    @Override
    public void setProgress(final String message) {
        setMessage(message);
    }

    private void update(final Double progress, final Supplier<String> message) {
        if (progress != null && !(progress >= 0 && progress <= 1)) {
            throw new IllegalArgumentException("Progress must be in 0..1; received " + progress);
        }
        final double fraction;
        final String text;
        synchronized (this) {
            m_progress = progress == null ? m_progress : progress;
            m_message = message == null ? m_message : message;
            fraction = m_progress == null ? Double.NaN : m_progress;
            text = m_message.get();
        }
        m_listener.progressed(fraction, text);
    }

    @Override
    public synchronized Double getProgress() {
        return m_progress;
    }

    @Override
    public synchronized String getMessage() {
        return m_message.get();
    }

    @Override
    public synchronized void reset() {
        m_progress = null;
        m_message = () -> null;
        m_cancelMessage = null;
    }

    @Override
    public void removeAllProgressListener() {
        // listeners cannot be added in the stand-in
    }
}
