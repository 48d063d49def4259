// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.nio.ByteBuffer;
import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.nifti.NiftiHeader.AffineSource;
import org.radiosurv.core.volume.Affine;

/**
 * Voxel to world RAS millimetres from a NIfTI-1 header: sform, else qform, else voxel sizes (nifti1.h, "3D IMAGE
 * ORIENTATION AND LOCATION IN SPACE", methods 3, 2 and 1).
 *
 * @param affine the map
 * @param source which part of the header gave it
 */
record HeaderAffine(Affine affine, AffineSource source) {

    private static final int PIXDIM = 76;

    private static final int QUATERNION = 256;

    private static final int QOFFSET = 268;

    private static final int SROW = 280;

    /**
     * @param header 348 bytes, byte order set
     * @param sformCode the header's sform_code
     * @param qformCode the header's qform_code
     * @param warnings gets a sentence for everything that was odd
     * @return the placement
     */
    static HeaderAffine of(final ByteBuffer header, final int sformCode, final int qformCode,
        final List<String> warnings) {
        if (sformCode > 0) {
            final Affine affine = usable(sform(header));
            if (affine != null) {
                return new HeaderAffine(affine, AffineSource.SFORM);
            }
            warnings.add("The sform of the header cannot be inverted and is ignored.");
        }
        final double[] spacing = spacing(header, warnings);
        if (qformCode > 0) {
            final Affine affine = usable(qform(header, spacing));
            if (affine != null) {
                return new HeaderAffine(affine, AffineSource.QFORM);
            }
            warnings.add("The qform of the header is no rotation and is ignored.");
        }
        warnings.add("The header has neither sform nor qform: only voxel sizes are known, "
            + "orientation and position are not, left and right may be exchanged.");
        return new HeaderAffine(Affine.scaling(spacing[0], spacing[1], spacing[2]), AffineSource.PIXDIM);
    }

    private static double[] sform(final ByteBuffer header) {
        final double[] rows = new double[16];
        for (int n = 0; n < 12; n++) {
            rows[n] = header.getFloat(SROW + 4 * n);
        }
        rows[15] = 1;
        return rows;
    }

    /**
     * Rotation of the quaternion (a, b, c, d), a = sqrt(1 - b^2 - c^2 - d^2), times voxel sizes, third axis times qfac.
     */
    private static double[] qform(final ByteBuffer header, final double[] spacing) {
        double b = header.getFloat(QUATERNION);
        double c = header.getFloat(QUATERNION + 4);
        double d = header.getFloat(QUATERNION + 8);
        double a = 1 - (b * b + c * c + d * d);
        if (a < 1e-7) {
            // a half turn: single precision leaves a tiny or negative a^2, so the vector is brought to length 1
            final double scale = 1 / Math.sqrt(b * b + c * c + d * d);
            b *= scale;
            c *= scale;
            d *= scale;
            a = 0;
        } else {
            a = Math.sqrt(a);
        }
        final double x = spacing[0];
        final double y = spacing[1];
        final double z = header.getFloat(PIXDIM) < 0 ? -spacing[2] : spacing[2];
        return new double[]{
            (a * a + b * b - c * c - d * d) * x, 2 * (b * c - a * d) * y, 2 * (b * d + a * c) * z, header.getFloat(QOFFSET),
            2 * (b * c + a * d) * x, (a * a + c * c - b * b - d * d) * y, 2 * (c * d - a * b) * z,
            header.getFloat(QOFFSET + 4),
            2 * (b * d - a * c) * x, 2 * (c * d + a * b) * y, (a * a + d * d - b * b - c * c) * z,
            header.getFloat(QOFFSET + 8), 0, 0, 0, 1};
    }

    private static double[] spacing(final ByteBuffer header, final List<String> warnings) {
        final double[] spacing = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            final double size = Math.abs(header.getFloat(PIXDIM + 4 * (axis + 1)));
            spacing[axis] = size > 0 && Double.isFinite(size) ? size : 1;
            if (spacing[axis] != size) {
                warnings.add("The voxel size along axis " + (axis + 1) + " is " + size + " in the header; taken as 1 mm.");
            }
        }
        return spacing;
    }

    private static Affine usable(final double[] rows) {
        try {
            final Affine affine = Affine.of(rows);
            affine.inverse();
            return affine;
        } catch (final InputException unusable) {
            return null;
        }
    }
}
