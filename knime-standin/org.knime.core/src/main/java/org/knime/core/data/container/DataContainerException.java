// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

/** A table could not be written. */
public class DataContainerException extends RuntimeException {

    /** With a message. */
    public DataContainerException(final String message) {
        super(message);
    }

    /** With a message and a cause. */
    public DataContainerException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
