// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

/**
 * State of a node, as KNIME stores it. A node whose execution fails goes back to CONFIGURED and keeps an error message.
 */
public enum NodeState {
        /** Not configured: an input is missing, or configure refused. */
        IDLE,
        /** Ready to execute. */
        CONFIGURED,
        /** Outputs are there. */
        EXECUTED
}
