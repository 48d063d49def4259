// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

import org.radiosurv.core.InputException;

/** A set of voxels of a grid: a volume of interest (VOI), a brain mask, a field of view. Immutable. */
public final class Mask {

    private final Grid grid;

    private final BitSet voxels;

    private final int count;

    private Mask(final Grid grid, final BitSet voxels) {
        this.grid = grid;
        this.voxels = voxels;
        this.count = voxels.cardinality();
    }

    /**
     * @param grid where the voxels lie
     * @param voxels the members, each as its place in storage order
     * @return that set
     * @throws InputException if a member lies outside the grid
     */
    public static Mask of(final Grid grid, final BitSet voxels) {
        if (voxels.length() > grid.voxels()) {
            throw new InputException("A mask's voxels lie on its grid of " + grid.voxels() + " voxels",
                "voxel " + (voxels.length() - 1), "Check the grid of the mask.");
        }
        return new Mask(grid, (BitSet)voxels.clone());
    }

    /**
     * @param volume an image of 0 and 1
     * @return its voxels above 0.5 (features.md section 4); a NaN is no member
     */
    public static Mask above(final Volume volume) {
        final int voxels = volume.grid().voxels();
        final BitSet members = new BitSet(voxels);
        for (int index = 0; index < voxels; index++) {
            if (volume.get(index) > 0.5) {
                members.set(index);
            }
        }
        return new Mask(volume.grid(), members);
    }

    /** @return where the voxels lie */
    public Grid grid() {
        return grid;
    }

    /** @return how many voxels are members */
    public int count() {
        return count;
    }

    /** @return whether no voxel is a member */
    public boolean isEmpty() {
        return count == 0;
    }

    /** @return the volume of the members in millilitres: count times voxel volume / 1000 */
    public double millilitres() {
        return count * grid.voxelVolume() / 1000;
    }

    /**
     * @param index a voxel's place in storage order
     * @return whether it is a member
     */
    public boolean contains(final int index) {
        return voxels.get(index);
    }

    /**
     * @param i first voxel index, within the grid
     * @param j second voxel index, within the grid
     * @param k third voxel index, within the grid
     * @return whether the voxel is a member
     */
    public boolean contains(final int i, final int j, final int k) {
        return voxels.get(grid.index(i, j, k));
    }

    /** @param visitor gets each member's place in storage order, ascending */
    public void forEach(final IntConsumer visitor) {
        for (int index = voxels.nextSetBit(0); index >= 0; index = voxels.nextSetBit(index + 1)) {
            visitor.accept(index);
        }
    }

    /** @return the members as a bit per voxel in storage order, in a set of the caller's own */
    public BitSet voxels() {
        return (BitSet)voxels.clone();
    }

    /**
     * @param other a mask on the same grid
     * @return the members of this mask that are none of the other
     * @throws InputException if the grids differ; the message prints both
     */
    public Mask minus(final Mask other) {
        return combine(other, BitSet::andNot);
    }

    /**
     * @param other a mask on the same grid
     * @return the members of either mask
     * @throws InputException if the grids differ; the message prints both
     */
    public Mask union(final Mask other) {
        return combine(other, BitSet::or);
    }

    /**
     * @param other a mask on the same grid
     * @return the members of both masks
     * @throws InputException if the grids differ; the message prints both
     */
    public Mask intersection(final Mask other) {
        return combine(other, BitSet::and);
    }

    private Mask combine(final Mask other, final BiConsumer<BitSet, BitSet> operation) {
        grid.requireSameAs(other.grid, "Masks that are combined lie on one grid");
        final BitSet result = voxels();
        operation.accept(result, other.voxels);
        return new Mask(grid, result);
    }

    /** @return an image with 1 at the members and 0 elsewhere */
    public Volume toVolume() {
        final byte[] values = new byte[grid.voxels()];
        forEach(index -> values[index] = 1);
        return new Volume(grid, VoxelData.ofUnsignedBytes(values));
    }

    /** @return the memory that the members take, in bytes: one bit per voxel up to the last member */
    public long bytes() {
        return voxels.size() / 8L;
    }

    /** @return the smallest box that holds all members; empty for an empty mask */
    public Optional<Box> bounds() {
        if (isEmpty()) {
            return Optional.empty();
        }
        final int[] bounds = {grid.nx(), grid.ny(), grid.nz(), -1, -1, -1};
        forEach(index -> {
            widen(bounds, 0, index % grid.nx());
            widen(bounds, 1, index / grid.nx() % grid.ny());
            widen(bounds, 2, index / grid.nx() / grid.ny());
        });
        return Optional.of(new Box(bounds[0], bounds[1], bounds[2], bounds[3], bounds[4], bounds[5]));
    }

    private static void widen(final int[] bounds, final int axis, final int position) {
        bounds[axis] = Math.min(bounds[axis], position);
        bounds[axis + 3] = Math.max(bounds[axis + 3], position);
    }
}
