// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.KNIMEException.KNIMERuntimeException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.workflow.NodeMessage;
import org.radiosurv.standin.spi.MessageHook;
import org.radiosurv.standin.spi.StandIn;

/** What a node tells the user: a summary, at most one issue in particular, and what can be done about it. */
public final class Message {

    static {
        StandIn.provide(MessageHook.class, Message::of);
    }

    private final String m_summary;

    private final Issue m_issue;

    private final List<String> m_resolutions;

    Message(final String summary, final Issue issue, final List<String> resolutions) {
        if (summary == null) {
            throw new IllegalArgumentException("Summary must not be null");
        }
        m_summary = summary;
        m_issue = issue;
        m_resolutions = List.copyOf(resolutions);
    }

    private static Optional<Message> of(final Throwable thrown) {
        if (thrown instanceof KNIMEException e) {
            return Optional.of(e.getKNIMEMessage());
        } else if (thrown instanceof KNIMERuntimeException e) {
            return Optional.of(e.getKNIMEMessage());
        } else if (thrown instanceof CanceledExecutionException e) {
            return Optional.of(e.getKNIMEMessage());
        } else if (thrown instanceof InvalidSettingsMessage e) {
            return Optional.of(e.message());
        }
        return Optional.empty();
    }

    /** A message without issue and resolutions. */
    public static Message fromSummary(final String summary) {
        return new Message(summary, null, List.of());
    }

    /** A message that says what can be done. */
    public static Message fromSummaryWithResolution(final String summary, final String... res) {
        return builder().withSummary(summary).addResolutions(res).build()
            .orElseThrow(() -> new IllegalArgumentException("argument must not be null"));
    }

    /**
     * A message about a cell of an input table.
     *
     * @param portIndex input port, not counting the flow variable port
     * @param row row number from 0
     * @param column column number from 0
     */
    public static Message fromRowIssue(final String summary, final int portIndex, final long row, final int column,
        final String description) {
        return builder().withSummary(summary).addRowIssue(portIndex, column, row, description).build()
            .orElseThrow(() -> new IllegalArgumentException("argument must not be null"));
    }

    /** The message that a node shows. */
    public static Message fromNodeMessage(final NodeMessage nodeMessage) {
        if (nodeMessage.getMessageType() == NodeMessage.Type.RESET) {
            throw new IllegalArgumentException("Invalid type: " + NodeMessage.Type.RESET);
        }
        return new Message(nodeMessage.getMessage(), nodeMessage.getIssue().map(Issue::ofText).orElse(null),
            nodeMessage.getResolutions());
    }

    /** An empty builder. */
    public static MessageBuilder builder() {
        return new MessageBuilder();
    }

    /** A builder that starts from this message. */
    public MessageBuilder modify() {
        return new MessageBuilder(this);
    }

    /** What happened, in one sentence. */
    public String getSummary() {
        return m_summary;
    }

    /** The summary of a message, null for null. */
    public static String getSummaryFrom(final Message message) {
        return message == null ? null : message.getSummary();
    }

    /** What can be done. */
    public List<String> getResolutions() {
        return m_resolutions;
    }

    Optional<Issue> issue() {
        return Optional.ofNullable(m_issue);
    }

    /** The message with the rows around a row issue in the text. */
    public Message renderIssueDetails(final PortObject[] inputs) {
        return m_issue == null ? this : new Message(m_summary, m_issue.rendered(inputs), m_resolutions);
    }

    /** Summary and issue as lines. */
    public String toLogPrintable() {
        return m_issue == null ? m_summary : m_summary + "\n" + m_issue.text();
    }

    /** The message as a node shows it. */
    public NodeMessage toNodeMessage(final NodeMessage.Type type) {
        return new NodeMessage(type, m_summary, m_issue == null ? null : m_issue.text(), m_resolutions);
    }

    /** An exception that carries this message. */
    public InvalidSettingsException toInvalidSettingsException() {
        return toInvalidSettingsException(null);
    }

    /** An exception that carries this message, with a cause. */
    public InvalidSettingsException toInvalidSettingsException(final Throwable cause) {
        return new InvalidSettingsMessage(this, cause);
    }

    /** An exception that carries this message. */
    public KNIMEException toKNIMEException() {
        return KNIMEException.of(this);
    }

    /** An exception that carries this message, with a cause. */
    public KNIMEException toKNIMEException(final Throwable cause) {
        return KNIMEException.of(this, cause);
    }

    @Override
    public boolean equals(final Object obj) {
        return this == obj || (obj instanceof Message o && m_summary.equals(o.m_summary)
            && Objects.equals(m_issue, o.m_issue) && m_resolutions.equals(o.m_resolutions));
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_summary, m_issue, m_resolutions);
    }

    @Override
    public String toString() {
        return "Message[summary=" + m_summary + ", issue=" + m_issue + ", resolutions=" + m_resolutions + "]";
    }
}
