// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** A factory of nodes whose ports users can add and remove. */
public abstract class ConfigurableNodeFactory<T extends NodeModel> extends NodeFactory<T> {

    /** Initialised at once. */
    protected ConfigurableNodeFactory() {
    }

    /** Initialised at once, or when init is called. */
    protected ConfigurableNodeFactory(final boolean lazyInitialization) {
        super(lazyInitialization);
    }

    /** The default configuration, to be changed by the user or from settings.xml. */
    public final ModifiableNodeCreationConfiguration createNodeCreationConfig() {
        return new ModifiableNodeCreationConfiguration(
            createPortsConfigBuilder().map(PortsConfigurationBuilder::build).orElse(null));
    }

    /** The port groups. */
    protected abstract Optional<PortsConfigurationBuilder> createPortsConfigBuilder();

    @Override
    protected abstract T createNodeModel(NodeCreationConfiguration creationConfig);

    @Override
    @Deprecated
    public T createNodeModel() {
        return createNodeModel(createNodeCreationConfig());
    }

    @Override
    @SuppressWarnings("deprecation")
    protected abstract NodeDialogPane createNodeDialogPane(NodeCreationConfiguration creationConfig);

    @Override
    @Deprecated
    protected NodeDialogPane createNodeDialogPane() {
        return createNodeDialogPane(createNodeCreationConfig());
    }

    /** Whether users can change the ports. */
    @Deprecated
    public boolean isPortConfigurableViaMenu() {
        return true;
    }

    /** Collects port groups. Ports of the node are those of the groups in order. Not here: groups bound to others. */
    protected static final class PortsConfigurationBuilder {

        private final Map<String, PortGroupConfiguration> m_groups = new LinkedHashMap<>();

        /** No groups. */
        public PortsConfigurationBuilder() {
        }

        ModifiablePortsConfiguration build() {
            return new NodePorts(m_groups);
        }

        private void add(final String id, final PortGroupConfiguration group) {
            if (id == null || id.isEmpty()) {
                throw new IllegalArgumentException("The group identifier has to contain at least one character");
            }
            if (m_groups.putIfAbsent(id, group) != null) {
                throw new IllegalArgumentException("A port group with the given name already exists: \"" + id + "\"");
            }
        }

        /** Input ports that cannot be changed. */
        public void addFixedInputPortGroup(final String pGrpId, final PortType... fixedPortTypes) {
            add(pGrpId, new FixedPortGroup(fixedPortTypes, true));
        }

        /** Output ports that cannot be changed. */
        public void addFixedOutputPortGroup(final String pGrpId, final PortType... fixedPortTypes) {
            add(pGrpId, new FixedPortGroup(fixedPortTypes, false));
        }

        /** An input port that is there or not, at first not. */
        public void addOptionalInputPortGroup(final String pGrpId, final PortType... optionalPorts) {
            addOptionalInputPortGroupWithDefault(pGrpId, null, optionalPorts);
        }

        /** An input port that is there or not, at first with a type unless that is null. */
        public void addOptionalInputPortGroupWithDefault(final String pGrpId, final PortType defaultPort,
            final PortType... optionalPorts) {
            add(pGrpId, AddablePortGroup.optional(defaultPort, optionalPorts, true));
        }

        /** An output port that is there or not, at first not. */
        public void addOptionalOutputPortGroup(final String pGrpId, final PortType... optionalPorts) {
            addOptionalOutputPortGroupWithDefault(pGrpId, null, optionalPorts);
        }

        /** An output port that is there or not, at first with a type unless that is null. */
        public void addOptionalOutputPortGroupWithDefault(final String pGrpId, final PortType defaultPort,
            final PortType... optionalPorts) {
            add(pGrpId, AddablePortGroup.optional(defaultPort, optionalPorts, false));
        }

        /** Any number of input ports. */
        public void addExtendableInputPortGroup(final String pGrpId, final PortType... supportedTypes) {
            addExtendableInputPortGroupWithDefault(pGrpId, new PortType[0], new PortType[0], supportedTypes);
        }

        /** Any number of input ports, some of which cannot be removed. */
        public void addExtendableInputPortGroup(final String pGrpId, final PortType[] fixedPortTypes,
            final PortType... supportedTypes) {
            addExtendableInputPortGroupWithDefault(pGrpId, fixedPortTypes, new PortType[0], supportedTypes);
        }

        /** Any number of input ports, some of which cannot be removed, and some there at first. */
        public void addExtendableInputPortGroupWithDefault(final String pGrpId, final PortType[] fixedPortTypes,
            final PortType[] defaultPortTypes, final PortType... supportedTypes) {
            add(pGrpId, AddablePortGroup.extendable(fixedPortTypes, defaultPortTypes, supportedTypes, true));
        }

        /** Any number of output ports. */
        public void addExtendableOutputPortGroup(final String pGrpId, final PortType... supportedTypes) {
            addExtendableOutputPortGroupWithDefault(pGrpId, new PortType[0], new PortType[0], supportedTypes);
        }

        /** Any number of output ports, some of which cannot be removed. */
        public void addExtendableOutputPortGroup(final String pGrpId, final PortType[] fixedPortTypes,
            final PortType... supportedTypes) {
            addExtendableOutputPortGroupWithDefault(pGrpId, fixedPortTypes, new PortType[0], supportedTypes);
        }

        /** Any number of output ports, some of which cannot be removed, and some there at first. */
        public void addExtendableOutputPortGroupWithDefault(final String pGrpId, final PortType[] fixedPortTypes,
            final PortType[] defaultPortTypes, final PortType... supportedTypes) {
            add(pGrpId, AddablePortGroup.extendable(fixedPortTypes, defaultPortTypes, supportedTypes, false));
        }

        /** An input port of one of several types. */
        public void addExchangeableInputPortGroup(final String pGrpId, final PortType defaultType,
            final PortType... supportedTypes) {
            add(pGrpId, new SwitchablePortGroup(defaultType, supportedTypes, true));
        }

        /** An output port of one of several types. */
        public void addExchangeableOutputPortGroup(final String pGrpId, final PortType defaultType,
            final PortType... supportedTypes) {
            add(pGrpId, new SwitchablePortGroup(defaultType, supportedTypes, false));
        }
    }
}
