// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.EffectPredicateProvider;

/**
 * The fields of a parameter class as a dialog sees them.
 *
 * @param type the class
 * @param children its fields
 */
record WidgetTree(Class<?> type, List<WidgetNode> children) {

    static WidgetTree of(final Class<?> type) {
        requireStatic(type);
        final WidgetTree tree = new WidgetTree(type, nodes(type, null, ""));
        handDown(type, tree.children);
        return tree;
    }

    /** All fields below, groups included, but not what is inside of arrays. */
    static Stream<WidgetNode> flat(final List<WidgetNode> nodes) {
        return nodes.stream().flatMap(node -> node.kind() == WidgetNode.Kind.GROUP
            ? Stream.concat(Stream.of(node), flat(node.children())) : Stream.of(node));
    }

    private static List<WidgetNode> nodes(final Type type, final WidgetNode parent, final String path) {
        final List<WidgetNode> nodes = new ArrayList<>();
        for (final ParameterField field : ParameterFields.of(type)) {
            nodes.add(node(field, parent, path + field.name()));
        }
        return nodes;
    }

    private static WidgetNode node(final ParameterField field, final WidgetNode parent, final String path) {
        final Type element = FieldTypes.elementType(field.type());
        if (isGroup(field.rawType())) {
            requireStatic(field.rawType());
            final List<WidgetNode> children = new ArrayList<>();
            final WidgetNode group = new WidgetNode(field, parent, path, WidgetNode.Kind.GROUP, children);
            children.addAll(nodes(field.type(), group, path + "/"));
            return group;
        }
        if (element != null && isGroup(FieldTypes.raw(element))) {
            requireStatic(FieldTypes.raw(element));
            // an element is a root of its own: its fields are read from the element, not from the settings
            return new WidgetNode(field, parent, path, WidgetNode.Kind.ARRAY, nodes(element, null, path + "/*/"));
        }
        return new WidgetNode(field, parent, path, WidgetNode.Kind.CONTROL, List.of());
    }

    private static boolean isGroup(final Class<?> type) {
        return WidgetGroup.class.isAssignableFrom(type);
    }

    private static void requireStatic(final Class<?> type) {
        ParameterInstances.requireInstantiable(type);
    }

    /** Effects, the advanced mark and the layout of a class or group apply to its fields unless they have their own. */
    private static void handDown(final Class<?> type, final List<WidgetNode> children, final Optional<Effect> effect,
        final Optional<Advanced> advanced, final boolean hasOwnLayout) {
        final Optional<Layout> layout = hasOwnLayout ? Optional.empty() : ofClass(type, Layout.class);
        for (final WidgetNode child : children) {
            effect.ifPresent(e -> child.inherit(Effect.class, e));
            advanced.ifPresent(a -> child.inherit(Advanced.class, a));
            layout.ifPresent(l -> child.inherit(Layout.class, l));
            handDown(child);
        }
    }

    private static void handDown(final WidgetNode node) {
        if (node.kind() == WidgetNode.Kind.GROUP) {
            final Class<?> type = node.childClass();
            handDown(type, node.children(), effect(node).or(() -> ofClass(type, Effect.class)),
                node.annotation(Advanced.class).or(() -> ofClass(type, Advanced.class)),
                node.own(Layout.class).isPresent());
        } else if (node.kind() == WidgetNode.Kind.ARRAY) {
            handDown(node.childClass(), node.children());
        }
    }

    private static void handDown(final Class<?> root, final List<WidgetNode> children) {
        handDown(root, children, ofClass(root, Effect.class), ofClass(root, Advanced.class), false);
    }

    private static <A extends Annotation> Optional<A> ofClass(final Class<?> type, final Class<A> annotation) {
        return Optional.ofNullable(type.getAnnotation(annotation));
    }

    /** The effect of a field, given as an annotation of its own or inside of {@link Widget}, but not both. */
    static Optional<Effect> effect(final WidgetNode node) {
        final Optional<Effect> inWidget = node.own(Widget.class).map(Widget::effect)
            .filter(e -> !EffectPredicateProvider.class.equals(e.predicate()));
        if (inWidget.isPresent() && node.own(Effect.class).isPresent()) {
            throw new DialogFailure("Conflicting Effect annotations on field and inside Widget annotation for field "
                + node.path() + ". Keep one of them.");
        }
        return inWidget.or(() -> node.annotation(Effect.class));
    }
}
