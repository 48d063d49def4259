// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.volume.Grid;

/** Turns the 348 bytes of a NIfTI-1 header into a {@link NiftiHeader}, or says what is wrong with them. */
final class HeaderParser {

    static final int HEADER_BYTES = 348;

    /** First possible place of voxels in a single file: the header and four bytes that announce extensions. */
    static final int SINGLE_FILE_OFFSET = 352;

    private static final int NIFTI2_HEADER_BYTES = 540;

    private static final int DIM = 40;

    private static final int DATATYPE = 70;

    private static final int BITPIX = 72;

    private static final int VOX_OFFSET = 108;

    private static final int SCL_SLOPE = 112;

    private static final int SCL_INTER = 116;

    private static final int XYZT_UNITS = 123;

    private static final int QFORM_CODE = 252;

    private static final int SFORM_CODE = 254;

    private static final int MAGIC = 344;

    private final ByteBuffer header;

    private final String file;

    private final List<String> warnings = new ArrayList<>();

    private HeaderParser(final byte[] bytes, final String file) {
        this.header = ByteBuffer.wrap(bytes);
        this.file = file;
    }

    /**
     * @param bytes the first 348 bytes of the header file
     * @param file its name, for messages
     * @return what they say
     * @throws InputException if they are no NIfTI-1 header or describe no 3-D image of real numbers
     */
    static NiftiHeader parse(final byte[] bytes, final String file) {
        return new HeaderParser(bytes, file).parse();
    }

    private NiftiHeader parse() {
        setByteOrder();
        final boolean pair = isPair();
        final int[] size = size();
        final Datatype datatype = Datatype.ofCode(header.getShort(DATATYPE), file);
        if (header.getShort(BITPIX) != 8 * datatype.bytes()) {
            warnings.add("The header says " + header.getShort(BITPIX) + " bits per voxel, its datatype "
                + datatype.word() + " has " + 8 * datatype.bytes() + "; the datatype is believed.");
        }
        final long offset = voxelOffset(pair);
        final double[] scale = scale();
        warnAboutUnits();
        final int sformCode = header.getShort(SFORM_CODE);
        final int qformCode = header.getShort(QFORM_CODE);
        final HeaderAffine placement = HeaderAffine.of(header, sformCode, qformCode, warnings);
        final Grid grid;
        try {
            grid = new Grid(size[0], size[1], size[2], placement.affine());
        } catch (final InputException problem) {
            throw new InputException(problem.rule(), problem.received() + " in " + file, problem.remedy(), problem);
        }
        return new NiftiHeader(grid, placement.source(), datatype, scale[0], scale[1], sformCode, qformCode,
            header.order(), offset, pair, warnings);
    }

    private void setByteOrder() {
        for (final ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            header.order(order);
            final int length = header.getInt(0);
            if (length == HEADER_BYTES) {
                return;
            }
            if (length == NIFTI2_HEADER_BYTES) {
                throw new InputException("An image is in the format NIfTI-1", "NIfTI-2 in " + file,
                    "Convert it to NIfTI-1, for example with FSL's fslchfiletype or nibabel.");
            }
        }
        throw notNifti("a header that begins with the bytes " + describe(Arrays.copyOf(header.array(), 4)));
    }

    private boolean isPair() {
        final byte[] magic = Arrays.copyOfRange(header.array(), MAGIC, MAGIC + 4);
        final String text = new String(magic, StandardCharsets.ISO_8859_1);
        if (text.equals("n+1\0")) {
            return false;
        }
        if (text.equals("ni1\0")) {
            return true;
        }
        throw notNifti("the magic bytes " + describe(magic) + " (ANALYZE 7.5 has 00 00 00 00)");
    }

    private InputException notNifti(final String received) {
        return new InputException("An image is a NIfTI-1 file (.nii, .nii.gz, .hdr/.img)", received + " in " + file,
            "Convert the image to NIfTI-1, for example with dcm2niix.");
    }

    private static String describe(final byte[] bytes) {
        final StringBuilder text = new StringBuilder();
        for (final byte b : bytes) {
            text.append(String.format("%02x ", b));
        }
        return text.toString().trim();
    }

    private int[] size() {
        final int axes = header.getShort(DIM);
        if (axes < 1 || axes > 7) {
            throw new InputException("An image has 1 to 7 dimensions", axes + " dimensions in the header of " + file,
                "The file is damaged: convert or copy it again.");
        }
        final int[] size = {1, 1, 1};
        for (int axis = 1; axis <= axes; axis++) {
            final int length = header.getShort(DIM + 2 * axis);
            if (length < 1) {
                throw new InputException("An image has at least one voxel along each axis",
                    length + " voxels along axis " + axis + " in the header of " + file,
                    "The file is damaged: convert or copy it again.");
            }
            if (axis <= 3) {
                size[axis - 1] = length;
            } else if (length > 1) {
                throw severalVolumes(axis, length);
            }
        }
        return size;
    }

    private InputException severalVolumes(final int axis, final int length) {
        return new InputException("An image is one 3-D volume", length + " volumes (dimension " + axis + ") in " + file,
            "Take one volume out of it, for example with FSL's fslroi or fslsplit, and use that file.");
    }

    private long voxelOffset(final boolean pair) {
        final float offset = header.getFloat(VOX_OFFSET);
        final boolean whole = offset >= 0 && offset == Math.rint(offset) && offset <= Integer.MAX_VALUE;
        if (whole && !pair && offset == 0) {
            warnings.add("The header leaves out where the voxels begin; byte " + SINGLE_FILE_OFFSET + " is taken.");
            return SINGLE_FILE_OFFSET;
        }
        if (!whole || !pair && offset < HEADER_BYTES) {
            throw new InputException("The voxels begin at a whole byte after the header", "vox_offset " + offset + " in "
                + file, "The file is damaged: convert or copy it again.");
        }
        return (long)offset;
    }

    /** Slope 0 or not a number means that stored values are real values. */
    private double[] scale() {
        final double slope = header.getFloat(SCL_SLOPE);
        final double intercept = header.getFloat(SCL_INTER);
        if (slope == 0 || !Double.isFinite(slope)) {
            if (Double.isInfinite(slope)) {
                warnings.add("The header has scl_slope " + slope + "; stored values are taken as they are.");
            }
            return new double[]{1, 0};
        }
        if (!Double.isFinite(intercept)) {
            warnings.add("The header has scl_inter " + intercept + "; taken as 0.");
            return new double[]{slope, 0};
        }
        return new double[]{slope, intercept};
    }

    private void warnAboutUnits() {
        final int unit = header.get(XYZT_UNITS) & 7;
        if (unit == 1 || unit == 3) {
            warnings.add("The header gives lengths in " + (unit == 1 ? "metres" : "micrometres")
                + "; they are taken as millimetres, as other programs do.");
        }
    }
}
