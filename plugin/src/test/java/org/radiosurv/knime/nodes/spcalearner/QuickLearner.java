// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

/** Settings of the SPCA Learner for tests of other things than the honest estimate. */
public final class QuickLearner {

    private QuickLearner() {
    }

    /** @return the defaults without the honest estimate and with few bootstrap samples */
    public static SpcaLearnerParameters parameters() {
        final SpcaLearnerParameters parameters = new SpcaLearnerParameters();
        parameters.honestEstimate = false;
        parameters.resamples = 10;
        return parameters;
    }
}
