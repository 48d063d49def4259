// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

/**
 * The intensities that a volume histogram counts, evenly spaced and numbered; the range between the ends is that to
 * which gamma refers, whether or not voxels have the intensities at the ends.
 *
 * @param lowest number of the lowest
 * @param highest number of the highest
 * @param first intensity of number 1
 * @param step difference of neighbours
 */
public record AvailableIntensities(int lowest, int highest, double first, double step) {

    double intensity(final int number) {
        return first + (number - 1) * step;
    }
}
