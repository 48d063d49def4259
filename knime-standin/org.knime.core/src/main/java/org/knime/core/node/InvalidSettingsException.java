// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** Settings are missing, wrong or do not fit the input. */
public class InvalidSettingsException extends Exception {

    /** With a message. */
    public InvalidSettingsException(final String s) {
        super(s);
    }

    /** With a message and a cause. */
    public InvalidSettingsException(final String s, final Throwable cause) {
        super(s, cause);
    }

    /** With a cause. */
    public InvalidSettingsException(final Throwable cause) {
        super(cause);
    }
}
