// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.impl.description;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Which elements a node description may hold where: the content model of KNIME's node description 5.3. KNIME logs a
 * coding error where it is violated, the stand-in refuses the node.
 */
final class DescriptionRules {

    private record Rule(boolean text, Set<String> children, Set<String> attributes) {
    }

    private static final Set<String> FONT = Set.of("b", "i", "u", "tt", "s");

    private static final Set<String> PHRASE = Set.of("em", "code", "samp", "sup", "sub");

    private static final Set<String> INLINE = union(FONT, PHRASE, Set.of("a", "br"));

    private static final Set<String> LISTS = Set.of("ul", "ol", "dl");

    private static final Set<String> BLOCK = union(LISTS, Set.of("p", "hr", "pre"));

    private static final Set<String> EXTENDED = union(INLINE, BLOCK);

    private static final Set<String> INTRO = union(EXTENDED, Set.of("h3", "h4", "table"));

    private static final Map<String, Rule> RULES = new HashMap<>();

    static {
        mixed(INLINE, Set.of(), "b", "i", "u", "tt", "s", "em", "code", "samp", "sup", "sub", "h3", "h4", "dt");
        mixed(union(INLINE, LISTS), Set.of("id"), "p");
        mixed(union(INLINE, LISTS), Set.of(), "li");
        mixed(INTRO, Set.of(), "intro", "dd");
        mixed(INTRO, Set.of("align", "colspan", "rowspan"), "td", "th");
        mixed(union(FONT, PHRASE), Set.of("href"), "a");
        mixed(Set.of(), Set.of(), "hr", "shortDescription", "name", "keyword");
        mixed(Set.of(), Set.of("href"), "link");
        mixed(EXTENDED, Set.of("name"), "option");
        mixed(EXTENDED, Set.of("name", "index"), "inPort", "outPort", "view");
        mixed(EXTENDED, Set.of("name", "insert-before", "group-identifier", "configurable-via-menu"), "dynInPort",
            "dynOutPort");
        elementsOnly(Set.of("li"), Set.of("id"), "ul", "ol");
        elementsOnly(Set.of("dt", "dd"), Set.of(), "dl");
        elementsOnly(Set.of("tr"), Set.of("id"), "table");
        elementsOnly(Set.of("th", "td"), Set.of(), "tr");
        elementsOnly(union(FONT, Set.of("a", "br", "em", "code", "samp")), Set.of(), "pre");
        elementsOnly(Set.of(), Set.of(), "br");
        elementsOnly(Set.of("option"), Set.of("name"), "tab");
        elementsOnly(Set.of("intro", "tab", "link"), Set.of(), "fullDescription");
        elementsOnly(Set.of("inPort", "dynInPort", "outPort", "dynOutPort"), Set.of(), "ports");
        elementsOnly(Set.of("view"), Set.of(), "views");
        elementsOnly(Set.of("keyword"), Set.of(), "keywords");
        elementsOnly(Set.of("name", "shortDescription", "fullDescription", "ports", "views", "keywords"),
            Set.of("icon", "type"), "knimeNode");
    }

    private DescriptionRules() {
    }

    private static void mixed(final Set<String> children, final Set<String> attributes, final String... elements) {
        List.of(elements).forEach(e -> RULES.put(e, new Rule(true, children, attributes)));
    }

    private static void elementsOnly(final Set<String> children, final Set<String> attributes,
        final String... elements) {
        List.of(elements).forEach(e -> RULES.put(e, new Rule(false, children, attributes)));
    }

    @SafeVarargs
    private static Set<String> union(final Set<String>... sets) {
        return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** Throws an IllegalStateException that names the first violation. */
    static void check(final Element element, final String nodeName) {
        final Rule rule = RULES.get(element.getTagName());
        checkAttributes(element, rule, nodeName);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                require(rule.children().contains(e.getTagName()), nodeName,
                    "<" + e.getTagName() + "> is not allowed in <" + element.getTagName() + ">");
                check(e, nodeName);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                require(rule.text() || child.getTextContent().isBlank(), nodeName, "text is not allowed directly in <"
                    + element.getTagName() + ">; received '" + child.getTextContent().strip() + "'");
            }
        }
    }

    private static void checkAttributes(final Element element, final Rule rule, final String nodeName) {
        final NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            final Attr attribute = (Attr)attributes.item(i);
            require(rule.attributes().contains(attribute.getName()), nodeName, "the attribute '" + attribute.getName()
                + "' is not allowed in <" + element.getTagName() + ">");
        }
        if (rule.attributes().contains("name")) {
            require(!element.getAttribute("name").isBlank(), nodeName,
                "<" + element.getTagName() + "> needs a name (a title); received '" + element.getAttribute("name") + "'");
        }
        if (rule.attributes().contains("href")) {
            require(element.hasAttribute("href"), nodeName, "<" + element.getTagName() + "> needs an href");
        }
    }

    private static void require(final boolean holds, final String nodeName, final String violation) {
        if (!holds) {
            throw new IllegalStateException("Node description of '" + nodeName + "' does not conform to the schema: "
                + violation + ".");
        }
    }
}
