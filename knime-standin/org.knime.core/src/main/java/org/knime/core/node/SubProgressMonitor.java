// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/**
 * The monitor of a part of a task: its progress 0..1 is a share of the whole's. The parts' shares are added, so that parts which run one
 * after the other or at the same time fill the whole.
 */
class SubProgressMonitor implements NodeProgressMonitor {

    private static final double ROUNDING = 1e-9;

    private final NodeProgressMonitor m_whole;

    private final double m_share;

    private final boolean m_silent;

    private double m_progress;

    private String m_message;

    SubProgressMonitor(final NodeProgressMonitor whole, final double share, final boolean silent) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Invalid sub progress size: " + share);
        }
        m_whole = whole;
        m_share = share;
        m_silent = silent;
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        m_whole.checkCanceled();
    }

    @Override
    public void setProgress(final double progress) {
        if (!(progress >= 0 && progress <= 1)) {
            throw new IllegalArgumentException("Progress must be in 0..1; received " + progress);
        }
        synchronized (m_whole) {
            final double step = Math.max(0, progress - m_progress) * m_share;
            m_progress = Math.max(m_progress, progress);
            if (step > 0) {
                final Double before = m_whole.getProgress();
                m_whole.setProgress(clip((before == null ? 0 : before) + step));
            }
        }
    }

    /** Sums of shares may pass 1 by rounding; more than that is a mistake that the whole refuses. */
    private static double clip(final double progress) {
        return progress > 1 && progress < 1 + ROUNDING ? 1 : progress;
    }

    @Override
    public Double getProgress() {
        return m_progress;
    }

    @Override
    public void setProgress(final double progress, final String message) {
        setMessage(message);
        setProgress(progress);
    }

    @Override
    public void setMessage(final String message) {
        m_message = message;
        if (!m_silent) {
            m_whole.setMessage(message);
        }
    }

    @Override
    public void setProgress(final String message) {
        setMessage(message);
    }

    @Override
    public String getMessage() {
        return m_message;
    }

    @Override
    public void setExecuteCanceled() {
        throw new IllegalStateException("Only the whole task can be cancelled");
    }

    @Override
    public void reset() {
        throw new IllegalStateException("Only the whole task can be reset");
    }

    @Override
    public void removeAllProgressListener() {
        // listeners cannot be added in the stand-in
    }
}
