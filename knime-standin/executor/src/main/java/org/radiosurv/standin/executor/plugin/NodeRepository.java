// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.plugin;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.NodeFactory;
import org.radiosurv.standin.spi.NodeFactoryHook;
import org.radiosurv.standin.spi.PluginRegistry;
import org.radiosurv.standin.spi.StandIn;

/**
 * The nodes that bundles declare to KNIME in their {@code plugin.xml}, extension point
 * {@code org.knime.workbench.repository.nodes}. A factory that is on the class path but not in a plugin.xml is unknown here
 * as it is in KNIME. Cell and port types are declared in the same files and enforced by the API classes of the stand-in.
 */
public final class NodeRepository {

    private final ClassLoader m_loader;

    private final Map<String, NodeEntry> m_nodes = new LinkedHashMap<>();

    private NodeRepository(final ClassLoader loader) {
        m_loader = loader;
    }

    /**
     * @param loader its resources {@code plugin.xml} and {@code META-INF/MANIFEST.MF} next to them are read, and factories
     *            come from it
     * @throws ExtensionException if one of the files cannot be read or lacks what KNIME needs
     */
    public static NodeRepository scan(final ClassLoader loader) throws ExtensionException {
        final NodeRepository repository = new NodeRepository(loader);
        PluginRegistry.addClassLoader(loader);
        try {
            for (final Enumeration<URL> e = loader.getResources("plugin.xml"); e.hasMoreElements();) {
                new PluginXml(e.nextElement()).nodes().forEach(n -> repository.m_nodes.put(n.factoryClass(), n));
            }
        } catch (final IOException e) {
            throw new ExtensionException("plugin.xml files cannot be listed", e);
        }
        return repository;
    }

    /** The entry of a factory class, if a plugin.xml has it. */
    public Optional<NodeEntry> find(final String factoryClass) {
        return Optional.ofNullable(m_nodes.get(factoryClass));
    }

    /** All nodes by factory class. */
    public Map<String, NodeEntry> nodes() {
        return Map.copyOf(m_nodes);
    }

    /**
     * A new, initialised factory.
     *
     * @throws ExtensionException if the class is missing or cannot be instantiated, e.g. because a static initialiser throws
     */
    public NodeFactory<?> createFactory(final NodeEntry entry) throws ExtensionException {
        try {
            final NodeFactory<?> factory = (NodeFactory<?>)Class.forName(entry.factoryClass(), true, m_loader)
                .getConstructor().newInstance();
            StandIn.hook(NodeFactoryHook.class).initialise(factory);
            return factory;
        } catch (final ReflectiveOperationException | ClassCastException | LinkageError e) {
            final Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ExtensionException("The node factory " + entry.factoryClass() + " of bundle "
                + entry.bundle().symbolicName() + " cannot be created (" + cause.getClass().getSimpleName() + ")", cause);
        }
    }
}
