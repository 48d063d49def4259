// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core;

import java.util.concurrent.CancellationException;

/**
 * Callback through which a long computation tells how far it is and learns that it is no longer wanted.
 *
 * <p>Implementations are called from the threads that do the work, so they must be safe for concurrent use and quick.
 * Whoever computes calls {@link #checkCanceled()} often enough to stop within one second.
 */
public interface Progress {

    /** Ignores reports and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void report(final double fraction, final String message) {
            // nobody listens
        }

        @Override
        public boolean canceled() {
            return false;
        }
    };

    /**
     * Tells how far the computation is.
     *
     * @param fraction share of the work that is done, 0 to 1
     * @param message what is being done, for a human; may be null when only the fraction changed
     */
    void report(double fraction, String message);

    /** @return true when the result is no longer wanted */
    boolean canceled();

    /**
     * Ends the computation when the result is no longer wanted.
     *
     * @throws CancellationException if {@link #canceled()}
     */
    default void checkCanceled() {
        if (canceled()) {
            throw new CancellationException("canceled");
        }
    }

    /**
     * A view for one step of a larger computation: its fractions 0 to 1 are mapped to {@code from} to {@code to} of this
     * progress, and it is cancelled when this one is.
     *
     * @param from fraction of the whole at which the step begins, 0 to {@code to}
     * @param to fraction of the whole at which the step ends, {@code from} to 1
     * @return the step's progress
     * @throws InputException if not 0 &lt;= from &lt;= to &lt;= 1
     */
    default Progress part(final double from, final double to) {
        if (!(from >= 0 && from <= to && to <= 1)) {
            throw new InputException("A step of a computation lies within fractions 0 to 1", from + " to " + to,
                "Pass 0 <= from <= to <= 1.");
        }
        final Progress whole = this;
        return new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                whole.report(from + (to - from) * Math.max(0, Math.min(1, fraction)), message);
            }

            @Override
            public boolean canceled() {
                return whole.canceled();
            }
        };
    }
}
