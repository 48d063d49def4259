// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeSettings;

/** The page of a view and the JSON that it gets. */
class NodeViewContentTest {

    private static NodeViewContent view(final String kind) throws Exception {
        final NodeRunner runner = NodeRunner.of(new Nodes.View(kind));
        final ExecutionContext context = TestContext.create();
        final BufferedDataTable table = TestContext.table(context, 1);
        runner.configure(TestContext.TABLE);
        runner.execute(context, table);
        return runner.view(null).orElseThrow();
    }

    @Test
    void dataAreWrittenAsJacksonDoesInKnime() throws Exception {
        assertEquals("{\"result\":{\"title\":\"view title\",\"columns\":1,\"nan\":\"NaN\",\"infinite\":\"Infinity\","
            + "\"array\":[1.0,2.5],\"present\":\"o\",\"empty\":null,\"none\":null,"
            + "\"record\":{\"a\":1,\"b\":\"two\"}}}", view("all").initialData().orElseThrow());
    }

    @Test
    void textThatIsJsonIsEmbedded() throws Exception {
        assertEquals("{\"result\":{\"already\":1}}", view("json").initialData().orElseThrow());
        assertEquals("{\"result\":\"plain text\"}", view("text").initialData().orElseThrow());
    }

    @Test
    void datesFail() throws Exception {
        final String json = view("date").initialData().orElseThrow();
        assertTrue(json.startsWith("{\"internalError\":{\"message\":\"Java 8 date/time type"), json);
    }

    @Test
    void settingsOfTheViewAreUsed() throws Exception {
        final NodeRunner runner = NodeRunner.of(new Nodes.View("all"));
        final ExecutionContext context = TestContext.create();
        runner.configure(TestContext.TABLE);
        runner.execute(context, TestContext.table(context, 1));
        final NodeSettings settings = new NodeSettings("view");
        settings.addString("title", "mine");
        assertTrue(runner.view(settings).orElseThrow().initialData().orElseThrow().contains("\"title\":\"mine\""));
    }

    @Test
    void filesAreFoundBelowTheirPrefix() throws Exception {
        final NodeViewContent view = view("all");
        assertEquals("index.html", view.page().getRelativePath());
        assertEquals("<html></html>",
            new String(view.page().getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals("1", new String(view.page().getResource("static/view.js").orElseThrow().getInputStream()
            .readAllBytes(), StandardCharsets.UTF_8));
        assertTrue(view.page().getResource("static/none.js").isEmpty());
        assertTrue(view.page().getResource("other.js").isEmpty());
    }

    @Test
    void aNodeWithoutViewHasNone() throws Exception {
        assertTrue(NodeRunner.of(new Nodes.Copy()).view(null).isEmpty());
    }
}
