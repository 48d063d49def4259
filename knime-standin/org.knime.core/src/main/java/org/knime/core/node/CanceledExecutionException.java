// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.message.Message;

/** The user has cancelled the execution. */
public class CanceledExecutionException extends Exception {

    /** What the node shows unless told otherwise. */
    public static final Message DEFAULT_CANCEL_MESSAGE = Message.fromSummary("Execution canceled");

    private final transient Message m_message;

    /** With the default message. */
    public CanceledExecutionException() {
        this(DEFAULT_CANCEL_MESSAGE);
    }

    /** With a text, null for the default message. */
    public CanceledExecutionException(final String msg) {
        this(msg == null ? DEFAULT_CANCEL_MESSAGE : Message.fromSummary(msg));
    }

    /** With a message. */
    public CanceledExecutionException(final Message message) {
        super(message.getSummary());
        m_message = message;
    }

    /** The message. */
    public Message getKNIMEMessage() {
        return m_message;
    }
}
