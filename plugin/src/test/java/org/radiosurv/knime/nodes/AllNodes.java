// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.knime.node.DefaultNodeFactory;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.standin.spi.PluginRegistry;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The nodes of plugin.xml. */
public final class AllNodes {

    private AllNodes() {
    }

    /** @return class names of the factories */
    public static List<String> names() throws Exception {
        PluginRegistry.addClassLoader(VolumeCell.class.getClassLoader());
        try (InputStream xml = VolumeCell.class.getClassLoader().getResourceAsStream("plugin.xml")) {
            final NodeList nodes =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getElementsByTagName("node");
            final List<String> names = new ArrayList<>();
            for (int n = 0; n < nodes.getLength(); n++) {
                names.add(((Element)nodes.item(n)).getAttribute("factory-class"));
            }
            return names;
        }
    }

    /** @return a new factory, initialised as KNIME does */
    public static DefaultNodeFactory factory(final String name) throws Exception {
        final DefaultNodeFactory factory = (DefaultNodeFactory)Class.forName(name).getConstructor().newInstance();
        factory.init();
        return factory;
    }
}
