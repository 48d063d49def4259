// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.IOException;
import java.net.URL;

import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.radiosurv.standin.spi.NodeFactoryHook;
import org.radiosurv.standin.spi.StandIn;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Makes the parts of a node. In the stand-in the description must come from {@link #createNodeDescription()}; XML files next to the
 * factory are not read.
 */
public abstract class NodeFactory<T extends NodeModel> {

    static {
        StandIn.provide(NodeFactoryHook.class, new NodeFactoryDriver());
    }

    private final boolean m_lazy;

    private NodeDescription m_description;

    /** Initialised at once. */
    protected NodeFactory() {
        this(false);
    }

    /** Initialised at once, or when {@link #init()} is called. */
    protected NodeFactory(final boolean lazyInitialization) {
        m_lazy = lazyInitialization;
    }

    /** Whether the factory must be initialised before it is used. */
    public final boolean isLazilyInitialized() {
        return m_lazy;
    }

    /** Initialises the factory. */
    public void init() {
        description();
    }

    final synchronized NodeDescription description() {
        if (m_description == null) {
            m_description = readDescription();
        }
        if (m_description == null) {
            throw new IllegalStateException(getClass().getName() + " must create a node description");
        }
        return m_description;
    }

    private NodeDescription readDescription() {
        try {
            return createNodeDescription();
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("The description of " + getClass().getName() + " cannot be made: "
                + e.getMessage(), e);
        }
    }

    /** What users read about the node. */
    protected NodeDescription createNodeDescription() throws SAXException, IOException {
        return null;
    }

    /** A new model. */
    public abstract T createNodeModel();

    /** A new model for a creation configuration. */
    protected T createNodeModel(final NodeCreationConfiguration creationConfig) {
        return createNodeModel();
    }

    /** Number of classic views. */
    protected abstract int getNrNodeViews();

    /** A classic view. */
    @Deprecated
    public abstract NodeView<T> createNodeView(int viewIndex, T nodeModel);

    /** A classic view. */
    public AbstractNodeView<T> createAbstractNodeView(final int viewIndex, final T nodeModel) {
        return createNodeView(viewIndex, nodeModel);
    }

    /** Whether there is a classic dialog. */
    @Deprecated
    protected abstract boolean hasDialog();

    /** The classic dialog. */
    @Deprecated
    protected abstract NodeDialogPane createNodeDialogPane();

    /** The classic dialog for a creation configuration. */
    @Deprecated
    protected NodeDialogPane createNodeDialogPane(final NodeCreationConfiguration creationConfig) {
        return createNodeDialogPane();
    }

    /** The name of the node. */
    public final String getNodeName() {
        return description().getNodeName();
    }

    /** Kind of node. */
    public NodeType getType() {
        return description().getType();
    }

    /** Name of an input port. */
    public String getInportName(final int index) {
        return description().getInportName(index);
    }

    /** Description of an input port. */
    public final String getInportDescription(final int index) {
        return description().getInportDescription(index);
    }

    /** Name of an output port. */
    public String getOutportName(final int index) {
        return description().getOutportName(index);
    }

    /** Description of an output port. */
    public final String getOutportDescription(final int index) {
        return description().getOutportDescription(index);
    }

    /** Name of the view, null when there is none. */
    public String getInteractiveViewName() {
        return description().getInteractiveViewName();
    }

    /** Words that users may search for. */
    public final String[] getKeywords() {
        return description().getKeywords();
    }

    /** Whether the node should not be used any more. */
    public final boolean isDeprecated() {
        return description().isDeprecated();
    }

    /** The description as XML. */
    public Element getXMLDescription() {
        return description().getXMLDescription();
    }

    /** The icon, null when the file is missing. */
    public URL getIcon() {
        final String path = description().getIconPath();
        return path == null ? null : getClass().getResource(path);
    }

    /** Identity of the node: the class name. */
    public final String getFactoryId() {
        return getClass().getName();
    }

    /** Reads what {@link #saveAdditionalFactorySettings} wrote. */
    public void loadAdditionalFactorySettings(final ConfigRO config) throws InvalidSettingsException {
        // most factories have none
    }

    /** Writes what the factory needs besides its class. */
    public void saveAdditionalFactorySettings(final ConfigWO config) {
        // most factories have none
    }

    /** Kinds of nodes; they give the colour. */
    public enum NodeType {
        /** Reads. */
        Source,
        /** Writes. */
        Sink,
        /** Trains a model. */
        Learner,
        /** Applies a model. */
        Predictor,
        /** Changes tables. */
        Manipulator,
        /** Shows. */
        Visualizer,
        /** Shows in components. */
        Widget,
        /** Holds nodes. */
        Meta,
        /** Starts a loop. */
        LoopStart,
        /** Ends a loop. */
        LoopEnd,
        /** Starts a scope. */
        ScopeStart,
        /** Ends a scope. */
        ScopeEnd,
        /** Old form of configuration and widget. */
        @Deprecated
        QuickForm,
        /** Asks in component dialogs. */
        Configuration,
        /** None of these. */
        Other,
        /** Stands for a node that is not installed. */
        Missing,
        /** Not said. */
        Unknown,
        /** A component. */
        Subnode,
        /** Input of a component. */
        VirtualIn,
        /** Output of a component. */
        VirtualOut,
        /** Input or output of a called workflow. */
        Container
    }
}
