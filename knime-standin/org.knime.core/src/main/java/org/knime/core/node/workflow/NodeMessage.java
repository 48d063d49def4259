// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a node shows below its icon. */
public final class NodeMessage {

    /** Nothing to show. */
    public static final NodeMessage NONE = new NodeMessage(Type.RESET, "");

    private final Type m_type;

    private final String m_message;

    private final String m_issue;

    private final List<String> m_resolutions;

    /** Kind of message. */
    public enum Type {
        /** Nothing. */
        RESET,
        /** A warning. */
        WARNING,
        /** An error. */
        ERROR
    }

    /** A message without issue and resolutions. */
    public NodeMessage(final Type type, final String message) {
        this(type, message, null, List.of());
    }

    /** A message; only the issue may be null. */
    public NodeMessage(final Type type, final String message, final String issue, final List<String> resolutions) {
        if (type == null || message == null) {
            throw new NullPointerException("Type and message must not be null");
        }
        m_type = type;
        m_message = message.trim();
        m_issue = issue;
        m_resolutions = List.copyOf(resolutions);
    }

    /** An error. */
    public static final NodeMessage newError(final String message) {
        return new NodeMessage(Type.ERROR, message);
    }

    /** A warning. */
    public static final NodeMessage newWarning(final String message) {
        return new NodeMessage(Type.WARNING, message);
    }

    /** The worse of two messages; the texts of two equally bad ones are joined by a line break. */
    public static final NodeMessage merge(final NodeMessage m1, final NodeMessage m2) {
        if (m1.m_type != m2.m_type) {
            return m1.m_type.compareTo(m2.m_type) > 0 ? m1 : m2;
        }
        if (m1.m_message.isEmpty() || m2.m_message.isEmpty() || m1.m_message.equals(m2.m_message)) {
            return m1.m_message.isEmpty() ? m2 : m1;
        }
        return new NodeMessage(m1.m_type, m1.m_message + "\n" + m2.m_message, m1.m_issue, m1.m_resolutions);
    }

    /** Kind of message. */
    public Type getMessageType() {
        return m_type;
    }

    /** The text. */
    public String getMessage() {
        return m_message;
    }

    /** What went wrong in particular. */
    public Optional<String> getIssue() {
        return Optional.ofNullable(m_issue);
    }

    /** What can be done. */
    public List<String> getResolutions() {
        return m_resolutions;
    }

    @Override
    public boolean equals(final Object obj) {
        return this == obj || (obj instanceof NodeMessage o && m_type == o.m_type && m_message.equals(o.m_message)
            && Objects.equals(m_issue, o.m_issue) && m_resolutions.equals(o.m_resolutions));
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_type.name(), m_message, m_issue, m_resolutions);
    }

    @Override
    public String toString() {
        return m_type + ": " + m_message;
    }

    /** All parts as lines. */
    public String toStringWithDetails() {
        final StringBuilder out = new StringBuilder(toString());
        getIssue().ifPresent(issue -> out.append('\n').append(issue));
        m_resolutions.forEach(resolution -> out.append("\n- ").append(resolution));
        return out.toString();
    }
}
