// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.message.Message;

/** An execution fails for a reason that the user should read; the node shows it without a prefix. */
public final class KNIMEException extends Exception {

    private final transient Message m_message;

    /** With a text. */
    public KNIMEException(final String message) {
        this(message, (Throwable)null);
    }

    /** With a text and a cause, of which one may be null. */
    public KNIMEException(final String message, final Throwable cause) {
        this(fromText(message, cause), message, cause);
    }

    private KNIMEException(final Message knimeMessage, final String message, final Throwable cause) {
        super(message, cause);
        m_message = knimeMessage;
    }

    private static Message fromText(final String message, final Throwable cause) {
        if (message != null) {
            return Message.fromSummary(message);
        }
        return Message.fromSummary(cause == null || cause.getMessage() == null ? "unknown reason" : cause.getMessage());
    }

    /** With a message. */
    public static KNIMEException of(final Message message) {
        return of(message, null);
    }

    /** With a message and a cause. */
    public static KNIMEException of(final Message message, final Throwable cause) {
        if (message == null) {
            throw new IllegalArgumentException("Message must not be null");
        }
        return new KNIMEException(message, message.getSummary(), cause);
    }

    /** The message. */
    public Message getKNIMEMessage() {
        return m_message;
    }

    /** This exception as an unchecked one, which the node shows in the same way. */
    public KNIMERuntimeException toUnchecked() {
        return new KNIMERuntimeException();
    }

    /** A {@link KNIMEException} where no checked exception may be thrown. */
    public final class KNIMERuntimeException extends RuntimeException {

        KNIMERuntimeException() {
            super(KNIMEException.this.getMessage(), KNIMEException.this);
        }

        @Override
        public synchronized KNIMEException getCause() {
            return (KNIMEException)super.getCause();
        }

        /** The message. */
        public Message getKNIMEMessage() {
            return getCause().getKNIMEMessage();
        }
    }
}
