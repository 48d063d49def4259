// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

import java.util.Optional;

import org.radiosurv.core.InputException;

/**
 * A scalar image f: Grid -> R, voxel by voxel, with an optional field of view: the voxels about which the source image
 * says anything. Outside it (a resampled image that does not cover its grid) the stored value is a filler and must not be
 * measured. Immutable.
 */
public final class Volume {

    private final Grid m_grid;

    private final VoxelData m_data;

    private final Mask m_fieldOfView;

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
        m_grid = grid;
        m_data = data;
        m_fieldOfView = fieldOfView;
    }

    /**
     * @param fieldOfView the voxels that the source image covers, on this volume's grid
     * @return the same image, known only there
     */
    public Volume within(final Mask fieldOfView) {
        if (!fieldOfView.grid().sameAs(m_grid)) {
            throw new InputException("The field of view lies on the volume's grid (" + m_grid.describe() + ")",
                fieldOfView.grid().describe(), "Resample it first.");
        }
        return new Volume(m_grid, m_data, fieldOfView);
    }

    /** @return where the voxels lie */
    public Grid grid() {
        return m_grid;
    }

    /** @return the values in storage order */
    public VoxelData data() {
        return m_data;
    }

    /** @return the voxels that the source image covers; empty when it covers all */
    public Optional<Mask> fieldOfView() {
        return Optional.ofNullable(m_fieldOfView);
    }

    /**
     * @param index a voxel's place in storage order
     * @return its value
     */
    public double get(final int index) {
        return m_data.get(index);
    }

    /**
     * @param i first voxel index
     * @param j second voxel index
     * @param k third voxel index
     * @return the voxel's value
     */
    public double get(final int i, final int j, final int k) {
        return m_data.get(m_grid.index(i, j, k));
    }

    /**
     * @param index a voxel's place in storage order
     * @return whether the source image covers it
     */
    public boolean isKnown(final int index) {
        return m_fieldOfView == null || m_fieldOfView.contains(index);
    }
}
