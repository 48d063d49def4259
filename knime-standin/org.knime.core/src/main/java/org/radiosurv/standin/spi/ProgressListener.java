// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

/** Hears the progress of a node. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Progress or message changed.
     *
     * @param fraction progress in 0..1, NaN when the node has not reported any
     * @param message the current message, null when there is none
     */
    void progressed(double fraction, String message);
}
