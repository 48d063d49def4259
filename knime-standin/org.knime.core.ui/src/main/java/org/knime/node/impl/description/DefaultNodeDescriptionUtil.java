// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.impl.description;

import java.util.Collection;
import java.util.List;

import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.util.Version;
import org.knime.node.parameters.NodeParameters;
import org.radiosurv.standin.parameters.DialogOptions;
import org.w3c.dom.Element;

/** Builds the description of a node from its parts. */
public final class DefaultNodeDescriptionUtil {

    private DefaultNodeDescriptionUtil() {
    }

    /**
     * @param name of the node
     * @param icon path of the icon
     * @param inPortDescriptions inputs in order
     * @param outPortDescriptions outputs in order
     * @param shortDescription one sentence
     * @param fullDescription XHTML
     * @param externalResources links
     * @param modelSettingsClass class of the settings or null
     * @param viewSettingsClass class of the view's settings or null
     * @param viewDescription XHTML, or null for a node without view
     * @param type of the node, or null to derive it from the ports
     * @param keywords words under which the node is found
     * @param sinceVersion version that brought the node
     * @return the description
     */
    public static NodeDescription createNodeDescription(final String name, final String icon,
        final Collection<PortDescription> inPortDescriptions, final Collection<PortDescription> outPortDescriptions,
        final String shortDescription, final String fullDescription,
        final Collection<ExternalResource> externalResources, final Class<? extends NodeParameters> modelSettingsClass,
        final Class<? extends NodeParameters> viewSettingsClass, final String viewDescription, final NodeType type,
        final Collection<String> keywords, final Version sinceVersion) {
        return createNodeDescription(name, icon, inPortDescriptions, outPortDescriptions, shortDescription,
            fullDescription, externalResources, modelSettingsClass, viewDescription == null ? null
                : List.of(new ViewDescription(name, viewDescription, viewSettingsClass)),
            type, keywords, sinceVersion);
    }

    /**
     * @param name of the node
     * @param icon path of the icon
     * @param inPortDescriptions inputs in order
     * @param outPortDescriptions outputs in order
     * @param shortDescription one sentence
     * @param fullDescription XHTML
     * @param externalResources links
     * @param modelSettingsClass class of the settings or null
     * @param viewDescriptions views, or null for a node without any
     * @param type of the node, or null to derive it from the ports
     * @param keywords words under which the node is found
     * @param sinceVersion version that brought the node
     * @return the description
     */
    public static NodeDescription createNodeDescription(final String name, final String icon,
        final Collection<PortDescription> inPortDescriptions, final Collection<PortDescription> outPortDescriptions,
        final String shortDescription, final String fullDescription,
        final Collection<ExternalResource> externalResources, final Class<? extends NodeParameters> modelSettingsClass,
        final Collection<ViewDescription> viewDescriptions, final NodeType type, final Collection<String> keywords,
        final Version sinceVersion) {
        final XhtmlTexts texts = new XhtmlTexts();
        final Element node = texts.element(texts.document(), "knimeNode");
        node.setAttribute("icon", icon);
        node.setAttribute("type", type(type, inPortDescriptions, outPortDescriptions).toString());
        texts.element(node, "name").setTextContent(name);
        texts.append(texts.element(node, "shortDescription"), shortDescription);
        final Element full = texts.element(node, "fullDescription");
        texts.append(texts.element(full, "intro"), fullDescription);
        addOptions(texts, full, modelSettingsClass, viewDescriptions);
        addLinks(texts, full, externalResources);
        final Element ports = texts.element(node, "ports");
        addPorts(texts, ports, inPortDescriptions, "inPort", "dynInPort");
        addPorts(texts, ports, outPortDescriptions, "outPort", "dynOutPort");
        addViews(texts, node, viewDescriptions);
        addKeywords(texts, node, keywords);
        DescriptionRules.check(node, name);
        return new FluentNodeDescription(node, sinceVersion);
    }

    private static NodeType type(final NodeType type, final Collection<PortDescription> inputs,
        final Collection<PortDescription> outputs) {
        if (type != null) {
            return type;
        }
        return inputs.isEmpty() ? NodeType.Source : outputs.isEmpty() ? NodeType.Sink : NodeType.Manipulator;
    }

    private static void addOptions(final XhtmlTexts texts, final Element full,
        final Class<? extends NodeParameters> modelClass, final Collection<ViewDescription> views) {
        final Class<? extends NodeParameters> viewClass =
            views == null || views.isEmpty() ? null : views.iterator().next().viewSettingsClass();
        if (modelClass == null && viewClass == null) {
            return;
        }
        final Element tab = texts.element(full, "tab");
        tab.setAttribute("name", "Options");
        for (final DialogOptions.Option option : DialogOptions.of(modelClass, viewClass)) {
            final Element element = texts.element(tab, "option");
            element.setAttribute("name", option.title());
            texts.append(element, option.description());
        }
    }

    private static void addLinks(final XhtmlTexts texts, final Element full, final Collection<ExternalResource> links) {
        for (final ExternalResource link : links) {
            final Element element = texts.element(full, "link");
            element.setAttribute("href", link.href());
            texts.append(element, link.description());
        }
    }

    private static void addPorts(final XhtmlTexts texts, final Element ports,
        final Collection<PortDescription> descriptions, final String fixed, final String dynamic) {
        int index = 0;
        for (final PortDescription port : descriptions) {
            final Element element = texts.element(ports, port.configurable() ? dynamic : fixed);
            element.setAttribute("name", port.name());
            if (port.configurable()) {
                element.setAttribute("insert-before", Integer.toString(index));
                element.setAttribute("group-identifier", port.id());
                element.setAttribute("configurable-via-menu", "false");
            } else {
                element.setAttribute("index", Integer.toString(index++));
            }
            texts.append(element, port.description());
        }
    }

    private static void addViews(final XhtmlTexts texts, final Element node,
        final Collection<ViewDescription> descriptions) {
        if (descriptions == null || descriptions.isEmpty()) {
            return;
        }
        final Element views = texts.element(node, "views");
        int index = 0;
        for (final ViewDescription view : descriptions) {
            final Element element = texts.element(views, "view");
            element.setAttribute("index", Integer.toString(index++));
            element.setAttribute("name", view.name());
            texts.append(element, view.description());
        }
    }

    private static void addKeywords(final XhtmlTexts texts, final Element node, final Collection<String> words) {
        if (words.isEmpty()) {
            return;
        }
        final Element keywords = texts.element(node, "keywords");
        words.forEach(word -> texts.element(keywords, "keyword").setTextContent(word));
    }
}
