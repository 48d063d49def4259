// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

/** Takes what the user has to know of one row; each text is a sentence. */
interface RowNotes {

    /** @param reason why an image or VOI could not be measured */
    void failed(String reason);

    /** @param reason why a single feature is missing */
    void partial(String reason);

    /** @param what which VOI was brought to another grid */
    void resampled(String what);

    /** @param what which image or VOI lies on a grid of none of the patient's files */
    void foreign(String what);
}
