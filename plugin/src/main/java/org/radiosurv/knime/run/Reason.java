// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.run;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words what went wrong: Java's file exceptions carry a bare path as their message. */
public final class Reason {

    private Reason() {
    }

    /**
     * @param failure what was thrown
     * @return its reason as a sentence
     */
    public static String of(final Exception failure) {
        if (failure instanceof NoSuchFileException file) {
            return "The file must exist; '" + file.getFile() + "' does not. Check the path.";
        }
        if (failure instanceof AccessDeniedException file) {
            return "The file must be accessible; access to '" + file.getFile() + "' was denied. Check its permissions.";
        }
        if (failure instanceof FileSystemException file && file.getReason() == null) {
            return "'" + file.getFile() + "': " + failure.getClass().getSimpleName() + ".";
        }
        final String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() + "." : message;
    }
}
