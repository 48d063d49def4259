// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import org.radiosurv.core.Progress;

/** Counts the finished parts of a stage, from any thread. */
final class Steps {

    private final Progress stage;

    private final int count;

    private int done;

    /**
     * @param stage told the share that is done
     * @param count how many parts there are
     */
    Steps(final Progress stage, final int count) {
        this.stage = stage;
        this.count = count;
    }

    /** One part more is done. */
    synchronized void next() {
        stage.report((double)++done / count, null);
    }
}
