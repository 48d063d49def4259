// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.example.probe.OptNodeFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeMessage;
import org.radiosurv.standin.executor.document.Bounds;
import org.radiosurv.standin.executor.document.Connection;
import org.radiosurv.standin.executor.document.CreationConfig;
import org.radiosurv.standin.executor.document.NodeForm;
import org.radiosurv.standin.executor.document.SettingsXml;
import org.radiosurv.standin.executor.document.WorkflowForm;
import org.radiosurv.standin.executor.document.WorkflowLoadException;
import org.radiosurv.standin.executor.plugin.BundleInfo;

/** Workflows that a real KNIME 5.8.2 saved or loaded cleanly; the probe nodes of the tests have the same settings. */
class SamplesTest {

    private Path m_samples;

    @BeforeEach
    void find() {
        m_samples = SharedFolder.find().map(shared -> shared.resolve("knime/samples")).orElse(null);
        assumeTrue(m_samples != null && Files.isDirectory(m_samples), "skipped: no folder 'shared' with KNIME samples");
    }

    @Test
    void settingsFilesAreWrittenAsTheyWereRead() throws Exception {
        try (Stream<Path> files = Files.walk(m_samples.resolve("saved-by-knime-5.8.2"))) {
            final List<Path> settings = files
                .filter(f -> Set.of("settings.xml", "workflow.knime").contains(f.getFileName().toString())).toList();
            assertEquals(5, settings.size());
            for (final Path file : settings) {
                assertRoundTrip(file, file.getFileName().toString());
            }
        }
        for (final String name : List.of("parameters-all-types", "column-filter", "optional-ports")) {
            assertRoundTrip(m_samples.resolve(name + ".settings.xml"), "settings.xml");
        }
    }

    @Test
    void addedPortsAreStoredAsKnimeStoresThem() throws Exception {
        final ModifiableNodeCreationConfiguration config = new OptNodeFactory().createNodeCreationConfig();
        final NodeSettings stored = SettingsXml.read(m_samples.resolve("optional-ports.settings.xml"), "settings.xml")
            .getNodeSettings(CreationConfig.KEY);
        CreationConfig.load(config, stored);
        assertEquals(4, config.getPortConfig().orElseThrow().getInputPorts().length);
        assertEquals(xml(stored), xml(CreationConfig.save(config)));
    }

    @Test
    void anAuthoredNodeHasTheKeysOfASavedOne(@TempDir final Path temporary) throws Exception {
        final NodeSettings saved =
            SettingsXml.read(m_samples.resolve("parameters-all-types.settings.xml"), "settings.xml");
        final Path workflow = Probe.write(Probe.cohort(), temporary.resolve("flow"));
        final NodeSettings authored =
            SettingsXml.read(workflow.resolve("Probe Source (#1)/settings.xml"), "settings.xml");
        assertEquals(List.copyOf(saved.keySet()), List.copyOf(authored.keySet()));
        for (final String key : List.of("model", "node_creation_config", "factory_settings", "flow_stack")) {
            assertEquals(xml(saved.getNodeSettings(key)), xml(authored.getNodeSettings(key)), key);
        }
        for (final String key : List.of("factory", "node-name", "node-bundle-name", "node-bundle-symbolic-name",
            "node-bundle-vendor", "node-bundle-version", "node-feature-name", "node-feature-version", "name")) {
            assertEquals(saved.getString(key), authored.getString(key), key);
        }
    }

    @Test
    void minimalWorkflowLoadsAndRuns() throws Exception {
        final Path sample = m_samples.resolve("minimal-workflow");
        final WorkflowResult result = Probe.run(sample);
        assertTrue(result.success(), result.toString());
        assertEquals("Rows: 6, Cols: 3", result.node(1).outputs().get(0).getSummary());
    }

    @Test
    void variablesWorkflowOverwritesFourSettings() throws Exception {
        try (Workflow workflow = Probe.load(m_samples.resolve("variables-workflow"))) {
            assertEquals(List.of("vi", "vs"), workflow.variables().stream().map(FlowVariable::getName).toList());
            workflow.setVariable("vi", "-1");
            final NodeResult node = new WorkflowExecutor(workflow, ExecutionListener.NONE).execute().node(1);
            assertEquals("Errors loading flow variables into node : int must be >= 0 but is -1", node.message().getMessage());
        }
        assertTrue(Probe.run(m_samples.resolve("variables-workflow")).success());
    }

    @Test
    void annotationsWorkflowLoads() throws Exception {
        try (Workflow workflow = Probe.load(m_samples.resolve("annotations-workflow"))) {
            assertEquals(1, workflow.nodes().size());
        }
    }

    @Test
    void workflowKnimeIsTheOneOfKnime() throws Exception {
        final Path saved = m_samples.resolve("saved-by-knime-5.8.2/workflow.knime");
        final NodeSettings author = SettingsXml.read(saved, "workflow.knime").getNodeSettings("authorInformation");
        final WorkflowForm form = new WorkflowForm("web").author(author).state("CONFIGURED",
            new NodeMessage(NodeMessage.Type.ERROR, "Contains one node with execution failure (Demo Fail #4)",
                "Demo Fail #4: deliberate failure", List.of()));
        final String[] names = {"Demo Source", "Web Add", "Demo Model", "Demo Fail"};
        for (int id = 1; id <= names.length; id++) {
            form.node(id, names[id - 1] + " (#" + id + ")/settings.xml",
                Optional.of(Bounds.at(150 * id - 50, 100)));
        }
        for (int id = 2; id <= names.length; id++) {
            form.connection(new Connection(1, 1, id, 1));
        }
        assertEquals(Files.readString(saved), xml(form.toSettings()));
    }

    @Test
    void settingsXmlIsTheOneOfKnime() throws Exception {
        final Path saved = m_samples.resolve("saved-by-knime-5.8.2/Web Add (#2)/settings.xml");
        final NodeSettings read = SettingsXml.read(saved, "settings.xml");
        final NodeForm form = new NodeForm("org.example.web.WebAddNodeFactory", "Web Add",
            new BundleInfo("Web demo nodes", "org.example.web", "Example", "1.0.0")).part(read.getNodeSettings("model"))
            .creationConfig(read.getNodeSettings("node_creation_config")).state("EXECUTED", NodeMessage.NONE)
            .fileStores(null, "1e84adcb-6cb4-45e9-b791-ac58e9853512").port(port -> {
                port.addString("port_spec_class", "org.knime.core.data.DataTableSpec");
                port.addString("port_object_class", "org.knime.core.node.BufferedDataTable");
                port.addString("port_object_summary", "Rows: 3, Cols: 3");
                port.addString("port_dir_location", "port_1");
            });
        assertEquals(Files.readString(saved), xml(form.toSettings()));
    }

    private static void assertRoundTrip(final Path file, final String rootKey) throws IOException, WorkflowLoadException {
        assertEquals(Files.readString(file), xml(SettingsXml.read(file, rootKey)), file.toString());
    }

    private static String xml(final NodeSettings settings) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
