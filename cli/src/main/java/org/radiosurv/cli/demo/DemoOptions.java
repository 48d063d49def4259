// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

import org.radiosurv.core.InputException;

/**
 * What cohort to make.
 *
 * @param patients how many, 4 to 999
 * @param seed of all random numbers
 * @param grids whether a patient's sequences share a grid
 * @param voxelMillimetres about how far apart voxels are, 1 to 8 mm
 */
public record DemoOptions(int patients, long seed, Grids grids, double voxelMillimetres) {

    /** Which voxel grids a patient's sequences have. */
    public enum Grids {
        /** All sequences of a patient on one grid, in register; grids differ between patients. */
        SAME,
        /**
         * T1Gd with cubic voxels, every other sequence on a grid and in a position of its own; the true matrices are written
         * beside it.
         */
        DIFFERENT
    }

    /** Checks the ranges. */
    public DemoOptions {
        if (patients < 4 || patients > 999) {
            throw new InputException("A demo cohort has 4 to 999 patients", patients, "Choose another --patients.");
        }
        if (!(voxelMillimetres >= 1 && voxelMillimetres <= 8)) {
            throw new InputException("Demo voxels are 1 to 8 mm apart", voxelMillimetres, "Choose another --voxel.");
        }
    }
}
