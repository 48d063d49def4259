// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.installtest;

import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/**
 * The classes that the installed bundles name in the extension registry. Node factories are created, as KNIME does when
 * it fills its node repository, and must describe a node; classes of cells, ports and renderers are loaded and
 * initialised, which fails when a class, or one that it needs, cannot be reached from its bundle. A class that is named
 * like a node factory and is not registered would be invisible in KNIME, so it is a finding too.
 */
final class RegisteredClasses {

    private static final String BUNDLE_PREFIX = "org.radiosurv.";
    private static final List<String> LOADED_POINTS = List.of("org.knime.core.PortType", "org.knime.core.DataType",
        "org.knime.core.DataValueRenderer");

    private final IExtensionRegistry registry;

    RegisteredClasses(final IExtensionRegistry registry) {
        this.registry = registry;
    }

    void check(final List<String> findings) {
        final Set<String> registered = new TreeSet<>();
        for (final IConfigurationElement element : registry.getConfigurationElementsFor("org.knime.workbench.repository.nodes")) {
            if ("node".equals(element.getName())) {
                registered.add(element.getAttribute("factory-class"));
                createFactory(element, findings);
            }
        }
        System.out.println("Nodes: " + registered.size());
        if (registered.isEmpty()) {
            findings.add("no node is registered under org.knime.workbench.repository.nodes");
        }
        for (final String factory : factoriesInBundle()) {
            if (!registered.contains(factory)) {
                findings.add("node factory " + factory + " is not registered in plugin.xml");
            }
        }
        for (final String point : LOADED_POINTS) {
            for (final IConfigurationElement element : registry.getConfigurationElementsFor(point)) {
                loadClasses(element, findings);
            }
        }
    }

    /** @return names of the classes of our node bundle that are named like a node factory */
    private static Set<String> factoriesInBundle() {
        final Set<String> factories = new TreeSet<>();
        final Bundle bundle = Platform.getBundle("org.radiosurv.knime");
        final Enumeration<URL> entries = bundle == null ? null : bundle.findEntries("/", "*NodeFactory.class", true);
        while (entries != null && entries.hasMoreElements()) {
            final String path = entries.nextElement().getPath();
            factories.add(path.substring(1, path.length() - ".class".length()).replace('/', '.'));
        }
        return factories;
    }

    private static void createFactory(final IConfigurationElement element, final List<String> findings) {
        final String name = element.getAttribute("factory-class");
        try {
            final Object factory = element.createExecutableExtension("factory-class");
            // the checker is no node extension, so it does not compile against KNIME
            final Object node = factory.getClass().getMethod("getNodeName").invoke(factory);
            System.out.println("node       " + node + " (" + factory.getClass().getName() + ")");
        } catch (CoreException | ReflectiveOperationException | LinkageError e) {
            findings.add("node factory " + name + ": " + rootCause(e));
        }
    }

    private static void loadClasses(final IConfigurationElement element, final List<String> findings) {
        final String bundle = element.getContributor().getName();
        if (!bundle.startsWith(BUNDLE_PREFIX)) {
            return;
        }
        for (final String attribute : element.getAttributeNames()) {
            final String value = element.getAttribute(attribute);
            if (attribute.endsWith("Class")) {
                loadClass(bundle, value, findings);
            }
        }
        for (final IConfigurationElement child : element.getChildren()) {
            loadClasses(child, findings);
        }
    }

    private static void loadClass(final String bundle, final String name, final List<String> findings) {
        try {
            final Class<?> type = Platform.getBundle(bundle).loadClass(name);
            Class.forName(name, true, type.getClassLoader());
            System.out.println("class      " + name);
        } catch (ClassNotFoundException | LinkageError e) {
            findings.add("class " + name + " of " + bundle + ": " + rootCause(e));
        }
    }

    private static Throwable rootCause(final Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
