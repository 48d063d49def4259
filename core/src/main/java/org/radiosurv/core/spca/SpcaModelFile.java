// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

import org.radiosurv.core.InputException;

/** Model files on disk: JSON text in UTF-8, see {@link SpcaModelJson}. */
public final class SpcaModelFile {

    /** Ten thousand features take about ten megabytes. */
    private static final long LARGEST = 1L << 28;

    private SpcaModelFile() {
    }

    /**
     * @param file a model file
     * @return the model
     * @throws InputException if it is no model or larger than one can be; the message names the file
     * @throws IOException if it is not there or reading fails
     */
    public static SpcaModel read(final Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString(), null, "there is no such file");
        }
        if (Files.size(file) > LARGEST) {
            throw new InputException("A model file has at most " + LARGEST + " bytes", Files.size(file) + " bytes in " + file,
                "Choose a file written by SPCA Model Writer or spca train.");
        }
        try {
            return SpcaModelJson.read(Files.readString(file));
        } catch (final CharacterCodingException e) {
            throw new InputException("A model is JSON text in UTF-8", file + ", which has other bytes", "Check the file.", e);
        } catch (final InputException e) {
            throw new InputException(file + ": " + e.rule(), e.received(), e.remedy(), e);
        }
    }

    /**
     * Writes a model; it appears under its name only when it is complete.
     *
     * @param model the model
     * @param file where it goes, in a folder that exists
     * @param overwrite whether an existing file is replaced
     * @throws IOException if the file exists and is not to be replaced, or writing fails
     */
    public static void write(final SpcaModel model, final Path file, final boolean overwrite) throws IOException {
        final Path target = file.toAbsolutePath();
        final Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, (SpcaModelJson.write(model).stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
            if (overwrite) {
                replace(part, target);
            } else {
                Files.move(part, target);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void replace(final Path part, final Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (final AtomicMoveNotSupportedException unsupported) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
