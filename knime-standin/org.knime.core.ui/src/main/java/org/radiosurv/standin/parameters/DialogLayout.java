// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.knime.core.webui.node.dialog.defaultdialog.layout.AfterAllOf;
import org.knime.core.webui.node.dialog.defaultdialog.layout.BeforeAllOf;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.Inside;
import org.knime.node.parameters.layout.Layout;
import org.radiosurv.standin.parameters.LayoutParts.Placed;

/** Places the visible fields of parameter classes into the parts of a dialog. */
final class DialogLayout {

    private static final List<Class<? extends Annotation>> POSITIONS =
        List.of(Inside.class, After.class, Before.class, AfterAllOf.class, BeforeAllOf.class);

    private DialogLayout() {
    }

    /** The root part of a dialog with the fields of one or several classes. */
    static LayoutPart of(final Stream<List<WidgetNode>> trees) {
        return new LayoutParts(trees.flatMap(nodes -> place(nodes).stream()).toList()).root();
    }

    private static List<Placed> place(final List<WidgetNode> nodes) {
        final List<Placed> placed = new ArrayList<>();
        for (final WidgetNode node : nodes) {
            if (!node.isHidden()) {
                placed.addAll(place(node));
            }
        }
        return placed;
    }

    private static List<Placed> place(final WidgetNode node) {
        final List<Placed> own = node.kind() == WidgetNode.Kind.GROUP ? placeGroup(node)
            : List.of(new Placed(new LayoutPart.Item(node, null), null));
        return node.annotation(Layout.class).map(Layout::value)
            .map(layout -> own.stream().map(p -> p.layout() == null ? new Placed(p.item(), layout) : p).toList())
            .orElse(own);
    }

    /** A group whose layout parts all lie within its own class stays together, any other one is dissolved. */
    private static List<Placed> placeGroup(final WidgetNode group) {
        final List<Placed> content = place(group.children());
        final Class<?> type = group.childClass();
        if (POSITIONS.stream().anyMatch(type::isAnnotationPresent)) {
            return content;
        }
        final LayoutParts parts = new LayoutParts(content);
        if (parts.hasSeveralRoots()) {
            return content;
        }
        final LayoutPart root = parts.root();
        return isSelfContained(root, type) ? List.of(new Placed(new LayoutPart.Item(null, root), null)) : content;
    }

    private static boolean isSelfContained(final LayoutPart part, final Class<?> type) {
        if (part.m_type != null && part.m_type.isAssignableFrom(type)) {
            return true;
        }
        final List<LayoutPart> children = part.orderedChildren();
        return children.size() == 1 && isSelfContained(children.get(0), type);
    }
}
