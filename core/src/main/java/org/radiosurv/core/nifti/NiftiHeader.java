// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.nio.ByteOrder;
import java.util.List;

import org.radiosurv.core.volume.Grid;

/**
 * What a NIfTI-1 header says about an image, checked. Free text of the header (description, names) is left out on
 * purpose: scanners and converters write patients' names there.
 *
 * @param grid size and placement; a single slice has nz = 1
 * @param affineSource which part of the header gave the placement
 * @param datatype how a voxel is stored
 * @param slope factor from stored to real values; 1 where the header says 0 or NaN, which means none
 * @param intercept summand from stored to real values; 0 where there is no slope
 * @param sformCode the header's sform_code: 0 none, 1 scanner, 2 aligned, 3 Talairach, 4 MNI152
 * @param qformCode the header's qform_code, same codes
 * @param byteOrder order of bytes of header and voxels
 * @param voxelOffset where the voxels begin, in bytes from the beginning of the (uncompressed) file that holds them
 * @param pair whether the voxels lie in a file of their own ({@code .img})
 * @param warnings what was odd but could be read, in whole sentences
 */
public record NiftiHeader(Grid grid, AffineSource affineSource, Datatype datatype, double slope, double intercept,
    int sformCode, int qformCode, ByteOrder byteOrder, long voxelOffset, boolean pair, List<String> warnings) {

    /**
     * The part of a header that places the image in the world. sform wins over qform, both over the voxel sizes alone.
     */
    public enum AffineSource {
        /** sform_code &gt; 0: the affine matrix srow_x, srow_y, srow_z. */
        SFORM,
        /** qform_code &gt; 0: rotation as a quaternion, offset, voxel sizes. */
        QFORM,
        /** Neither: x = pixdim i, orientation and origin unknown (NIfTI-1 method 1). */
        PIXDIM
    }

    /** Makes the warnings unchangeable. */
    public NiftiHeader {
        warnings = List.copyOf(warnings);
    }

    /** @return the bytes that all voxels take */
    public long dataBytes() {
        return (long)grid.voxels() * datatype.bytes();
    }
}
