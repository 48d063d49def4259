// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.nodes;

import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.radiosurv.standin.parameters.ParametersInput;
import org.radiosurv.standin.parameters.ParametersPersistence;
import org.radiosurv.standin.parameters.SettingsReport;
import org.radiosurv.standin.spi.NodeFactoryHook;
import org.radiosurv.standin.spi.NodeModelHook;
import org.radiosurv.standin.spi.StandIn;

/**
 * One node outside of a workflow: its ports, settings, configure, execute and view. A node context, where the node
 * needs one, is the caller's business.
 */
public final class NodeRunner {

    private final NodeModelHook m_models = StandIn.hook(NodeModelHook.class);

    private final DefaultNodeFactory m_factory;

    private final Optional<PortsConfiguration> m_ports;

    private final NodeModel m_model;

    private NodeRunner(final DefaultNodeFactory factory, final ModifiableNodeCreationConfiguration configuration) {
        m_factory = factory;
        m_ports = configuration.getPortConfig().map(PortsConfiguration.class::cast);
        m_model = StandIn.hook(NodeFactoryHook.class).createModel(factory, configuration);
    }

    /**
     * @param factory of the node
     * @return the node with the ports that it has when the user adds it
     */
    public static NodeRunner of(final DefaultNodeFactory factory) {
        return new NodeRunner(factory, factory.createNodeCreationConfig());
    }

    /**
     * @param factory of the node
     * @param nodeSettings settings.xml, whose config "node_creation_config" names the added ports
     * @return the node with these ports
     * @throws InvalidSettingsException if a port cannot be added
     */
    public static NodeRunner of(final DefaultNodeFactory factory, final NodeSettingsRO nodeSettings)
        throws InvalidSettingsException {
        final ModifiableNodeCreationConfiguration configuration = factory.createNodeCreationConfig();
        configuration.loadSettingsFrom(nodeSettings);
        return new NodeRunner(factory, configuration);
    }

    /**
     * A port.
     *
     * @param group id of its group
     * @param name as described
     * @param type its type
     */
    public record Port(String group, String name, PortType type) {
    }

    /**
     * The outcome of configure.
     *
     * @param specs of the outputs, null where unknown
     * @param warning set by the node
     */
    public record Configured(PortObjectSpec[] specs, Optional<String> warning) {
    }

    /**
     * The outcome of execute.
     *
     * @param outputs objects of the outputs
     * @param internal objects kept for the view
     * @param warning set by the node
     */
    public record Executed(PortObject[] outputs, PortObject[] internal, Optional<String> warning) {
    }

    /** @return the model, which the workflow engine drives */
    public NodeModel model() {
        return m_model;
    }

    /** @return the description, which is checked */
    public NodeDescription description() {
        return StandIn.hook(NodeFactoryHook.class).description(m_factory);
    }

    /** @return the icon, empty if the described file is not beside the factory; KNIME then shows a default */
    public Optional<URL> icon() {
        return Optional.ofNullable(m_factory.getIcon());
    }

    /** @return the inputs in order */
    public List<Port> inPorts() {
        return ports(m_models.inPortTypes(m_model), PortsConfiguration::getInputPortLocation,
            FluentNodeHook.PortGroupOutline::inputName);
    }

    /** @return the outputs in order */
    public List<Port> outPorts() {
        return ports(m_models.outPortTypes(m_model), PortsConfiguration::getOutputPortLocation,
            FluentNodeHook.PortGroupOutline::outputName);
    }

    private List<Port> ports(final PortType[] types, final Function<PortsConfiguration, Map<String, int[]>> locations,
        final Function<FluentNodeHook.PortGroupOutline, Optional<String>> name) {
        final Port[] ports = new Port[types.length];
        for (final FluentNodeHook.PortGroupOutline group : FluentNodeHook.get().portGroups(m_factory)) {
            final int[] indices = m_ports.map(locations).map(l -> l.get(group.id())).orElse(new int[0]);
            name.apply(group).ifPresent(
                n -> IntStream.of(indices).forEach(i -> ports[i] = new Port(group.id(), n, types[i])));
        }
        return Arrays.asList(ports);
    }

