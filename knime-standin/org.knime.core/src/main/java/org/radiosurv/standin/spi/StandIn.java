// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The switchboard between the stand-in's API classes and the stand-in's executor.
 *
 * <p>Real KNIME lets its workflow engine reach protected and package-private members of the API because both live in the same
 * packages. The stand-in keeps its executor apart, so each API class that the executor must drive publishes one implementation
 * of a hook interface of this package, from its static initialiser, and the executor asks for it here. Nothing is reached by
 * reflection, and the API classes gain no public member that KNIME does not have.
 */
public final class StandIn {

    private static final Map<Class<?>, String> PROVIDERS = Map.ofEntries(
        Map.entry(NodeModelHook.class, "org.knime.core.node.NodeModel"),
        Map.entry(NodeFactoryHook.class, "org.knime.core.node.NodeFactory"),
        Map.entry(ExecutionHook.class, "org.knime.core.node.ExecutionContext"),
        Map.entry(TableHook.class, "org.knime.core.node.BufferedDataTable"),
        Map.entry(RearrangeHook.class, "org.knime.core.data.container.ColumnRearranger"),
        Map.entry(FileStoreHook.class, "org.knime.core.data.filestore.FileStore"),
        Map.entry(FileStoreCellHook.class, "org.knime.core.data.filestore.FileStoreCell"),
        Map.entry(WorkflowHook.class, "org.knime.core.node.workflow.NodeContainer"),
        Map.entry(FlowVariableHook.class, "org.knime.core.node.workflow.FlowVariable"),
        Map.entry(MessageHook.class, "org.knime.core.node.message.Message"),
        Map.entry(PortStreamHook.class, "org.knime.core.node.port.PortUtil"));

    private static final Map<Class<?>, Object> HOOKS = new ConcurrentHashMap<>();

    private StandIn() {
    }

    /**
     * Publishes the implementation of a hook; called once by the API class that owns it.
     *
     * @throws IllegalStateException when the hook was published before
     */
    public static <T> void provide(final Class<T> hook, final T implementation) {
        if (HOOKS.putIfAbsent(hook, implementation) != null) {
            throw new IllegalStateException("Hook " + hook.getSimpleName() + " was published twice");
        }
    }

    /**
     * The implementation of a hook; initialises the API class that publishes it.
     *
     * @throws IllegalStateException when no class publishes this hook
     */
    public static <T> T hook(final Class<T> hook) {
        Object found = HOOKS.get(hook);
        if (found == null) {
            initialise(hook);
            found = HOOKS.get(hook);
        }
        if (found == null) {
            throw new IllegalStateException("No stand-in class publishes the hook " + hook.getName());
        }
        return hook.cast(found);
    }

    private static void initialise(final Class<?> hook) {
        final String provider = PROVIDERS.get(hook);
        if (provider == null) {
            return;
        }
        try {
            Class.forName(provider, true, StandIn.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The stand-in has no class " + provider, e);
        }
    }
}
