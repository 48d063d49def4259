// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.ConfigurableNodeFactory.PortsConfigurationBuilder;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType;
import org.radiosurv.standin.spi.Execution;
import org.radiosurv.standin.spi.MeanPortObject;
import org.radiosurv.standin.spi.MeanPortObjectSpec;
import org.radiosurv.standin.spi.NodeModelHook;
import org.radiosurv.standin.spi.SharedFolder;
import org.radiosurv.standin.spi.StandIn;

/** The executor's hook reaches the protected methods of a model; port groups are read from settings.xml. */
class NodeModelTest {

    private final NodeModelHook m_hook = StandIn.hook(NodeModelHook.class);

    @TempDir
    private Path m_folder;

    private static final class Averager extends NodeModel {

        Averager() {
            super(new PortType[]{BufferedDataTable.TYPE}, new PortType[]{MeanPortObject.TYPE});
        }

        @Override
        protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) {
            setWarningMessage("configured " + peekFlowVariable("unit", VariableType.StringType.INSTANCE));
            return new PortObjectSpec[]{new MeanPortObjectSpec("mm")};
        }

        @Override
        protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) {
            pushFlowVariableInt("count", 3);
            return new PortObject[]{new MeanPortObject(new MeanPortObjectSpec("mm"), 1.5)};
        }

        @Override
        protected void saveSettingsTo(final NodeSettingsWO settings) {
            settings.addInt("a", 1);
        }

        @Override
        protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
            settings.getInt("a");
        }

        @Override
        protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
            settings.getInt("a");
        }

        @Override
        protected void reset() {
            // nothing is kept
        }

        @Override
        protected void loadInternals(final File nodeInternDir, final ExecutionMonitor exec) {
            // nothing is kept
        }

        @Override
        protected void saveInternals(final File nodeInternDir, final ExecutionMonitor exec) {
            // nothing is kept
        }
    }

    @Test
    void hookDrivesTheModel() throws Exception {
        final Averager model = new Averager();
        assertArrayEquals(new PortType[]{BufferedDataTable.TYPE}, m_hook.inPortTypes(model));
        final Map<String, FlowVariable> variables = new LinkedHashMap<>();
        variables.put("unit", new FlowVariable("unit", "mm"));
        m_hook.provideFlowVariables(model, variables);
        assertEquals(new MeanPortObjectSpec("mm"), m_hook.configure(model, new PortObjectSpec[]{new DataTableSpec()})[0]);
        assertEquals("configured mm", m_hook.warning(model).getSummary());
        m_hook.clearWarning(model);
        assertNull(m_hook.warning(model));
        final PortObject[] out = m_hook.execute(model, new PortObject[1], new Execution(m_folder).context());
        assertEquals("mean 1.5", out[0].getSummary());
        assertEquals(Set.of("count"), m_hook.pushedFlowVariables(model).keySet());
        final NodeSettings settings = new NodeSettings("model");
        m_hook.saveSettings(model, settings);
        m_hook.validateSettings(model, settings);
        assertThrows(InvalidSettingsException.class, () -> m_hook.validateSettings(model, new NodeSettings("model")));
    }

    @Test
    void tableModelsRefuseOtherPorts() {
        final NodeModel tables = new NodeModel(1, 1) {
            @Override
            protected void saveSettingsTo(final NodeSettingsWO settings) {
                // no settings
            }

            @Override
            protected void validateSettings(final NodeSettingsRO settings) {
                // no settings
            }

            @Override
            protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) {
                // no settings
            }

            @Override
            protected void reset() {
                // nothing is kept
            }

            @Override
            protected void loadInternals(final File nodeInternDir, final ExecutionMonitor exec) {
                // nothing is kept
            }

            @Override
            protected void saveInternals(final File nodeInternDir, final ExecutionMonitor exec) {
                // nothing is kept
            }
        };
        assertThrows(InvalidSettingsException.class,
            () -> m_hook.configure(tables, new PortObjectSpec[]{new MeanPortObjectSpec("mm")}));
        assertThrows(InvalidSettingsException.class,
            () -> m_hook.configure(tables, new PortObjectSpec[]{new DataTableSpec()}), "configure is not overridden");
        assertThrows(IOException.class, () -> m_hook.execute(tables, new PortObject[1], null));
    }

    private static ModifiableNodeCreationConfiguration creation() {
        final PortsConfigurationBuilder builder = new PortsConfigurationBuilder();
        builder.addFixedInputPortGroup("Data", BufferedDataTable.TYPE);
        builder.addOptionalInputPortGroup("Model (optional)", MeanPortObject.TYPE);
        builder.addExtendableInputPortGroup("Extra", BufferedDataTable.TYPE);
        builder.addFixedOutputPortGroup("Out", BufferedDataTable.TYPE);
        assertThrows(IllegalArgumentException.class, () -> builder.addFixedInputPortGroup("Out", BufferedDataTable.TYPE));
        return new ModifiableNodeCreationConfiguration(builder.build());
    }

    @Test
    void portGroupsSurviveSettings() throws InvalidSettingsException {
        final ModifiableNodeCreationConfiguration creation = creation();
        final ModifiablePortsConfiguration ports = creation.getPortConfig().orElseThrow();
        assertEquals(1, ports.getInputPorts().length);
        final ExtendablePortGroup model = ports.getExtendablePorts().get("Model (optional)");
        model.addPort(MeanPortObject.TYPE);
        assertFalse(model.canAddPort());
        assertThrows(IllegalArgumentException.class, () -> model.addPort(MeanPortObject.TYPE));
        ports.getExtendablePorts().get("Extra").addPort(BufferedDataTable.TYPE);
        assertThrows(IllegalArgumentException.class,
            () -> ports.getExtendablePorts().get("Extra").addPort(MeanPortObject.TYPE));
        assertArrayEquals(new PortType[]{BufferedDataTable.TYPE, MeanPortObject.TYPE, BufferedDataTable.TYPE},
            ports.getInputPorts());
        assertArrayEquals(new int[]{1}, ports.getInputPortLocation().get("Model (optional)"));
        final NodeSettings settings = new NodeSettings("settings.xml");
        creation.saveSettingsTo(settings);
        final ModifiableNodeCreationConfiguration loaded = creation();
        loaded.loadSettingsFrom(settings);
        assertArrayEquals(ports.getInputPorts(), loaded.getPortConfig().orElseThrow().getInputPorts());
        assertEquals(1, creation().copy().getPortConfig().orElseThrow().getInputPorts().length);
        settings.getNodeSettings("node_creation_config").addNodeSettings("Unknown");
        assertThrows(InvalidSettingsException.class, () -> creation().loadSettingsFrom(settings));
    }

    /** The sample that the real engine has saved, with its port object class replaced by the one of these tests. */
    @Test
    void portGroupsOfTheRealEngineAreRead() throws IOException, InvalidSettingsException {
        final Path shared = SharedFolder.find();
        Assumptions.assumeTrue(shared != null, "NodeModelTest skipped: there is no folder ../shared with knime/samples");
        final Path sample = shared.resolve("knime").resolve("samples").resolve("optional-ports.settings.xml");
        final Path copy = m_folder.resolve("settings.xml");
        Files.writeString(copy, Files.readString(sample).replace("org.example.probe.ProbePortObject", MeanPortObject.class.getName()));
        final ModifiableNodeCreationConfiguration creation = creation();
        try (InputStream in = Files.newInputStream(copy)) {
            creation.loadSettingsFrom(NodeSettings.loadFromXML(in));
        }
        assertEquals(4, creation.getPortConfig().orElseThrow().getInputPorts().length);
        assertTrue(creation.getPortConfig().orElseThrow().getExtendablePorts().get("Extra").hasConfiguredPorts());
    }
}
