// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

/** Settings of the SPCA Learner for tests of other things than the honest estimate. */
public final class QuickLearner {

    private QuickLearner() {
    }

    /**
     * @param components number of principal components
     * @return as {@link #parameters()}
     */
    public static SpcaLearnerParameters parameters(final int components) {
        final SpcaLearnerParameters parameters = parameters();
        parameters.components = components;
        return parameters;
    }

    /** @return the defaults without the honest estimate and with few bootstrap samples */
    public static SpcaLearnerParameters parameters() {
        final SpcaLearnerParameters parameters = new SpcaLearnerParameters();
        parameters.honestEstimate = false;
        parameters.resamples = 10;
        return parameters;
    }
}
