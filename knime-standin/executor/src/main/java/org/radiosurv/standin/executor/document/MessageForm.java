// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.NodeMessage;

/** The config {@code nodecontainer_message} of a node or workflow. */
final class MessageForm {

    private MessageForm() {
    }

    /** Adds the config unless there is no message. */
    static void save(final NodeMessage message, final NodeSettings settings) {
        if (message.getMessageType() == NodeMessage.Type.RESET) {
            return;
        }
        final NodeSettings config = new NodeSettings("nodecontainer_message");
        config.addString("type", message.getMessageType().name());
        config.addString("message", message.getMessage());
        message.getIssue().ifPresent(issue -> config.addString("issue", issue));
        if (!message.getResolutions().isEmpty()) {
            config.addStringArray("resolutions", message.getResolutions().toArray(String[]::new));
        }
        settings.addNodeSettings(config);
    }
}
