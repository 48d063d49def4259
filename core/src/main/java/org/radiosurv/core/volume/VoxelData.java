// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

/**
 * The numbers of a volume, in the type that they were read or computed in; read as double, in storage order (i
 * fastest). The arrays are not copied: whoever hands one over does not change it afterwards.
 */
public sealed interface VoxelData {

    /**
     * @param index a voxel's place in storage order
     * @return its value
     */
    double get(int index);

    /** @return how many voxels there are */
    int length();

    /** @return the memory that the array takes, in bytes */
    long bytes();

    /**
     * @param values values 0 to 255, each as an unsigned byte
     * @return those values
     */
    static VoxelData ofUnsignedBytes(final byte[] values) {
        return new UnsignedBytes(values);
    }

    /**
     * @param values signed 16-bit values
     * @return those values
     */
    static VoxelData ofShorts(final short[] values) {
        return new Shorts(values);
    }

    /**
     * @param values values 0 to 65535, each as an unsigned 16-bit number
     * @return those values
     */
    static VoxelData ofUnsignedShorts(final short[] values) {
        return new UnsignedShorts(values);
    }

    /**
     * @param values signed 32-bit values
     * @return those values
     */
    static VoxelData ofInts(final int[] values) {
        return new Ints(values);
    }

    /**
     * @param values single-precision values
     * @return those values
     */
    static VoxelData ofFloats(final float[] values) {
        return new Floats(values);
    }

    /**
     * @param values double-precision values
     * @return those values
     */
    static VoxelData ofDoubles(final double[] values) {
        return new Doubles(values);
    }

    /**
     * @param squares whole numbers, 0 or more
     * @return their square roots
     */
    static VoxelData ofSquareRoots(final int[] squares) {
        return new SquareRoots(squares);
    }

    /**
     * @param slope factor of each value (scl_slope)
     * @param intercept added after it (scl_inter)
     * @return these data read as slope * value + intercept; the data themselves for slope 1 and intercept 0
     */
    default VoxelData scaled(final double slope, final double intercept) {
        return slope == 1 && intercept == 0 ? this : new Scaled(this, slope, intercept);
    }

    /** Unsigned 8-bit values: grey levels 0 to 255, labels. */
    record UnsignedBytes(byte[] values) implements VoxelData {
        @Override
        public double get(final int index) {
            return values[index] & 0xff;
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public long bytes() {
            return values.length;
        }
    }

    /** Signed 16-bit values. */
    record Shorts(short[] values) implements VoxelData {
        @Override
        public double get(final int index) {
            return values[index];
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public long bytes() {
            return 2L * values.length;
        }
    }

    /** Unsigned 16-bit values. */
    record UnsignedShorts(short[] values) implements VoxelData {
        @Override
        public double get(final int index) {
            return values[index] & 0xffff;
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public long bytes() {
            return 2L * values.length;
        }
    }

    /** Signed 32-bit values. */
    record Ints(int[] values) implements VoxelData {
        @Override
        public double get(final int index) {
            return values[index];
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public long bytes() {
            return 4L * values.length;
        }
    }

    /** Single-precision values. */
    record Floats(float[] values) implements VoxelData {
        @Override
        public double get(final int index) {
            return values[index];
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public long bytes() {
            return 4L * values.length;
        }
    }

    /** Double-precision values. */
    record Doubles(double[] values) implements VoxelData {
        @Override
        public double get(final int index) {
            return values[index];
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public long bytes() {
            return 8L * values.length;
        }
    }

    /**
     * Square roots of whole numbers, held as those numbers: the magnitude of a gradient of grey levels, exact at half
     * the memory of doubles.
     */
    record SquareRoots(int[] squares) implements VoxelData {
        @Override
        public double get(final int index) {
            return Math.sqrt(squares[index]);
        }

        @Override
        public int length() {
            return squares.length;
        }

        @Override
        public long bytes() {
            return 4L * squares.length;
        }
    }

    /** Stored values with a linear scale (NIfTI scl_slope and scl_inter). */
    record Scaled(VoxelData stored, double slope, double intercept) implements VoxelData {
        @Override
        public double get(final int index) {
            return slope * stored.get(index) + intercept;
        }

        @Override
        public int length() {
            return stored.length();
        }

        @Override
        public long bytes() {
            return stored.bytes();
        }
    }
}
