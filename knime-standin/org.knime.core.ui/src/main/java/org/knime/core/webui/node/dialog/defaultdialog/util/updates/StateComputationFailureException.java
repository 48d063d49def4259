// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.util.updates;

/** Says that a state cannot be computed now and stays as it is. */
public final class StateComputationFailureException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message why; it is logged */
    public StateComputationFailureException(final String message) {
        super(message);
    }
}
