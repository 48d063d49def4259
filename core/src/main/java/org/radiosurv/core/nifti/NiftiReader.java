// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * Reads NIfTI-1 images in either byte order, from {@code .nii}, {@code .nii.gz} or a pair {@code .hdr}/{@code .img}.
 *
 * <p>All methods throw {@link InputException} where a file is missing, is no NIfTI-1 image, or does not hold what its
 * header announces, with the file's name in the message, and {@link IOException} where reading itself fails. Bytes
 * after the last voxel are ignored.
 */
public final class NiftiReader {

    private static final int CHUNK_BYTES = 1 << 16;

    /** Enough stored bytes to unpack a header. */
    private static final int HEADER_BUFFER_BYTES = 2048;

    private static final int FIRST_CAPACITY = 1 << 16;

    private NiftiReader() {
    }

    /**
     * Reads the header only: a few kilobytes, whatever the size of the image.
     *
     * @param file the image
     * @return its header, checked against the size of the file
     * @throws IOException if reading fails
     */
    public static NiftiHeader readHeader(final Path file) throws IOException {
        final NiftiFiles files = NiftiFiles.toRead(file);
        try (StoredStream stream = StoredStream.open(files.header(), HEADER_BUFFER_BYTES)) {
            final NiftiHeader header = header(stream, files);
            if (!files.pair()) {
                checkSize(header, stream, files);
                return header;
            }
            try (StoredStream voxels = StoredStream.open(files.voxels(), HEADER_BUFFER_BYTES)) {
                checkSize(header, voxels, files);
                return header;
            }
        }
    }

    /**
     * Reads an image and, in the same pass, the SHA-256 of its file.
     *
     * @param file the image
     * @param progress told the share of voxels that are read; checked for cancellation with every 64 kB
     * @return header, values and digest
     * @throws IOException if reading fails
     */
    public static NiftiImage read(final Path file, final Progress progress) throws IOException {
        final NiftiFiles files = NiftiFiles.toRead(file);
        final MessageDigest digest = sha256();
        try (StoredStream stream = StoredStream.open(files.header(), digest)) {
            final NiftiHeader header = header(stream, files);
            final VoxelData data;
            if (files.pair()) {
                stream.drainStored();
                try (StoredStream voxels = StoredStream.open(files.voxels(), digest)) {
                    data = voxels(header, voxels, files, progress);
                }
            } else {
                data = voxels(header, stream, files, progress);
            }
            final Volume volume = new Volume(header.grid(), data.scaled(header.slope(), header.intercept()));
            return new NiftiImage(header, volume, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /**
     * @param file the image
     * @param progress checked for cancellation
     * @return SHA-256 of the file as stored, as {@link NiftiImage#sha256()}; costs one pass over the file, unpacks
     *             nothing
     * @throws IOException if reading fails
     */
    public static String sha256(final Path file, final Progress progress) throws IOException {
        return FileDigest.of(NiftiFiles.toRead(file), sha256(), progress);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static NiftiHeader header(final StoredStream stream, final NiftiFiles files) throws IOException {
        final byte[] bytes = new byte[HeaderParser.HEADER_BYTES];
        final int read = stream.read(bytes, bytes.length);
        if (read < bytes.length) {
            throw new InputException("A NIfTI-1 file begins with a header of " + bytes.length + " bytes",
                read + " bytes in " + files.header(), read == 0 ? "The file is empty: copy or convert it again."
                    : "The file is truncated or no image: copy or convert it again.");
        }
        final NiftiHeader header = HeaderParser.parse(bytes, files.header().toString());
        if (header.pair() != files.pair()) {
            throw new InputException("A header that says 'voxels in an .img file' is in an .hdr file, and only there",
                files.header(), "Rename the file, or convert the image to .nii.gz.");
        }
        return header;
    }

    private static void checkSize(final NiftiHeader header, final StoredStream stream, final NiftiFiles files) {
        final long needed = header.voxelOffset() + header.dataBytes();
        if (needed > stream.largestContent()) {
            throw truncated(header, files, "a file that can hold at most " + stream.largestContent());
        }
    }

    private static VoxelData voxels(final NiftiHeader header, final StoredStream stream, final NiftiFiles files,
        final Progress progress) throws IOException {
        checkSize(header, stream, files);
        if (!stream.skipTo(header.voxelOffset())) {
            throw truncated(header, files, "a file that ends before the first voxel");
        }
        final VoxelSink sink = VoxelSink.of(header.datatype());
        final int total = header.grid().voxels();
        final int width = header.datatype().bytes();
        final byte[] bytes = new byte[(int)Math.min(CHUNK_BYTES, header.dataBytes())];
        final ByteBuffer chunk = ByteBuffer.wrap(bytes).order(header.byteOrder());
        int capacity = stream.vouchesFor(header.voxelOffset() + header.dataBytes()) ? total
            : Math.min(total, FIRST_CAPACITY);
        sink.resize(capacity);
        int done = 0;
        while (done < total) {
            progress.checkCanceled();
            final int wanted = Math.min(total - done, CHUNK_BYTES / width);
            final int read = stream.read(bytes, wanted * width);
            if (read < wanted * width) {
                throw truncated(header, files, "a file that ends after " + ((long)done * width + read) + " of them");
            }
            if (done + wanted > capacity) {
                capacity = (int)Math.min(total, 2L * (done + wanted));
                sink.resize(capacity);
            }
            sink.take(chunk.rewind(), done, wanted);
            done += wanted;
            progress.report((double)done / total, null);
        }
        stream.checkEnd();
        stream.drainStored();
        return sink.data();
    }

    private static InputException truncated(final NiftiHeader header, final NiftiFiles files, final String received) {
        return new InputException("An image file holds the voxels that its header announces ("
            + header.grid().nx() + " x " + header.grid().ny() + " x " + header.grid().nz() + " of "
            + header.datatype().word() + ", " + header.dataBytes() + " bytes from byte " + header.voxelOffset() + ")",
            received + ": " + files.voxels(), "The file is truncated or damaged: copy or convert it again.");
    }
}