    /** @return class of the settings */
    public Optional<Class<? extends NodeParameters>> parametersClass() {
        return FluentNodeHook.get().modelParameters(m_factory);
    }

    /** @return class of the view's settings */
    public Optional<Class<? extends NodeParameters>> viewParametersClass() {
        return FluentNodeHook.get().viewParameters(m_factory);
    }

    /**
     * @param specs of the inputs, null where absent
     * @return the input as the settings see it
     */
    public ParametersInput input(final PortObjectSpec... specs) {
        return ParametersInput.ofSpecs(m_models.inPortTypes(m_model), m_models.outPortTypes(m_model), specs);
    }

    /**
     * @param settings the config "model" of settings.xml
     * @return how its keys compare with those of the settings class
     */
    public SettingsReport inspectSettings(final NodeSettingsRO settings) {
        return parametersClass().map(type -> ParametersPersistence.inspect(type, settings))
            .orElseGet(() -> new SettingsReport(List.copyOf(settings.keySet()), List.of(), List.of(), List.of()));
    }

    /**
     * Takes settings and refuses what KNIME would swallow: unknown keys and bad values.
     *
     * @param settings the config "model" of settings.xml
     * @throws InvalidSettingsException if they do not fit
     */
    public void loadSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_models.validateSettings(m_model, settings);
        final SettingsReport report = inspectSettings(settings);
        if (!report.isAcceptable()) {
            throw new InvalidSettingsException("The settings do not fit the node '" + description().getNodeName()
                + "'; " + report.summary() + ". Correct the keys in the node's settings.xml.");
        }
        m_models.loadSettings(m_model, settings);
    }

    /**
     * @param parameters settings of the node's settings class
     * @throws InvalidSettingsException if they do not validate
     */
    public void setParameters(final NodeParameters parameters) throws InvalidSettingsException {
        final NodeSettings settings = new NodeSettings("model");
        ParametersPersistence.save(parameters, settings);
        loadSettings(settings);
    }

    /** @param settings where to write the node's settings; before load and configure those are the plain defaults */
    public void saveSettings(final NodeSettingsWO settings) {
        m_models.saveSettings(m_model, settings);
    }

    /**
     * @param specs of the inputs
     * @return specs of the outputs and warning
     * @throws InvalidSettingsException as the node throws it
     */
    public Configured configure(final PortObjectSpec... specs) throws InvalidSettingsException {
        m_models.clearWarning(m_model);
        final PortObjectSpec[] outSpecs = m_models.configure(m_model, specs);
        return new Configured(outSpecs, warning());
    }

    /**
     * @param context progress, cancellation and the making of tables and file stores
     * @param objects of the inputs
     * @return objects of the outputs, internal objects and warning
     * @throws Exception as the node throws it
     */
    public Executed execute(final ExecutionContext context, final PortObject... objects) throws Exception {
        m_models.clearWarning(m_model);
        final PortObject[] outputs = m_models.execute(m_model, objects, context);
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i] == null) {
                throw new IllegalStateException(
                    "Invalid result. Execution failed, reason: data at output " + i + " is null.");
            }
        }
        return new Executed(outputs, internalObjects(), warning());
    }

    private PortObject[] internalObjects() {
        final PortObject[] objects = m_model instanceof PortObjectHolder holder ? holder.getInternalPortObjects() : null;
        return objects == null ? new PortObject[0] : objects;
    }

    private Optional<String> warning() {
        return Optional.ofNullable(m_models.warning(m_model)).map(Message::getSummary);
    }

    /**
     * @param viewSettings the config "view" of settings.xml, or null for the defaults
     * @return the view with the data of the last execution, empty for a node without view
     * @throws InvalidSettingsException if the settings do not fit
     */
    public Optional<NodeViewContent> view(final NodeSettingsRO viewSettings) throws InvalidSettingsException {
        return NodeViewContent.of(m_factory, viewSettings, internalObjects());
    }
}
