// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortType;

/** Asks for the ports of a node. */
public interface RequirePorts {

    /**
     * @param ports adds ports that every node of this kind has
     * @return the next stage
     */
    default DefaultNode.RequireModel ports(final Consumer<PortsAdder> ports) {
        return dynamicPorts(groups -> ports.accept(PortGroups.fixed(groups)));
    }

    /**
     * @param ports adds groups of ports, some of which the user can add, remove or exchange
     * @return the next stage
     */
    DefaultNode.RequireModel dynamicPorts(Consumer<DynamicPortsAdder> ports);

    /** Adds ports. The name of a port is at the same time the id of its group. */
    interface PortsAdder {

        /**
         * @param name of the port, unique within the node
         * @param description of the port, XHTML
         * @param portType its type
         * @return this
         */
        PortsAdder addInputPort(String name, String description, PortType portType);

        /**
         * @param name of the port, unique within the node
         * @param description of the port, XHTML
         * @param portType its type
         * @return this
         */
        PortsAdder addOutputPort(String name, String description, PortType portType);

        /**
         * @param name of the port, unique within the node
         * @param description of the port, XHTML
         * @return this
         */
        default PortsAdder addInputTable(final String name, final String description) {
            return addInputPort(name, description, BufferedDataTable.TYPE);
        }

        /**
         * @param name of the port, unique within the node
         * @param description of the port, XHTML
         * @return this
         */
        default PortsAdder addOutputTable(final String name, final String description) {
            return addOutputPort(name, description, BufferedDataTable.TYPE);
        }
    }

    /** Adds groups of ports. */
    interface DynamicPortsAdder {

        /**
         * @param groupId key under which the group is saved, unique within the node
         * @param groupConfiguration describes the group
         * @return this
         */
        DynamicPortsAdder addInputPortGroup(String groupId,
            Function<RequirePortName, ConfigurablePort> groupConfiguration);

        /**
         * @param groupId key under which the group is saved, unique within the node
         * @param groupConfiguration describes the group
         * @return this
         */
        DynamicPortsAdder addOutputPortGroup(String groupId,
            Function<RequirePortName, ConfigurablePort> groupConfiguration);

        /**
         * Not in the stand-in, which has no groups of pairs: fails.
         *
         * @param groupId key under which the group is saved, unique within the node
         * @param groupConfiguration describes the group, which adds an input and an output at once
         * @return this
         */
        DynamicPortsAdder addInputAndOutputPortGroup(String groupId,
            Function<RequireInputPortName, ConfigurablePort> groupConfiguration);
    }

    /** Asks for a name. */
    interface RequirePortName {

        /**
         * @param name of the port
         * @return the next stage
         */
        RequirePortDescription name(String name);
    }

    /** Asks for a description. */
    interface RequirePortDescription {

        /**
         * @param description of the port, XHTML
         * @return the next stage
         */
        RequireConfigurablePortMode description(String description);
    }

    /** Asks for the name of the input of a pair. */
    interface RequireInputPortName {

        /**
         * @param name of the input
         * @return the next stage
         */
        RequireInputPortDescription inputName(String name);
    }

    /** Asks for the description of the input of a pair. */
    interface RequireInputPortDescription {

        /**
         * @param description of the input, XHTML
         * @return the next stage
         */
        RequireOutputPortName inputDescription(String description);
    }

    /** Asks for the name of the output of a pair. */
    interface RequireOutputPortName {

        /**
         * @param name of the output
         * @return the next stage
         */
        RequireOutputPortDescription outputName(String name);
    }

    /** Asks for the description of the output of a pair. */
    interface RequireOutputPortDescription {

        /**
         * @param description of the output, XHTML
         * @return the next stage
         */
        RequireConfigurablePortMode outputDescription(String description);
    }

    /** Asks whether the user can change the group. */
    interface RequireConfigurablePortMode {

        /**
         * @param portType its type
         * @return a port that is always there
         */
        ConfigurablePort.FinalConfigurablePort fixed(PortType portType);

        /** @return the next stage of a port that the user can add once; it is absent by default */
        RequireSupportedTypes<ConfigurablePort.OptionalConfigurablePort> optional();

        /** @return the next stage of a port that the user can add any number of times */
        RequireSupportedTypes<ConfigurablePort.ExtendableConfigurablePort> extendable();

        /**
         * @param defaultType the type until the user changes it
         * @return the next stage of a port that is always there and whose type the user can change
         */
        RequireSupportedTypes<ConfigurablePort.FinalConfigurablePort> exchangable(PortType defaultType);
    }

    /**
     * Asks for the types that the user can choose.
     *
     * @param <T> the next stage
     */
    interface RequireSupportedTypes<T> {

        /**
         * @param portTypes the types
         * @return the next stage
         */
        T supportedTypes(PortType... portTypes);

        /**
         * @param portTypePredicate accepts the types
         * @return the next stage
         */
        T supportedTypes(Predicate<PortType> portTypePredicate);
    }

    /** A group of ports that is described. */
    sealed interface ConfigurablePort
        permits ConfigurablePort.FinalConfigurablePort, ConfigurablePort.OptionalConfigurablePort,
        ConfigurablePort.ExtendableConfigurablePort {

        /** A group that needs no more description. */
        final class FinalConfigurablePort implements ConfigurablePort {
        }

        /** A port that the user can add once. */
        non-sealed interface OptionalConfigurablePort extends ConfigurablePort {

            /**
             * @param defaultPortType its type; the port is there until the user removes it
             * @return the described group
             */
            FinalConfigurablePort defaultPortType(PortType defaultPortType);
        }

        /** A port that the user can add any number of times. */
        non-sealed interface ExtendableConfigurablePort extends ConfigurablePort {

            /**
             * @param portTypes ports that are always there
             * @return this
             */
            ExtendableConfigurablePort fixedTypes(PortType... portTypes);

            /**
             * @param portTypes ports that are there until the user removes them
             * @return this
             */
            ExtendableConfigurablePort defaultNonFixedTypes(PortType... portTypes);
        }
    }
}
