// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.radiosurv.core.InputException;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;

/** Lays out the header of a NIfTI-1 file, little endian, with sform and, unless the affine has a shear, qform. */
final class HeaderWriter {

    private static final int MILLIMETRES = 2;

    private static final String DESCRIPTION = "Radiosurv";

    private HeaderWriter() {
    }

    /**
     * @param grid size and placement
     * @param datatype how voxels are stored
     * @param slope scl_slope
     * @param intercept scl_inter
     * @param formCode sform_code and qform_code
     * @param pair whether the voxels go to a file of their own
     * @return 352 bytes: the header and the mark that no extension follows
     */
    static byte[] header(final Grid grid, final Datatype datatype, final double slope, final double intercept,
        final int formCode, final boolean pair) {
        final ByteBuffer header =
            ByteBuffer.allocate(HeaderParser.SINGLE_FILE_OFFSET).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0, HeaderParser.HEADER_BYTES);
        header.put(38, (byte)'r');
        putSize(header, grid);
        header.putShort(70, (short)datatype.code()).putShort(72, (short)(8 * datatype.bytes()));
        header.putFloat(108, pair ? 0 : HeaderParser.SINGLE_FILE_OFFSET);
        header.putFloat(112, (float)slope).putFloat(116, (float)intercept);
        header.put(123, (byte)MILLIMETRES);
        header.put(148, DESCRIPTION.getBytes(StandardCharsets.US_ASCII));
        putPlacement(header, grid, formCode);
        header.put(344, (pair ? "ni1" : "n+1").getBytes(StandardCharsets.US_ASCII));
        return header.array();
    }

    private static void putSize(final ByteBuffer header, final Grid grid) {
        final int[] size = grid.size();
        header.putShort(40, (short)3);
        for (int axis = 0; axis < 7; axis++) {
            final int length = axis < 3 ? size[axis] : 1;
            if (length > Short.MAX_VALUE) {
                throw new InputException("NIfTI-1 has at most " + Short.MAX_VALUE + " voxels along an axis", length,
                    "Crop or resample the image.");
            }
            header.putShort(42 + 2 * axis, (short)length);
        }
    }

    private static void putPlacement(final ByteBuffer header, final Grid grid, final int formCode) {
        final Affine affine = grid.affine();
        final double[] spacing = grid.spacing();
        final Optional<Quaternion> rotation = Quaternion.of(grid);
        header.putFloat(76, rotation.map(Quaternion::qfac).orElse(1));
        for (int axis = 0; axis < 7; axis++) {
            header.putFloat(80 + 4 * axis, axis < 3 ? (float)spacing[axis] : 1);
        }
        header.putShort(254, (short)formCode);
        for (int n = 0; n < 12; n++) {
            header.putFloat(280 + 4 * n, (float)affine.at(n / 4, n % 4));
        }
        rotation.ifPresent(quaternion -> {
            header.putShort(252, (short)formCode);
            header.putFloat(256, (float)quaternion.b()).putFloat(260, (float)quaternion.c())
                .putFloat(264, (float)quaternion.d());
            for (int row = 0; row < 3; row++) {
                header.putFloat(268 + 4 * row, (float)affine.at(row, 3));
            }
        });
    }
}
