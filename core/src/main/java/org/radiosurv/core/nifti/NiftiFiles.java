// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.radiosurv.core.InputException;

/**
 * The one or two files of an image.
 *
 * @param header the file that begins with the header
 * @param voxels the file that holds the voxels: the same one, or the {@code .img} of a pair
 */
record NiftiFiles(Path header, Path voxels) {

    private static final List<String> HEADER_ENDINGS = List.of(".hdr", ".hdr.gz");

    private static final List<String> VOXEL_ENDINGS = List.of(".img", ".img.gz");

    /**
     * @param file a {@code .nii}, {@code .nii.gz}, or either file of a pair, which must exist
     * @return its files
     * @throws InputException if the file, or the other one of the pair, is missing or a folder
     */
    static NiftiFiles toRead(final Path file) {
        requireFile(file);
        final NiftiFiles files = new NiftiFiles(existing(file, VOXEL_ENDINGS, HEADER_ENDINGS),
            existing(file, HEADER_ENDINGS, VOXEL_ENDINGS));
        requireFile(files.header);
        requireFile(files.voxels);
        return files;
    }

    /**
     * @param file where an image shall go
     * @return its files: two for {@code .hdr}/{@code .img}
     * @throws InputException if the ending is none of NIfTI's
     */
    static NiftiFiles toWrite(final Path file) {
        final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (HEADER_ENDINGS.stream().anyMatch(name::endsWith)) {
            return new NiftiFiles(file, sibling(file, HEADER_ENDINGS, VOXEL_ENDINGS));
        }
        if (VOXEL_ENDINGS.stream().anyMatch(name::endsWith)) {
            return new NiftiFiles(sibling(file, VOXEL_ENDINGS, HEADER_ENDINGS), file);
        }
        if (name.endsWith(".nii") || name.endsWith(".nii.gz")) {
            return new NiftiFiles(file, file);
        }
        throw new InputException("The name of an image file ends in .nii, .nii.gz, .hdr or .img", file,
            "Add .nii.gz to the name.");
    }

    boolean pair() {
        return !header.equals(voxels);
    }

    /** Replaces one of the endings {@code from} by the one of {@code to} that exists; other names stay. */
    private static Path existing(final Path file, final List<String> from, final List<String> to) {
        final String name = file.getFileName().toString();
        final String lower = name.toLowerCase(Locale.ROOT);
        for (final String ending : from) {
            if (lower.endsWith(ending)) {
                final String stem = name.substring(0, name.length() - ending.length());
                return to.stream().map(other -> file.resolveSibling(stem + other)).filter(Files::exists).findFirst()
                    .orElse(file.resolveSibling(stem + to.get(0)));
            }
        }
        return file;
    }

    /** Replaces one of the endings {@code from} by that of the same place in {@code to}. */
    private static Path sibling(final Path file, final List<String> from, final List<String> to) {
        final String name = file.getFileName().toString();
        final String lower = name.toLowerCase(Locale.ROOT);
        final int place = lower.endsWith(from.get(1)) ? 1 : 0;
        return file.resolveSibling(name.substring(0, name.length() - from.get(place).length()) + to.get(place));
    }

    private static void requireFile(final Path file) {
        if (!Files.exists(file)) {
            throw new InputException("The file of an image exists", file + ", which does not",
                "Check the path; was the file moved or renamed?");
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException("An image is a file", file + ", which is a folder or a device",
                "Name the image file itself.");
        }
    }
}
