// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.radiosurv.core.volume.VoxelData;

/**
 * Collects decoded voxels in an array that grows no faster than they arrive, unless the caller vouches for their
 * number.
 */
abstract class VoxelSink {

    /**
     * @param datatype how voxels are stored
     * @return an empty sink for them
     */
    static VoxelSink of(final Datatype datatype) {
        return switch (datatype) {
            case UINT8 -> new Bytes();
            case INT8 -> new SignedBytes();
            case INT16, UINT16 -> new Shorts(datatype == Datatype.UINT16);
            case INT32 -> new Ints();
            case FLOAT32 -> new Floats();
            default -> new Doubles(datatype);
        };
    }

    /** @param capacity length of the array from now on */
    abstract void resize(int capacity);

    /**
     * @param chunk whole voxels, byte order set, position at the first
     * @param at index of the first
     * @param count how many
     */
    abstract void take(ByteBuffer chunk, int at, int count);

    /** @return the collected voxels, the array itself */
    abstract VoxelData data();

    private static final class Bytes extends VoxelSink {

        private byte[] values = {};

        @Override
        void resize(final int capacity) {
            values = Arrays.copyOf(values, capacity);
        }

        @Override
        void take(final ByteBuffer chunk, final int at, final int count) {
            chunk.get(values, at, count);
        }

        @Override
        VoxelData data() {
            return VoxelData.ofUnsignedBytes(values);
        }
    }

    private static final class SignedBytes extends VoxelSink {

        private short[] values = {};

        @Override
        void resize(final int capacity) {
            values = Arrays.copyOf(values, capacity);
        }

        @Override
        void take(final ByteBuffer chunk, final int at, final int count) {
            for (int n = 0; n < count; n++) {
                values[at + n] = chunk.get();
            }
        }

        @Override
        VoxelData data() {
            return VoxelData.ofShorts(values);
        }
    }

    private static final class Shorts extends VoxelSink {

        private final boolean unsigned;

        private short[] values = {};

        Shorts(final boolean unsigned) {
            this.unsigned = unsigned;
        }

        @Override
        void resize(final int capacity) {
            values = Arrays.copyOf(values, capacity);
        }

        @Override
        void take(final ByteBuffer chunk, final int at, final int count) {
            chunk.asShortBuffer().get(values, at, count);
        }

        @Override
        VoxelData data() {
            return unsigned ? VoxelData.ofUnsignedShorts(values) : VoxelData.ofShorts(values);
        }
    }

    private static final class Ints extends VoxelSink {

        private int[] values = {};

        @Override
        void resize(final int capacity) {
            values = Arrays.copyOf(values, capacity);
        }

        @Override
        void take(final ByteBuffer chunk, final int at, final int count) {
            chunk.asIntBuffer().get(values, at, count);
        }

        @Override
        VoxelData data() {
            return VoxelData.ofInts(values);
        }
    }

    private static final class Floats extends VoxelSink {

        private float[] values = {};

        @Override
        void resize(final int capacity) {
            values = Arrays.copyOf(values, capacity);
        }

        @Override
        void take(final ByteBuffer chunk, final int at, final int count) {
            chunk.asFloatBuffer().get(values, at, count);
        }

        @Override
        VoxelData data() {
            return VoxelData.ofFloats(values);
        }
    }

    private static final class Doubles extends VoxelSink {

        private static final double TWO_TO_64 = 0x1p64;

        private final Datatype datatype;

        private double[] values = {};

        Doubles(final Datatype datatype) {
            this.datatype = datatype;
        }

        @Override
        void resize(final int capacity) {
            values = Arrays.copyOf(values, capacity);
        }

        @Override
        void take(final ByteBuffer chunk, final int at, final int count) {
            for (int n = 0; n < count; n++) {
                values[at + n] = next(chunk);
            }
        }

        private double next(final ByteBuffer chunk) {
            return switch (datatype) {
                case UINT32 -> Integer.toUnsignedLong(chunk.getInt());
                case INT64 -> chunk.getLong();
                case UINT64 -> unsigned(chunk.getLong());
                default -> chunk.getDouble();
            };
        }

        private static double unsigned(final long bits) {
            return bits >= 0 ? bits : bits + TWO_TO_64;
        }

        @Override
        VoxelData data() {
            return VoxelData.ofDoubles(values);
        }
    }
}
