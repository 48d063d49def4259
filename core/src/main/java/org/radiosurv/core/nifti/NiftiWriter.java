// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * Writes NIfTI-1 images, little endian: {@code .nii}, {@code .nii.gz}, or {@code .hdr}/{@code .img}, each also with
 * {@code .gz}. The same image gives the same bytes; no time and no name of a person or machine is in them.
 *
 * <p>A file appears under its name only when it is complete: it is written beside it under a hidden name and then
 * moved.
 */
public final class NiftiWriter {

    /** Fast at a size about a tenth above the default's; images go to and fro more often than they are kept. */
    private static final int COMPRESSION = 4;

    private static final int BUFFER_BYTES = 1 << 16;

    private NiftiWriter() {
    }

    /**
     * How an image is written.
     *
     * @param datatype how voxels are stored; empty: the type that the values were read or computed in, scaled values as
     *            they were stored with their slope and intercept
     * @param overwrite whether an existing file may be replaced
     * @param formCode what world coordinates mean: 1 scanner, 2 aligned to another image, 3 Talairach, 4 MNI152
     */
    public record Options(Optional<Datatype> datatype, boolean overwrite, int formCode) {

        private static final int ALIGNED = 2;

        /** Checks the code. */
        public Options {
            if (formCode < 1 || formCode > 4) {
                throw new InputException("A form code is 1 to 4", formCode, "Use 2, aligned.");
            }
        }

        /** @return the values' own type, no overwriting, aligned coordinates */
        public static Options defaults() {
            return new Options(Optional.empty(), false, ALIGNED);
        }

        /**
         * @param type how voxels are stored
         * @return the same with that type
         */
        public Options withDatatype(final Datatype type) {
            return new Options(Optional.of(type), overwrite, formCode);
        }

        /** @return the same with leave to replace an existing file */
        public Options overwriting() {
            return new Options(datatype, true, formCode);
        }

        /**
         * @param code 1 scanner, 2 aligned, 3 Talairach, 4 MNI152
         * @return the same with that code
         */
        public Options withFormCode(final int code) {
            return new Options(datatype, overwrite, code);
        }
    }

    /**
     * @param volume the image; its field of view is not written, voxels outside it have the value that they hold
     * @param file where it goes, in an existing folder
     * @param options how
     * @param progress told the share of voxels that are written, checked for cancellation
     * @throws IOException if writing fails
     * @throws InputException if the file exists and may not be replaced, its name has no ending of NIfTI's, or a value
     *             does not fit the datatype
     */
    public static void write(final Volume volume, final Path file, final Options options, final Progress progress)
        throws IOException {
        final NiftiFiles files = NiftiFiles.toWrite(file);
        requireFree(files.header(), options);
        requireFree(files.voxels(), options);
        final VoxelData data = volume.data();
        final boolean scaled = data instanceof VoxelData.Scaled
            && options.datatype().orElse(VoxelEncoder.exactFor(data)) == VoxelEncoder.exactFor(data);
        final VoxelData stored = scaled ? ((VoxelData.Scaled)data).stored() : data;
        final Datatype datatype = options.datatype().orElse(VoxelEncoder.exactFor(data));
        final byte[] header = HeaderWriter.header(volume.grid(), datatype, scaled ? ((VoxelData.Scaled)data).slope() : 1,
            scaled ? ((VoxelData.Scaled)data).intercept() : 0, options.formCode(), files.pair());
        final VoxelEncoder encoder = new VoxelEncoder(datatype);
        if (!files.pair()) {
            writeFile(files.header(), options, out -> {
                out.write(header);
                encoder.write(stored, out, progress);
            });
            return;
        }
        writeFile(files.voxels(), options, out -> encoder.write(stored, out, progress));
        writeFile(files.header(), options, out -> out.write(header));
    }

    private static void requireFree(final Path file, final Options options) {
        if (!options.overwrite() && Files.exists(file)) {
            throw exists(file);
        }
    }

    private static InputException exists(final Path file) {
        return new InputException("An image is written to a file that does not exist yet", file,
            "Choose another name, remove the file, or allow overwriting.");
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    private interface Content {

        void to(OutputStream out) throws IOException;
    }

    private static void writeFile(final Path file, final Options options, final Content content) throws IOException {
        final Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        UnfinishedFiles.begin(part);
        try {
            try (OutputStream raw = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = compressed(file) ? new Gzip(raw) : new BufferedOutputStream(raw, BUFFER_BYTES)) {
                content.to(out);
            }
            move(part, file, options);
        } finally {
            UnfinishedFiles.end(part);
        }
    }

    private static boolean compressed(final Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private static void move(final Path part, final Path file, final Options options) throws IOException {
        try {
            if (options.overwrite()) {
                moveOver(part, file);
            } else {
                Files.move(part, file);
            }
        } catch (final FileAlreadyExistsException appearedMeanwhile) {
            throw exists(file);
        }
    }

    private static void moveOver(final Path part, final Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (final AtomicMoveNotSupportedException unsupported) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Gzip with a header that holds neither time nor name, which is what Java writes. */
    private static final class Gzip extends GZIPOutputStream {

        Gzip(final OutputStream out) throws IOException {
            super(out, BUFFER_BYTES);
            def.setLevel(COMPRESSION);
            def.setStrategy(Deflater.DEFAULT_STRATEGY);
        }
    }
}
