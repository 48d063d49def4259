// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

/**
 * What a search found.
 *
 * @param transform 12 numbers, source to target
 * @param information mutual information
 * @param normalisedInformation normalised mutual information
 * @param sourceOverlap share of the source's head in the target
 * @param targetOverlap share of the target's head in the source
 * @param disagreement see {@link RegistrationResult}
 * @param refined number of refined starts
 * @param agreeing how many of them agree
 * @param rival see {@link RegistrationResult}
 * @param localShift see {@link RegistrationResult}
 * @param mirrored whether the mirror image fits better
 * @param undetermined whether the voxels are too large for as many degrees of freedom
 */
record SearchResult(double[] transform, double information, double normalisedInformation, double sourceOverlap,
    double targetOverlap, double disagreement, int refined, int agreeing, double rival, double localShift, boolean mirrored,
    boolean undetermined) {
}
