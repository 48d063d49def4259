// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import org.radiosurv.core.InputException;

/** Which affine maps a registration may choose from, by the number of their free parameters. */
public enum DegreesOfFreedom {

    /** Rotation and translation: 6 parameters. */
    RIGID(6),
    /** Rotation, translation and one common scale: 7 parameters. */
    SIMILARITY(7),
    /** Rotation, translation and a scale along each world axis of the moving image: 9 parameters. */
    SCALES(9),
    /** Every affine map: 12 parameters. */
    AFFINE(12);

    private final int count;

    DegreesOfFreedom(final int count) {
        this.count = count;
    }

    /** @return the number of free parameters */
    public int count() {
        return count;
    }

    /**
     * @param count 6, 7, 9 or 12
     * @return the class of maps with that many parameters
     * @throws InputException for any other number
     */
    public static DegreesOfFreedom of(final int count) {
        for (final DegreesOfFreedom candidate : values()) {
            if (candidate.count == count) {
                return candidate;
            }
        }
        throw new InputException("A registration has 6, 7, 9 or 12 degrees of freedom", count, "Choose one of these.");
    }
}
