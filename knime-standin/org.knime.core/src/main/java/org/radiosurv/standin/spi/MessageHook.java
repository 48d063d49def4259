// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.util.Optional;

import org.knime.core.node.message.Message;

/** Finds the message that an exception carries. */
public interface MessageHook {

    /**
     * The message of a KNIMEException (checked or not), a CanceledExecutionException, or an InvalidSettingsException that was made of a
     * message; empty for others.
     */
    Optional<Message> messageOf(Throwable thrown);
}
