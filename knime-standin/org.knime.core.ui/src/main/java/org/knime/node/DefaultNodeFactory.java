// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.AbstractNodeView;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeView;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortType;
import org.knime.node.impl.description.DefaultNodeDescriptionUtil;
import org.knime.node.impl.description.PortDescription;
import org.knime.node.parameters.NodeParameters;
import org.radiosurv.standin.nodes.FluentNodeHook;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The factory of a node that is described by a {@link DefaultNode}. */
public abstract class DefaultNodeFactory extends ConfigurableNodeFactory<NodeModel> {

    static {
        FluentNodeHook.Provided.set(new FluentNodeAccess());
    }

    private final DefaultNode m_node;

    /** @param node describes the node; the description is built and checked at once */
    protected DefaultNodeFactory(final DefaultNode node) {
        super(true);
        m_node = node;
        init();
    }

    DefaultNode node() {
        return m_node;
    }

    @Override
    protected final NodeDescription createNodeDescription() throws SAXException, IOException {
        final DefaultNode.Texts texts = m_node.texts();
        final Optional<DefaultView> view = m_node.view();
        return DefaultNodeDescriptionUtil.createNodeDescription(texts.name(), texts.icon(),
            descriptions(PortGroup.Side.INPUT), descriptions(PortGroup.Side.OUTPUT),
            texts.shortDescription(), texts.fullDescription(), m_node.externalResources(),
            m_node.model().parametersClass().orElse(null), viewParameters(),
            view.map(DefaultView::description).orElse(null), m_node.type().orElse(null), m_node.keywordList(),
            texts.since());
    }

    private List<PortDescription> descriptions(final PortGroup.Side side) {
        return m_node.ports().stream().map(group -> group.description(side)).flatMap(Optional::stream).toList();
    }

    private Class<? extends NodeParameters> viewParameters() {
        return m_node.view().flatMap(DefaultView::parametersClass).orElse(null);
    }

    @Override
    protected final Optional<PortsConfigurationBuilder> createPortsConfigBuilder() {
        if (m_node.ports().isEmpty()) {
            return Optional.empty();
        }
        final PortsConfigurationBuilder builder = new PortsConfigurationBuilder();
        m_node.ports().forEach(group -> add(builder, group));
        return Optional.of(builder);
    }

    private static void add(final PortsConfigurationBuilder builder, final PortGroup group) {
        switch (group.m_mode) {
            case FIXED -> addFixed(builder, group);
            case OPTIONAL -> addOptional(builder, group);
            case EXTENDABLE -> addExtendable(builder, group);
            case EXCHANGEABLE -> addExchangeable(builder, group);
        }
    }

    private static void addFixed(final PortsConfigurationBuilder builder, final PortGroup g) {
        if (g.isInput()) {
            builder.addFixedInputPortGroup(g.m_id, g.m_type);
        } else {
            builder.addFixedOutputPortGroup(g.m_id, g.m_type);
        }
    }

    private static void addOptional(final PortsConfigurationBuilder builder, final PortGroup g) {
        if (g.isInput()) {
            builder.addOptionalInputPortGroupWithDefault(g.m_id, g.m_type, g.supported());
        } else {
            builder.addOptionalOutputPortGroupWithDefault(g.m_id, g.m_type, g.supported());
        }
    }

    private static void addExtendable(final PortsConfigurationBuilder builder, final PortGroup g) {
        if (g.isInput()) {
            builder.addExtendableInputPortGroupWithDefault(g.m_id, g.m_fixedTypes, g.m_defaultTypes, g.supported());
        } else {
            builder.addExtendableOutputPortGroupWithDefault(g.m_id, g.m_fixedTypes, g.m_defaultTypes, g.supported());
        }
    }

    private static void addExchangeable(final PortsConfigurationBuilder builder, final PortGroup g) {
        if (g.isInput()) {
            builder.addExchangeableInputPortGroup(g.m_id, g.m_type, g.supported());
        } else {
            builder.addExchangeableOutputPortGroup(g.m_id, g.m_type, g.supported());
        }
    }

    @Override
    protected final NodeModel createNodeModel(final NodeCreationConfiguration creationConfig) {
        final PortsConfiguration ports = creationConfig.getPortConfig().orElse(null);
        final PortType[] inputs = ports == null ? new PortType[0] : ports.getInputPorts();
        final PortType[] outputs = ports == null ? new PortType[0] : ports.getOutputPorts();
        if (m_node.model() instanceof DefaultModel.RearrangeColumnsDefaultModel rearrange) {
            requireOneTable(inputs);
            requireOneTable(outputs);
            return new RearrangeModel(rearrange, viewParameters());
        }
        return new StandardModel((DefaultModel.StandardDefaultModel)m_node.model(), inputs, outputs,
            viewParameters());
    }

    private static void requireOneTable(final PortType[] types) {
        if (types.length != 1 || !BufferedDataTable.TYPE.equals(types[0])) {
            throw new IllegalStateException(
                "A node that rearranges columns must have exactly one input and one output table.");
        }
    }

    /** @return whether the node or its view has settings */
    public boolean hasNodeDialog() {
        return m_node.model().parametersClass().isPresent() || viewParameters() != null;
    }

    /** @return whether the node has a view */
    public final boolean hasNodeView() {
        return m_node.view().isPresent();
    }

    @Override
    protected final int getNrNodeViews() {
        return hasNodeView() ? 1 : 0;
    }

    @Override
    @Deprecated
    public final NodeView<NodeModel> createNodeView(final int viewIndex, final NodeModel nodeModel) {
        return null; // KNIME, too, has no window for a web view
    }

    @Override
    @Deprecated
    protected final boolean hasDialog() {
        return false; // KNIME, too, has no window for a web dialog
    }

    @Override
    @Deprecated
    protected final NodeDialogPane createNodeDialogPane(final NodeCreationConfiguration creationConfig) {
        return null;
    }

    // What follows only makes final what KNIME makes final, so that no node overrides it here.

    @Override
    @Deprecated
    protected final NodeDialogPane createNodeDialogPane() {
        return super.createNodeDialogPane();
    }

    @Override
    @Deprecated
    public final NodeModel createNodeModel() {
        return super.createNodeModel();
    }

    @Override
    public final AbstractNodeView<NodeModel> createAbstractNodeView(final int viewIndex, final NodeModel nodeModel) {
        return super.createAbstractNodeView(viewIndex, nodeModel);
    }

    @Override
    public final void init() {
        super.init();
    }

    @Override
    public final URL getIcon() {
        return super.getIcon();
    }

    @Override
    public final NodeType getType() {
        return super.getType();
    }

    @Override
    public final String getInportName(final int index) {
        return super.getInportName(index);
    }

    @Override
    public final String getOutportName(final int index) {
        return super.getOutportName(index);
    }

    @Override
    public final String getInteractiveViewName() {
        return super.getInteractiveViewName();
    }

    @Override
    public final Element getXMLDescription() {
        return super.getXMLDescription();
    }

    @Override
    @Deprecated
    public final boolean isPortConfigurableViaMenu() {
        return super.isPortConfigurableViaMenu();
    }

    @Override
    public final void loadAdditionalFactorySettings(final ConfigRO config) throws InvalidSettingsException {
        super.loadAdditionalFactorySettings(config);
    }

    @Override
    public final void saveAdditionalFactorySettings(final ConfigWO config) {
        super.saveAdditionalFactorySettings(config);
    }
}
