// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.List;

import org.radiosurv.core.volume.Affine;

/**
 * What a registration found, and what speaks for and against it.
 *
 * @param matrix world RAS millimetres, fixed to moving: resampled(x) = moving(matrix x)
 * @param mutualInformation at the finest level, in nats
 * @param normalisedMutualInformation at the finest level, 1 (independent) to 2
 * @param fixedOverlap share of the fixed image's head that lies in the moving image's field of view
 * @param movingOverlap share of the moving image's head that lies in the fixed image's field of view
 * @param startDisagreement how far apart, in millimetres over a head, the best result and that of another start with at
 *            least 95 % of its similarity are; 0 where every other result is clearly worse or at the same place
 * @param refinedStarts how many starts, well apart, were refined with all degrees of freedom: five, or more where these
 *            were in doubt
 * @param agreeingStarts how many of them came within 3 mm of the winner at the coarse level, itself included
 * @param rival most information that a refined start reached at another place (15 mm away and more), as a share of the
 *            winner's: 0 where all ended at one place, near 1 where nothing tells the winner from others
 * @param localShift root mean square, in millimetres, of the shifts by which eighths of the head would fit better on
 *            their own:
 *            half a millimetre and less for images of one patient, several for those of two
 * @param shape rotation, scales and shears of the matrix
 * @param verdict whether to rely on it
 * @param reasons why the verdict is not good, whole sentences; empty for a good one
 */
public record RegistrationResult(Affine matrix, double mutualInformation, double normalisedMutualInformation,
    double fixedOverlap, double movingOverlap, double startDisagreement, int refinedStarts, int agreeingStarts,
    double rival, double localShift, TransformShape shape, Verdict verdict, List<String> reasons) {

    /** Makes the reasons unchangeable. */
    public RegistrationResult {
        reasons = List.copyOf(reasons);
    }
}
