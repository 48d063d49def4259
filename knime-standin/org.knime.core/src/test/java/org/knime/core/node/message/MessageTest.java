// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.workflow.NodeMessage;
import org.radiosurv.standin.spi.Execution;
import org.radiosurv.standin.spi.MessageHook;
import org.radiosurv.standin.spi.StandIn;

/** Messages and the exceptions that carry them. */
class MessageTest {

    private final MessageHook m_hook = StandIn.hook(MessageHook.class);

    @TempDir
    private Path m_folder;

    @Test
    void onlyTheFirstIssueIsKept() {
        final Message message = Message.builder().withSummary("summary").addTextIssue("first").addTextIssue("second")
            .addResolutions("do this", "or that").build().orElseThrow();
        final NodeMessage shown = message.toNodeMessage(NodeMessage.Type.ERROR);
        assertEquals("summary", shown.getMessage());
        assertEquals(Optional.of("first"), shown.getIssue());
        assertEquals(List.of("do this", "or that"), shown.getResolutions());
        assertEquals(message, Message.fromNodeMessage(shown));
        assertTrue(Message.builder().addTextIssue("issue only").build().isEmpty());
        assertEquals(2, message.modify().addTextIssue("x").getIssueCount());
    }

    @Test
    void exceptionsCarryTheirMessage() {
        final Message message = Message.fromSummaryWithResolution("no column", "choose one");
        final InvalidSettingsException settings = message.toInvalidSettingsException();
        assertEquals("no column", settings.getMessage());
        assertEquals(Optional.of(message), m_hook.messageOf(settings));
        final KNIMEException checked = KNIMEException.of(message, new IOException("io"));
        assertEquals("io", checked.getCause().getMessage());
        assertSame(message, checked.getKNIMEMessage());
        assertSame(message, checked.toUnchecked().getKNIMEMessage());
        assertEquals(Optional.of(message), m_hook.messageOf(checked.toUnchecked()));
        assertTrue(m_hook.messageOf(new InvalidSettingsException("plain")).isEmpty());
        assertTrue(m_hook.messageOf(new IllegalStateException("x")).isEmpty());
    }

    @Test
    void plainTextsBecomeSummaries() {
        assertEquals("text", new KNIMEException("text").getKNIMEMessage().getSummary());
        assertEquals("io", new KNIMEException(null, new IOException("io")).getKNIMEMessage().getSummary());
        assertEquals("unknown reason", new KNIMEException(null).getKNIMEMessage().getSummary());
        assertEquals("Execution canceled", new CanceledExecutionException().getMessage());
        assertThrows(IllegalArgumentException.class, () -> Message.fromSummary(null));
    }

    @Test
    void rowIssuesShowTheRowsAround() {
        final BufferedDataTable table = new Execution(m_folder).table(
            new DataTableSpec(new String[]{"a", "b", "c"}, new DataType[]{IntCell.TYPE, IntCell.TYPE, IntCell.TYPE}),
            new DefaultRow("r0", 1, 2, 3), new DefaultRow("r1", 4, 5, 6), new DefaultRow("r2", 7, 8, 9),
            new DefaultRow("r3", 10, 11, 12));
        final Message message = Message.fromRowIssue("bad row", 0, 2, 1, "out of range");
        assertEquals(Optional.of("out of range"), message.toNodeMessage(NodeMessage.Type.ERROR).getIssue());
        final String issue = message.renderIssueDetails(new PortObject[]{table})
            .toNodeMessage(NodeMessage.Type.ERROR).getIssue().orElseThrow();
        assertTrue(issue.endsWith("out of range") && issue.contains("r2") && issue.contains("8") && issue.contains("^"), issue);
        assertTrue(!issue.contains("r3"), "no row behind: " + issue);
        assertThrows(IllegalArgumentException.class, () -> Message.fromRowIssue("s", 0, -1, 0, "d"));
    }

    @Test
    void worseMessagesWin() {
        final NodeMessage warning = NodeMessage.newWarning("w");
        final NodeMessage error = NodeMessage.newError("e");
        assertSame(error, NodeMessage.merge(warning, error));
        assertSame(warning, NodeMessage.merge(warning, NodeMessage.NONE));
        assertEquals("w\nv", NodeMessage.merge(warning, NodeMessage.newWarning("v")).getMessage());
    }
}
