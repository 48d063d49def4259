// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.nodes;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.knime.core.node.port.PortObject;
import org.knime.core.webui.page.Page;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;

/** Reads what a node factory was described with; implemented next to the API, which keeps it to itself. */
public interface FluentNodeHook {

    /**
     * @param factory of the node
     * @return class of the settings
     */
    Optional<Class<? extends NodeParameters>> modelParameters(DefaultNodeFactory factory);

    /**
     * @param factory of the node
     * @return class of the view's settings
     */
    Optional<Class<? extends NodeParameters>> viewParameters(DefaultNodeFactory factory);

    /**
     * @param factory of the node
     * @return its port groups in order
     */
    List<PortGroupOutline> portGroups(DefaultNodeFactory factory);

    /**
     * @param factory of the node
     * @return the view's page
     */
    Optional<Page> page(DefaultNodeFactory factory);

    /**
     * @param factory of the node
     * @param viewParameters settings of the view, null if it has none
     * @param internalObjects what execute kept for the view
     * @return the data that the page gets when it opens; empty if the view describes none
     */
    Optional<Supplier<Object>> initialData(DefaultNodeFactory factory, NodeParameters viewParameters,
        PortObject[] internalObjects);

    /**
     * The names of a port group.
     *
     * @param id key under which it is saved
     * @param inputName name of its inputs, empty if it has none
     * @param outputName name of its outputs, empty if it has none
     */
    record PortGroupOutline(String id, Optional<String> inputName, Optional<String> outputName) {
    }

    /** @return the implementation, which the API registers when its factory class is initialised */
    static FluentNodeHook get() {
        return Provided.get();
    }

    /** Holds the implementation. */
    final class Provided {

        private static volatile FluentNodeHook hook;

        private Provided() {
        }

        /** @param implementation registered once */
        public static void set(final FluentNodeHook implementation) {
            if (hook != null) {
                throw new IllegalStateException("The hook is already registered.");
            }
            hook = implementation;
        }

        private static FluentNodeHook get() {
            if (hook == null) {
                throw new IllegalStateException("No node factory has been loaded yet.");
            }
            return hook;
        }
    }
}
