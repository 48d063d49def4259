// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The extensions that plug-ins declare in their {@code plugin.xml}; takes the place of Eclipse's extension registry.
 *
 * <p>The files are found through class loaders: the stand-in's own, the context class loader of the first caller, and every one that was
 * added. On a flat class path that is one loader which sees all plug-ins; inside OSGi each bundle's loader sees its own file, and
 * looking up a class adds the loader of that class.
 */
public final class PluginRegistry {

    private static final Map<String, List<Extension>> FILES = new LinkedHashMap<>();

    private static final Set<ClassLoader> LOADERS = new LinkedHashSet<>();

    private PluginRegistry() {
    }

    /**
     * One child element of an {@code extension} element.
     *
     * @param point full id of the extension point, such as {@code org.knime.core.PortType}
     * @param element the element with its attributes and children
     * @param loader the loader of the plug-in that declares it
     */
    public record Extension(String point, Element element, ClassLoader loader) {

        /** An attribute, empty when absent. */
        public String attribute(final String name) {
            return element.getAttribute(name);
        }

        /** The child elements of a name. */
        public List<Extension> children(final String name) {
            final List<Extension> found = new ArrayList<>();
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element e && e.getTagName().equals(name)) {
                    found.add(new Extension(point, e, loader));
                }
            }
            return found;
        }

        /**
         * The class that an attribute names.
         *
         * @throws IllegalStateException when the attribute is missing or the plug-in has no such class of that type
         */
        public <T> Class<? extends T> type(final String attribute, final Class<T> superType) {
            final String name = attribute(attribute);
            try {
                return Class.forName(name, true, loader).asSubclass(superType);
            } catch (ClassNotFoundException | ClassCastException e) {
                throw new IllegalStateException("plugin.xml, extension of " + point + ", attribute '" + attribute
                    + "': '" + name + "' is no " + superType.getSimpleName() + " of that plug-in", e);
            }
        }

        /** A new object of the class that an attribute names, made by its public no-argument constructor. */
        public <T> T instance(final String attribute, final Class<T> superType) {
            final Class<? extends T> type = type(attribute, superType);
            try {
                return type.getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("plugin.xml, extension of " + point + ", attribute '" + attribute
                    + "': " + type.getName() + " needs a public constructor without arguments that works", e);
            }
        }
    }

    /** Makes the plug-ins known that a loader sees; adding a loader again does nothing. */
    public static synchronized void addClassLoader(final ClassLoader loader) {
        if (loader == null || !LOADERS.add(loader)) {
            return;
        }
        try {
            for (URL file : Collections.list(loader.getResources("plugin.xml"))) {
                if (!FILES.containsKey(file.toString())) {
                    FILES.put(file.toString(), read(file, loader));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot list the plugin.xml files of " + loader, e);
        }
    }

    /** All extensions of a point, in the order of the plug-ins. */
    public static synchronized List<Extension> extensions(final String point) {
        addClassLoader(PluginRegistry.class.getClassLoader());
        addClassLoader(Thread.currentThread().getContextClassLoader());
        return FILES.values().stream().flatMap(List::stream).filter(e -> e.point().equals(point)).toList();
    }

    /** The extensions of a point that the plug-in of a class, or any known plug-in, declares. */
    public static List<Extension> extensions(final String point, final Class<?> asker) {
        addClassLoader(asker.getClassLoader());
        return extensions(point);
    }

    /**
     * A class of any known plug-in.
     *
     * @return null when no known loader has it
     */
    public static Class<?> findClass(final String name) {
        final List<ClassLoader> loaders;
        synchronized (PluginRegistry.class) {
            addClassLoader(PluginRegistry.class.getClassLoader());
            addClassLoader(Thread.currentThread().getContextClassLoader());
            loaders = List.copyOf(LOADERS);
        }
        for (ClassLoader loader : loaders) {
            try {
                return Class.forName(name, true, loader);
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        return null;
    }

    private static List<Extension> read(final URL file, final ClassLoader loader) {
        final List<Extension> found = new ArrayList<>();
        try (InputStream in = file.openStream()) {
            final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            final Element plugin = factory.newDocumentBuilder().parse(in).getDocumentElement();
            final Extension root = new Extension("", plugin, loader);
            for (Extension extension : root.children("extension")) {
                addChildren(extension, found);
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Cannot read " + file + ": " + e.getMessage(), e);
        }
        return found;
    }

    private static void addChildren(final Extension extension, final List<Extension> found) {
        final String point = extension.attribute("point");
        for (Node child = extension.element().getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(new Extension(point, element, extension.loader()));
            }
        }
    }
}
