// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.VoxelData;

/**
 * Writes voxels in a datatype, little endian. Whole-number types take rounded values and refuse what they cannot hold.
 */
final class VoxelEncoder {

    private static final int CHUNK_BYTES = 1 << 16;

    private final Datatype datatype;

    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    VoxelEncoder(final Datatype datatype) {
        this.datatype = datatype;
    }

    /**
     * @param data any values
     * @return the datatype that holds each of them exactly: that of a file for values from a file
     */
    static Datatype exactFor(final VoxelData data) {
        if (data instanceof VoxelData.UnsignedBytes) {
            return Datatype.UINT8;
        } else if (data instanceof VoxelData.Shorts) {
            return Datatype.INT16;
        } else if (data instanceof VoxelData.UnsignedShorts) {
            return Datatype.UINT16;
        } else if (data instanceof VoxelData.Ints) {
            return Datatype.INT32;
        } else if (data instanceof VoxelData.Floats) {
            return Datatype.FLOAT32;
        } else if (data instanceof VoxelData.Scaled scaled) {
            return exactFor(scaled.stored());
        }
        return Datatype.FLOAT64;
    }

    void write(final VoxelData data, final OutputStream out, final Progress progress) throws IOException {
        for (int index = 0; index < data.length(); index++) {
            if (chunk.remaining() < datatype.bytes()) {
                flush(out);
                progress.checkCanceled();
                progress.report((double)index / data.length(), null);
            }
            put(data.get(index), index);
        }
        flush(out);
    }

    private void flush(final OutputStream out) throws IOException {
        out.write(chunk.array(), 0, chunk.position());
        chunk.clear();
    }

    private void put(final double value, final int index) {
        switch (datatype) {
            case UINT8, INT8 -> chunk.put((byte)whole(value, index));
            case INT16, UINT16 -> chunk.putShort((short)whole(value, index));
            case INT32, UINT32 -> chunk.putInt((int)whole(value, index));
            case INT64, UINT64 -> chunk.putLong(whole(value, index));
            case FLOAT32 -> chunk.putFloat((float)value);
            default -> chunk.putDouble(value);
        }
    }

    private long whole(final double value, final int index) {
        final double rounded = Math.rint(value);
        final boolean signed = switch (datatype) {
            case INT8, INT16, INT32, INT64 -> true;
            default -> false;
        };
        final int bits = 8 * datatype.bytes();
        final double low = signed ? -Math.scalb(1.0, bits - 1) : 0;
        final double beyond = Math.scalb(1.0, signed ? bits - 1 : bits);
        if (!(rounded >= low && rounded < beyond)) {
            throw new InputException("A voxel of type " + datatype.word() + " is a number of at least " + low + " and below "
                + beyond, value + " (voxel " + index + ")", "Write the image as float32.");
        }
        return rounded < 0x1p63 ? (long)rounded : (long)(rounded - 0x1p63) | Long.MIN_VALUE;
    }
}
