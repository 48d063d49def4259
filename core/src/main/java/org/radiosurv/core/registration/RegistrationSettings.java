// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import org.radiosurv.core.InputException;

/**
 * How two images are registered.
 *
 * @param degreesOfFreedom which maps are allowed
 * @param similarity what is maximised
 * @param start where the search begins
 * @param exclusionMargin by how many millimetres exclusion VOIs grow before they are left out, 0 or more
 * @param threads how many threads compute, 1 or more; the result does not depend on it
 * @param heads whose heads the images show; changes the verdict only
 */
public record RegistrationSettings(DegreesOfFreedom degreesOfFreedom, Similarity similarity, StartSearch start,
    double exclusionMargin, int threads, Heads heads) {

    /** The study's choice: 12 degrees of freedom, mutual information; margin 5 mm. */
    public static final RegistrationSettings DEFAULT =
        new RegistrationSettings(DegreesOfFreedom.AFFINE, Similarity.MI, StartSearch.AUTO, 5, 1);

    private static final double LARGEST_MARGIN = 50;

    /**
     * Settings for two images of one head.
     *
     * @param degreesOfFreedom which maps are allowed
     * @param similarity what is maximised
     * @param start where the search begins
     * @param exclusionMargin millimetres
     * @param threads how many
     */
    public RegistrationSettings(final DegreesOfFreedom degreesOfFreedom, final Similarity similarity, final StartSearch start,
        final double exclusionMargin, final int threads) {
        this(degreesOfFreedom, similarity, start, exclusionMargin, threads, Heads.ONE);
    }

    /** Checks margin and threads. */
    public RegistrationSettings {
        if (!(exclusionMargin >= 0 && exclusionMargin <= LARGEST_MARGIN)) {
            throw new InputException("The margin of excluded VOIs is 0 to 50 mm", exclusionMargin, "Choose 5, for example.");
        }
        if (threads < 1) {
            throw new InputException("A registration needs at least one thread", threads, "Choose 1 or more.");
        }
    }

    /**
     * @param other which maps are allowed
     * @return these settings with that choice
     */
    public RegistrationSettings with(final DegreesOfFreedom other) {
        return new RegistrationSettings(other, similarity, start, exclusionMargin, threads, heads);
    }

    /**
     * @param other whose heads the images show
     * @return these settings with that choice
     */
    public RegistrationSettings with(final Heads other) {
        return new RegistrationSettings(degreesOfFreedom, similarity, start, exclusionMargin, threads, other);
    }

    /**
     * @param other number of threads
     * @return these settings with that choice
     */
    public RegistrationSettings withThreads(final int other) {
        return new RegistrationSettings(degreesOfFreedom, similarity, start, exclusionMargin, other, heads);
    }
}
