// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

/** Says that KNIME could not open the dialog of a node, or that what it shows would be wrong. */
public final class DialogFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, where, and what to do */
    public DialogFailure(final String message) {
        super(message);
    }

    /**
     * @param message what is wrong, where, and what to do
     * @param cause why
     */
    public DialogFailure(final String message, final Throwable cause) {
        super(message, cause);
    }
}
