// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.EventListener;

import org.knime.core.node.message.Message;

/** Hears the warnings of a node model. */
public interface NodeModelWarningListener extends EventListener {

    /** The warning has changed; null when there is none. */
    void warningChanged(Message warning);
}
