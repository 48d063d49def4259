// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import org.radiosurv.core.volume.VoxelData;

/** Where an operator puts its results: an array of the smallest type that holds them. */
interface VoxelStore {

    /**
     * @param index a voxel's place in storage order
     * @param value its value, which the type can hold
     */
    void set(int index, double value);

    /** @return the values, the array itself */
    VoxelData data();

    /**
     * @param voxels how many
     * @param levels number of grey levels, up to 65536
     * @return a store for values 0 to levels - 1
     */
    static VoxelStore ofLevels(final int voxels, final int levels) {
        return levels <= 256 ? bytes(voxels) : unsignedShorts(voxels);
    }

    /**
     * @param voxels how many
     * @param source data of which values are copied
     * @return a store that holds each of them exactly
     */
    static VoxelStore forValuesOf(final int voxels, final VoxelData source) {
        if (source instanceof VoxelData.UnsignedBytes) {
            return bytes(voxels);
        } else if (source instanceof VoxelData.UnsignedShorts) {
            return unsignedShorts(voxels);
        } else if (source instanceof VoxelData.Shorts) {
            return shorts(voxels);
        } else if (source instanceof VoxelData.Ints) {
            return ints(voxels);
        }
        return source instanceof VoxelData.Floats ? floats(voxels) : doubles(voxels);
    }

    /**
     * @param voxels how many
     * @param source data between whose values one interpolates
     * @return a store of double precision for doubles, else of single precision
     */
    static VoxelStore forMeansOf(final int voxels, final VoxelData source) {
        return source instanceof VoxelData.Doubles ? doubles(voxels) : floats(voxels);
    }

    private static VoxelStore bytes(final int voxels) {
        final byte[] values = new byte[voxels];
        return new Store((index, value) -> values[index] = (byte)(int)value, VoxelData.ofUnsignedBytes(values));
    }

    private static VoxelStore unsignedShorts(final int voxels) {
        final short[] values = new short[voxels];
        return new Store((index, value) -> values[index] = (short)(int)value, VoxelData.ofUnsignedShorts(values));
    }

    private static VoxelStore shorts(final int voxels) {
        final short[] values = new short[voxels];
        return new Store((index, value) -> values[index] = (short)value, VoxelData.ofShorts(values));
    }

    private static VoxelStore ints(final int voxels) {
        final int[] values = new int[voxels];
        return new Store((index, value) -> values[index] = (int)value, VoxelData.ofInts(values));
    }

    private static VoxelStore floats(final int voxels) {
        final float[] values = new float[voxels];
        return new Store((index, value) -> values[index] = (float)value, VoxelData.ofFloats(values));
    }

    private static VoxelStore doubles(final int voxels) {
        final double[] values = new double[voxels];
        return new Store((index, value) -> values[index] = value, VoxelData.ofDoubles(values));
    }

    /** Writes one value. */
    @FunctionalInterface
    interface Setter {

        /**
         * @param index a voxel's place in storage order
         * @param value its value
         */
        void set(int index, double value);
    }

    /**
     * An array behind a setter.
     *
     * @param setter writes into the array of data
     * @param data the values
     */
    record Store(Setter setter, VoxelData data) implements VoxelStore {

        @Override
        public void set(final int index, final double value) {
            setter.set(index, value);
        }
    }
}
