// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.nodes.kaplanmeier.KaplanMeierPlotterTest;
import org.radiosurv.standin.nodes.NodeViewContent;

/**
 * From an executed node to the drawn curve: the node's page with its registered resources and its real initial data.
 *
 * <p>KNIME cuts the prefix and the slash off a resource's path before it asks the node's function (Page.getResource), so the
 * node has to add the folder again; a page whose scripts are not found draws nothing here.
 */
class NodeViewTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PAGE = "document.getElementById('frame')?.contentDocument";

    @Test
    void everyResourceOfThePageIsFound(@TempDir final Path temporary) throws Exception {
        try (Bench bench = new Bench(temporary)) {
            final NodeViewContent view = KaplanMeierPlotterTest.view(bench);
            for (String name : List.of("view.css", "host-client.js", "survival-data.js", "svg.js", "axis.js", "survival-plot.js",
                "export.js", "tables.js", "view.js")) {
                assertTrue(view.page().getResource("static/" + name).isPresent(), name);
            }
            assertTrue(view.page().getResource("static/nothing.js").isEmpty());
        }
    }

    @Test
    void showsTheCurvesOfAnExecutedNode(@TempDir final Path temporary) throws Exception {
        final Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "No chromium on the PATH: the node's view is not tested (apt-get install chromium).");
        try (Bench bench = new Bench(temporary)) {
            final NodeViewContent view = KaplanMeierPlotterTest.view(bench);
            final Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
            try (NodePageHost host = new NodePageHost(module.resolve("src/test/web/host.html"), view.page(), scenario(view));
                    Chromium browser = Chromium.start(program.get())) {
                browser.open(host.address(), 1000, 760);
                browser.await(PAGE + "?.getElementById('view')?.getAttribute('aria-busy') === 'false'");
                assertEquals("Seven patients", browser.evaluate(PAGE + ".getElementById('title').textContent").asText());
                assertEquals(2, browser.evaluate(PAGE + ".querySelectorAll('#plot .curve').length").asInt());
                assertEquals("Time (months)", browser.evaluate(PAGE + ".querySelector('#plot .time-label').textContent").asText());
                assertTrue(browser.evaluate(PAGE + ".querySelector('#plot .test').textContent").asText().startsWith("Log-rank p = 0."));
                assertEquals(5, browser.evaluate(PAGE + ".querySelectorAll('#tables tbody tr').length").asInt()
                    - browser.evaluate(PAGE + ".querySelectorAll('#tables .at-times tbody tr').length").asInt());
                assertEquals(List.of(), browser.errors());
                Files.write(Files.createDirectories(module.resolve("target/screenshots")).resolve("kaplan-meier-node.png"),
                    browser.screenshot());
            }
        }
    }

    private static String scenario(final NodeViewContent view) throws Exception {
        final ObjectNode scenario = JSON.createObjectNode().put("page", "/node/index.html");
        final ObjectNode config = scenario.putObject("config").put("nodeId", "root:1").put("projectId", "p")
            .put("workflowId", "root").put("extensionType", "view").put("hasNodeView", true);
        config.putObject("renderingConfig").put("type", "DEFAULT");
        config.put("initialData", view.initialData().orElseThrow());
        return JSON.writeValueAsString(scenario);
    }
}
