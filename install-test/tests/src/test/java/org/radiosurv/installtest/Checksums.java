// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.installtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The {@code .sha256} file beside a download, in the form that {@code sha256sum -c} reads. */
final class Checksums {

    private Checksums() {
    }

    static void assertChecksum(final Path file) throws IOException, NoSuchAlgorithmException {
        final byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        final Path beside = file.resolveSibling(file.getFileName() + ".sha256");
        assertEquals(HexFormat.of().formatHex(digest) + "  " + file.getFileName(), Files.readString(beside).strip());
    }
}
