// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.radiosurv.core.Progress;

/** Digests an image's files as they are stored. */
final class FileDigest {

    private static final int CHUNK_BYTES = 1 << 17;

    private FileDigest() {
    }

    /**
     * @param files the files of an image: those of a pair are digested header first
     * @param digest a fresh digest
     * @param progress checked for cancellation
     * @return the digest in hexadecimal digits
     */
    static String of(final NiftiFiles files, final MessageDigest digest, final Progress progress) throws IOException {
        add(files.header(), digest, progress);
        if (files.pair()) {
            add(files.voxels(), digest, progress);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(final Path file, final MessageDigest digest, final Progress progress) throws IOException {
        final byte[] chunk = new byte[CHUNK_BYTES];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                digest.update(chunk, 0, read);
                progress.checkCanceled();
            }
        }
    }
}
