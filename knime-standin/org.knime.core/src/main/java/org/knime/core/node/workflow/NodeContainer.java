// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import org.radiosurv.standin.spi.StandIn;
import org.radiosurv.standin.spi.WorkflowHook;

/** A node or workflow in its surroundings. The stand-in's containers carry identity, folders and messages, nothing else. */
public abstract class NodeContainer {

    static {
        StandIn.provide(WorkflowHook.class, new Containers());
    }

    private final WorkflowManager m_parent;

    private final NodeID m_id;

    private volatile NodeMessage m_message = NodeMessage.NONE;

    NodeContainer(final WorkflowManager parent, final NodeID id) {
        m_parent = parent;
        m_id = id;
    }

    /** The id. */
    public final NodeID getID() {
        return m_id;
    }

    /** The workflow that holds it, null for a project. */
    public final WorkflowManager getParent() {
        return m_parent;
    }

    /** The name. */
    public abstract String getName();

    /** Name and id. */
    public final String getNameWithID() {
        return getName() + " " + m_id;
    }

    /** What it shows, never null. */
    public final NodeMessage getNodeMessage() {
        return m_message;
    }

    /** Sets what it shows. */
    public final void setNodeMessage(final NodeMessage newMessage) {
        m_message = newMessage == null ? NodeMessage.NONE : newMessage;
        messageChanged(m_message);
    }

    void messageChanged(final NodeMessage message) {
        // only nodes tell someone
    }

    @Override
    public String toString() {
        return getNameWithID();
    }
}
