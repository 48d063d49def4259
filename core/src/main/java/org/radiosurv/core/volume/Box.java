// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

/**
 * A box of voxels, bounds included.
 *
 * @param minI smallest i
 * @param minJ smallest j
 * @param minK smallest k
 * @param maxI largest i
 * @param maxJ largest j
 * @param maxK largest k
 */
public record Box(int minI, int minJ, int minK, int maxI, int maxJ, int maxK) {

    /** @return voxels along i */
    public int sizeI() {
        return maxI - minI + 1;
    }

    /** @return voxels along j */
    public int sizeJ() {
        return maxJ - minJ + 1;
    }

    /** @return voxels along k */
    public int sizeK() {
        return maxK - minK + 1;
    }
}
