// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

import java.util.Optional;

import org.radiosurv.core.InputException;

/**
 * A scalar image f: Grid -> R, voxel by voxel, with an optional field of view: the voxels about which the source image
 * says anything. Outside it (a resampled image that does not cover its grid) the stored value is a filler and must not
 * be measured. Immutable.
 */
public final class Volume {

    private final Grid grid;

    private final VoxelData data;

    private final Mask fieldOfView;

    /**
     * @param grid where the voxels lie
     * @param data one value per voxel of the grid
     */
    public Volume(final Grid grid, final VoxelData data) {
        this(grid, data, null);
    }

    private Volume(final Grid grid, final VoxelData data, final Mask fieldOfView) {
        if (data.length() != grid.voxels()) {
            throw new InputException("A volume has one value per voxel of its grid (" + grid.voxels() + ")",
                data.length() + " values", "Check the dimensions of the image.");
        }
        this.grid = grid;
        this.data = data;
        this.fieldOfView = fieldOfView;
    }

    /**
     * @param fieldOfView the voxels that the source image covers, on this volume's grid
     * @return the same image, known only there
     */
    public Volume within(final Mask fieldOfView) {
        if (!fieldOfView.grid().sameAs(grid)) {
            throw new InputException("The field of view lies on the volume's grid (" + grid.describe() + ")",
                fieldOfView.grid().describe(), "Resample it first.");
        }
        return new Volume(grid, data, fieldOfView);
    }

    /** @return where the voxels lie */
    public Grid grid() {
        return grid;
    }

    /** @return the values in storage order */
    public VoxelData data() {
        return data;
    }

    /** @return the voxels that the source image covers; empty when it covers all */
    public Optional<Mask> fieldOfView() {
        return Optional.ofNullable(fieldOfView);
    }

    /** @return the memory that values and field of view take, in bytes */
    public long bytes() {
        return data.bytes() + (fieldOfView == null ? 0 : fieldOfView.bytes());
    }

    /**
     * @param index a voxel's place in storage order
     * @return its value
     */
    public double get(final int index) {
        return data.get(index);
    }

    /**
     * @param i first voxel index
     * @param j second voxel index
     * @param k third voxel index
     * @return the voxel's value
     */
    public double get(final int i, final int j, final int k) {
        return data.get(grid.index(i, j, k));
    }

    /**
     * @param index a voxel's place in storage order
     * @return whether the source image covers it
     */
    public boolean isKnown(final int index) {
        return fieldOfView == null || fieldOfView.contains(index);
    }
}
