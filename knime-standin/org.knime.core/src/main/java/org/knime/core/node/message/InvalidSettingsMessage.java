// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.message;

import org.knime.core.node.InvalidSettingsException;

/** An InvalidSettingsException that keeps issue and resolutions of a message. */
final class InvalidSettingsMessage extends InvalidSettingsException {

    private final transient Message m_message;

    InvalidSettingsMessage(final Message message, final Throwable cause) {
        super(message.getSummary(), cause);
        m_message = message;
    }

    Message message() {
        return m_message;
    }
}
