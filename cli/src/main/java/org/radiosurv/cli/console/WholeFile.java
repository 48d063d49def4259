// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

import org.radiosurv.core.InputException;

/** Writes files that are either complete or not there: under a hidden name first, then moved over what was there. */
public final class WholeFile {

    private WholeFile() {
    }

    /**
     * @param file where it goes; missing folders are made, an existing file is replaced
     * @param text what is in it
     * @throws IOException if writing fails
     */
    public static void write(final Path file, final String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param file where it goes; missing folders are made, an existing file is replaced
     * @param bytes what is in it
     * @throws IOException if writing fails
     */
    public static void write(final Path file, final byte[] bytes) throws IOException {
        final Path target = prepared(file);
        final Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, bytes);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * @param file a complete file
     * @param target where it goes, on the same disk; replaced if it exists
     * @throws IOException if moving fails
     */
    public static void move(final Path file, final Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (final AtomicMoveNotSupportedException unsupported) {
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * @param file where a result goes
     * @return the file with an absolute path, whose folder exists now
     * @throws IOException if a folder cannot be made
     * @throws InputException if it is a folder
     */
    public static Path prepared(final Path file) throws IOException {
        final Path target = file.toAbsolutePath().normalize();
        if (Files.isDirectory(target) || target.getFileName() == null) {
            throw new InputException("A result goes into a file", file + ", which is a folder", "Add the file's name.");
        }
        Files.createDirectories(target.getParent());
        return target;
    }
}
