// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.io.Serializable;
import java.util.Objects;

/** Where a node lies: the indices of the workflows around it and its own, separated by colons. */
public class NodeID implements Serializable, Comparable<NodeID> {

    /** The workspace, above all workflows. */
    public static final NodeID ROOTID = new NodeID(0);

    private final NodeID m_prefix;

    private final int m_index;

    /** At the top. */
    public NodeID(final int ix) {
        this(null, ix);
    }

    /** Below another. */
    public NodeID(final NodeID predecessor, final int ix) {
        if (ix < 0) {
            throw new IllegalArgumentException("Node index must not be negative: " + ix);
        }
        m_prefix = predecessor;
        m_index = ix;
    }

    /** One below this. */
    public NodeID createChild(final int ix) {
        return new NodeID(this, ix);
    }

    /** The last index. */
    public int getIndex() {
        return m_index;
    }

    /** What this lies below, null at the top. */
    public NodeID getPrefix() {
        return m_prefix;
    }

    /** Whether this lies directly below another. */
    public boolean hasSamePrefix(final NodeID otherID) {
        return Objects.equals(m_prefix, otherID.m_prefix);
    }

    /** Whether this lies below another or is it. */
    public boolean hasPrefix(final NodeID prefix) {
        return equals(prefix) || (m_prefix != null && m_prefix.hasPrefix(prefix));
    }

    /** Whether this is the workspace. */
    public final boolean isRoot() {
        return equals(ROOTID);
    }

    @Override
    public int compareTo(final NodeID o) {
        final int depth = Integer.compare(depth(), o.depth());
        if (depth != 0) {
            return depth;
        }
        final int prefix = m_prefix == null ? 0 : m_prefix.compareTo(o.m_prefix);
        return prefix != 0 ? prefix : Integer.compare(m_index, o.m_index);
    }

    private int depth() {
        return m_prefix == null ? 0 : m_prefix.depth() + 1;
    }

    /** The id of a text of numbers and colons. */
    public static NodeID fromString(final String string) {
        NodeID id = null;
        for (String part : string.split(":", -1)) {
            id = new NodeID(id, Integer.parseInt(part));
        }
        return id;
    }

    @Override
    public boolean equals(final Object obj) {
        return this == obj || (obj instanceof NodeID o && m_index == o.m_index && Objects.equals(m_prefix, o.m_prefix));
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(m_prefix) + m_index;
    }

    @Override
    public String toString() {
        return m_prefix == null ? Integer.toString(m_index) : m_prefix + ":" + m_index;
    }
}
