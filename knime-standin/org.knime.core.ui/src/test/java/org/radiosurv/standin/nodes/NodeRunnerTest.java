// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/** Drives nodes of the fluent API as the workflow engine does. */
class NodeRunnerTest {

    private static NodeSettings settings(final String column, final String what) {
        final NodeSettings settings = new NodeSettings("model");
        settings.addString("column", column);
        settings.addString("what", what);
        return settings;
    }

    private static NodeSettings saved(final NodeRunner runner) {
        final NodeSettings settings = new NodeSettings("model");
        runner.saveSettings(settings);
        return settings;
    }

    @Test
    void defaultsComeFromTheInputAtTheFirstConfigure() throws Exception {
        final NodeRunner runner = NodeRunner.of(new Nodes.Copy());
        final int before = Nodes.Parameters.validations;
        final NodeRunner.Configured configured = runner.configure(TestContext.TABLE);
        assertEquals(Optional.of("column of 1"), configured.warning());
        assertSame(TestContext.TABLE, configured.specs()[0]);
        assertEquals(before + 1, Nodes.Parameters.validations);
        assertEquals("of 1", saved(runner).getString("column"));
    }

    @Test
    void loadedSettingsAreKeptAtConfigure() throws Exception {
        final NodeRunner runner = NodeRunner.of(new Nodes.Copy());
        runner.loadSettings(settings("mine", "copy"));
        assertEquals(Optional.of("column mine"), runner.configure(TestContext.TABLE).warning());
    }

    @Test
    void aNodeThatWasNeverConfiguredSavesThePlainDefaults() throws Exception {
        final NodeRunner runner = NodeRunner.of(new Nodes.Copy());
        assertEquals("", saved(runner).getString("column"));
        assertEquals(Optional.of("column of 1"), runner.configure(TestContext.TABLE).warning());
    }

    @Test
    void badSettingsAreRefused() {
        final NodeRunner runner = NodeRunner.of(new Nodes.Copy());
        assertEquals("The column is bad.", assertThrows(InvalidSettingsException.class,
            () -> runner.loadSettings(settings("bad", "copy"))).getMessage());
        final NodeSettings extra = settings("a", "copy");
        extra.addInt("extra", 1);
        final String unknown =
            assertThrows(InvalidSettingsException.class, () -> runner.loadSettings(extra)).getMessage();
        assertTrue(unknown.contains("'Copy'; unknown: extra"), unknown);
        assertThrows(InvalidSettingsException.class, () -> runner.loadSettings(new NodeSettings("model")));
    }

    @Test
    void executeGivesDataInternalDataAndTheLastWarning() throws Exception {
        final NodeRunner runner = NodeRunner.of(new Nodes.Copy());
        runner.configure(TestContext.TABLE);
        final ExecutionContext context = TestContext.create();
        final BufferedDataTable table = TestContext.table(context, 1, 2);
        final NodeRunner.Executed executed = runner.execute(context, table);
        assertSame(table, executed.outputs()[0]);
        assertSame(table, executed.internal()[0]);
        assertEquals(Optional.of("second\nline"), executed.warning());
    }

    @Test
    void anOutputLeftNullIsAnError() throws Exception {
        final NodeRunner runner = NodeRunner.of(new Nodes.Copy());
        runner.loadSettings(settings("a", "nothing"));
        runner.configure(TestContext.TABLE);
        final ExecutionContext context = TestContext.create();
        final BufferedDataTable table = TestContext.table(context, 1);
        assertEquals("Invalid result. Execution failed, reason: data at output 0 is null.",
            assertThrows(IllegalStateException.class, () -> runner.execute(context, table)).getMessage());
    }

    @Test
    void fixedPortsAreNamedAsDescribed() {
        final NodeRunner runner = NodeRunner.of(new Nodes.Copy());
        assertEquals(List.of(new NodeRunner.Port("In", "In", BufferedDataTable.TYPE)), runner.inPorts());
        assertEquals(List.of(new NodeRunner.Port("Out", "Out", BufferedDataTable.TYPE)), runner.outPorts());
    }

    @Test
    void optionalAndExtendablePortsAreAbsentUntilAdded() {
        final NodeRunner runner = NodeRunner.of(new Nodes.Ports());
        assertEquals(List.of("Data"), runner.inPorts().stream().map(NodeRunner.Port::name).toList());
    }

    @Test
    void addedPortsAreReadFromTheSettings() throws Exception {
        final NodeSettings settings = new NodeSettings("settings.xml");
        final var config = settings.addNodeSettings("node_creation_config");
        config.addNodeSettings("Data");
        final String table = BufferedDataTable.class.getName();
        config.addNodeSettings("Model (optional)").addNodeSettings("port_0").addString("object_class", table);
        final var extra = config.addNodeSettings("Extra");
        extra.addNodeSettings("port_0").addString("object_class", table);
        extra.addNodeSettings("port_1").addString("object_class", table);
        config.addNodeSettings("Out");
        final NodeRunner runner = NodeRunner.of(new Nodes.Ports(), settings);
        assertEquals(List.of("Data", "Model", "More", "More"),
            runner.inPorts().stream().map(NodeRunner.Port::name).toList());
        assertEquals(4, runner.input(new DataTableSpec[4]).getInPortTypes().length);
    }

    @Test
    void aRearrangementIsConfigured() throws Exception {
        final NodeRunner runner = NodeRunner.of(new Nodes.Rearrange(1));
        runner.loadSettings(settings("a", "remove"));
        assertEquals(0, ((DataTableSpec)runner.configure(TestContext.TABLE).specs()[0]).getNumColumns());
        runner.loadSettings(settings("a", "nothing"));
        assertEquals("No column rearranger has been set.", assertThrows(InvalidSettingsException.class,
            () -> runner.configure(TestContext.TABLE)).getMessage());
    }

    @Test
    void aRearrangementIsExecuted() throws Exception {
        final NodeRunner runner = NodeRunner.of(new Nodes.Rearrange(1));
        runner.loadSettings(settings("a", "remove"));
        runner.configure(TestContext.TABLE);
        final ExecutionContext context = TestContext.create();
        final BufferedDataTable out =
            (BufferedDataTable)runner.execute(context, TestContext.table(context, 1, 2)).outputs()[0];
        assertEquals(0, out.getDataTableSpec().getNumColumns());
        assertEquals(2, out.size());
    }

    @Test
    void aRearrangementNeedsExactlyOneTable() {
        assertThrows(IllegalStateException.class, () -> NodeRunner.of(new Nodes.Rearrange(2)));
        assertThrows(IllegalStateException.class, () -> NodeRunner.of(new Nodes.Rearrange(0)));
    }

    @Test
    void theClassesOfTheSettingsAreKnown() {
        final NodeRunner runner = NodeRunner.of(new Nodes.View("all"));
        assertEquals(Optional.empty(), runner.parametersClass());
        assertEquals(Optional.of(Nodes.ViewParameters.class), runner.viewParametersClass());
    }
}
