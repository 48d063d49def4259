// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.spca;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.radiosurv.core.InputException;
import org.radiosurv.core.spca.SpcaModel;
import org.radiosurv.core.spca.SpcaModelJson;

/** Reads models that {@code spca train} or an SPCA Learner made. */
final class ModelFile {

    private ModelFile() {
    }

    /**
     * @param file a JSON file
     * @return the model
     * @throws IOException if reading fails
     * @throws InputException if it is no model; the message names the file
     */
    static SpcaModel read(final Path file) throws IOException {
        try {
            return SpcaModelJson.read(Files.readString(file));
        } catch (final CharacterCodingException e) {
            throw new InputException("A model is JSON text in UTF-8", file + ", which has other bytes", "Check the file.", e);
        } catch (final InputException e) {
            throw new InputException(file + ": " + e.rule(), e.received(), e.remedy(), e);
        }
    }
}
