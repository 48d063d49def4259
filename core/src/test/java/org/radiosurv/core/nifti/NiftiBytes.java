// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPOutputStream;

/** Builds NIfTI-1 files byte by byte, for tests: valid ones, and then broken ones by changing fields. */
final class NiftiBytes {

    private final ByteBuffer bytes;

    private NiftiBytes(final ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** A single file of that size with voxels of 0, 1 mm, neither sform nor qform, no scale. */
    static NiftiBytes single(final ByteOrder order, final int code, final int width, final int nx, final int ny,
        final int nz) {
        final ByteBuffer bytes = ByteBuffer.allocate(352 + nx * ny * nz * width).order(order);
        bytes.putInt(0, 348);
        final short[] dim = {3, (short)nx, (short)ny, (short)nz, 1, 1, 1, 1};
        for (int n = 0; n < 8; n++) {
            bytes.putShort(40 + 2 * n, dim[n]);
            bytes.putFloat(76 + 4 * n, 1);
        }
        bytes.putShort(70, (short)code).putShort(72, (short)(8 * width));
        bytes.putFloat(108, 352);
        bytes.put(344, new byte[]{'n', '+', '1', 0});
        return new NiftiBytes(bytes);
    }

    /** 2 x 2 x 2 voxels of int16, little endian. */
    static NiftiBytes small() {
        return single(ByteOrder.LITTLE_ENDIAN, 4, 2, 2, 2, 2);
    }

    NiftiBytes putByte(final int at, final int value) {
        bytes.put(at, (byte)value);
        return this;
    }

    NiftiBytes putShort(final int at, final int value) {
        bytes.putShort(at, (short)value);
        return this;
    }

    NiftiBytes putInt(final int at, final int value) {
        bytes.putInt(at, value);
        return this;
    }

    NiftiBytes putFloats(final int at, final double... values) {
        for (int n = 0; n < values.length; n++) {
            bytes.putFloat(at + 4 * n, (float)values[n]);
        }
        return this;
    }

    ByteBuffer voxels() {
        return bytes.position(352);
    }

    byte[] array() {
        return bytes.array();
    }

    static byte[] gzip(final byte[] content) {
        final ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(stored)) {
            out.write(content);
        } catch (final IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return stored.toByteArray();
    }
}
