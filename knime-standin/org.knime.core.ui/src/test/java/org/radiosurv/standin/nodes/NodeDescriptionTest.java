// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;

/** The description of a node and what is refused of it. */
class NodeDescriptionTest {

    private static void refused(final String expected, final String full) {
        refused(expected, full, node -> node);
    }

    private static void refused(final String expected, final String full, final UnaryOperator<DefaultNode> more) {
        final String message =
            assertThrows(RuntimeException.class, () -> new Nodes.Described(full, more)).getMessage();
        assertTrue(message.contains(expected), message);
    }

    @Test
    void theDescriptionHoldsAllParts() {
        final NodeDescription description = NodeRunner.of(new Nodes.Copy()).description();
        assertEquals("Copy", description.getNodeName());
        assertEquals("copy.png", description.getIconPath());
        assertEquals("Copies.", description.getShortDescription().orElseThrow());
        assertEquals(NodeType.Manipulator, description.getType());
        assertArrayEquals(new String[]{"clone", "twin"}, description.getKeywords());
        assertEquals("In", description.getInportName(0));
        assertEquals("The same table.", description.getOutportDescription(0));
        assertEquals(0, description.getViewCount());
        assertEquals("option", description.getXMLDescription().getElementsByTagName("option").item(0).getNodeName());
    }

    @Test
    void theTypeFollowsFromThePorts() {
        assertEquals(NodeType.Sink, NodeRunner.of(new Nodes.View("all")).description().getType());
        final Nodes.Described learner = new Nodes.Described("f", node -> node.nodeType(NodeType.Learner));
        assertEquals(NodeType.Learner, NodeRunner.of(learner).description().getType());
    }

    @Test
    void textThatIsNotWellFormedIsRefused() {
        refused("is not well-formed XHTML", "<p>open");
        refused("is not well-formed XHTML", "a & b");
        refused("is not well-formed XHTML", "a&nbsp;b");
        refused("is not well-formed XHTML", "line<br>");
    }

    @Test
    void elementsOutsideOfTheSchemaAreRefused() {
        refused("<div> is not allowed in <intro>", "<div>x</div>");
        refused("<p> is not allowed in <p>", "<p><p>x</p></p>");
        refused("text is not allowed directly in <ul>", "<ul>x</ul>");
        refused("the attribute 'style' is not allowed in <p>", "<p style=\"x\">y</p>");
        refused("<a> needs an href", "<a>x</a>");
        refused("<b> is not allowed in <link>", "f", node -> node.addExternalResource("https://example.org", "<b>x</b>"));
    }

    @Test
    void callsThatMayComeOnceAreRefusedTheSecondTime() {
        refused("nodeType() has already been called", "f",
            node -> node.nodeType(NodeType.Other).nodeType(NodeType.Other));
        refused("keywords() has already been called", "f", node -> node.keywords("a").keywords("b"));
        refused("must not contain null", "f", node -> node.keywords("a", null));
        refused("at most one view", "f", node -> view(view(node)));
    }

    private static DefaultNode view(final DefaultNode node) {
        return node.addView(v -> v.withoutParameters().description("d")
            .page(p -> p.fromString(() -> "<html></html>").relativePath("index.html")));
    }

    @Test
    void twoPortsOfOneNameAreRefused() {
        assertThrows(IllegalArgumentException.class,
            () -> DefaultNode.create().name("n").icon("i").shortDescription("s").fullDescription("f")
                .sinceVersion(1, 0, 0).ports(p -> p.addInputTable("Table", "d").addOutputTable("Table", "d"))
                .model(m -> m.withoutParameters().configure((i, o) -> { }).execute((i, o) -> { })));
    }

    @Test
    void extendableGroupsWantAtLeastOneTypeWhereTypesAreNamed() {
        assertThrows(IllegalArgumentException.class,
            () -> DefaultNode.create().name("n").icon("i").shortDescription("s").fullDescription("f")
                .sinceVersion(1, 0, 0).dynamicPorts(d -> d.addInputPortGroup("g", g -> g.name("n").description("d")
                    .extendable().supportedTypes(BufferedDataTable.TYPE).fixedTypes()))
                .model(m -> m.withoutParameters().configure((i, o) -> { }).execute((i, o) -> { })));
    }
}
