// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what a message says. Only the first issue is kept, the others are counted. */
public final class MessageBuilder {

    private String m_summary;

    private Issue m_issue;

    private long m_issueCount;

    private final Set<String> m_resolutions = new LinkedHashSet<>();

    MessageBuilder() {
    }

    MessageBuilder(final Message message) {
        m_summary = message.getSummary();
        message.issue().ifPresent(this::addIssue);
        m_resolutions.addAll(message.getResolutions());
    }

    /** Sets the summary. */
    public MessageBuilder withSummary(final String summary) {
        m_summary = summary;
        return this;
    }

    /** The summary as set so far. */
    public Optional<String> getSummary() {
        return Optional.ofNullable(m_summary);
    }

    /** Adds an issue. */
    public MessageBuilder addTextIssue(final String description) {
        return addIssue(Issue.ofText(description));
    }

    /** Adds an issue about a cell. */
    public MessageBuilder addRowIssue(final int portIndex, final int columnIndex, final long rowIndex,
        final String description) {
        if (columnIndex < 0) {
            throw new IllegalArgumentException("Invalid column index must be >= 0: " + columnIndex);
        }
        return addIssue(Issue.ofRow(portIndex, columnIndex, rowIndex, description));
    }

    /** Adds an issue about a row. */
    public MessageBuilder addRowIssue(final int portIndex, final long rowIndex, final String description) {
        return addIssue(Issue.ofRow(portIndex, -1, rowIndex, description));
    }

    private MessageBuilder addIssue(final Issue issue) {
        m_issue = m_issue == null ? issue : m_issue;
        m_issueCount++;
        return this;
    }

    /** Adds what can be done; none may be null. */
    public MessageBuilder addResolutions(final String... res) {
        m_resolutions.addAll(List.of(res));
        return this;
    }

    /** The text of the first issue. */
    public Optional<String> getFirstIssue() {
        return Optional.ofNullable(m_issue).map(Issue::text);
    }

    /** Number of issues added. */
    public long getIssueCount() {
        return m_issueCount;
    }

    /** The message, empty when there is no summary. */
    public Optional<Message> build() {
        return getSummary().map(summary -> new Message(summary, m_issue, List.copyOf(m_resolutions)));
    }
}
