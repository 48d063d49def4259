// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.Inside;

/** Arranges layout classes into a tree: by enclosing class, then by their After, Before and Inside annotations. */
final class LayoutParts {

    /** Something that the dialog shows and the layout class that it belongs to, null if to none. */
    record Placed(LayoutPart.Item item, Class<?> layout) {
    }

    private final Map<Class<?>, LayoutPart> m_parts = new LinkedHashMap<>();

    private final Deque<LayoutPart> m_unordered = new ArrayDeque<>();

    private final List<LayoutPart> m_roots;

    private final List<LayoutPart.Item> m_withoutLayout = new ArrayList<>();

    LayoutParts(final List<Placed> content) {
        for (final Placed placed : content) {
            (placed.layout() == null ? m_withoutLayout : part(placed.layout()).m_items).add(placed.item());
        }
        while (!m_unordered.isEmpty()) {
            order(m_unordered.pop());
        }
        List.copyOf(m_parts.values()).forEach(this::takeOverParent);
        m_roots = m_parts.values().stream().filter(p -> p.parent() == null && p.hasContent()).toList();
    }

    boolean hasSeveralRoots() {
        return m_roots.size() > 1;
    }

    LayoutPart root() {
        if (hasSeveralRoots()) {
            throw new DialogFailure("Multiple root layout nodes detected: " + LayoutPart.names(Set.copyOf(m_roots))
                + ". Put the parts into one enclosing class or connect them by @After, @Before or @Inside.");
        }
        final LayoutPart root = m_roots.isEmpty() ? new LayoutPart(null) : m_roots.get(0);
        root.m_items.addAll(m_withoutLayout);
        return root;
    }

    private LayoutPart part(final Class<?> type) {
        final LayoutPart known = m_parts.get(type);
        if (known != null) {
            return known;
        }
        final LayoutPart part = new LayoutPart(type);
        m_parts.put(type, part);
        m_unordered.push(part);
        if (type.getEnclosingClass() != null) {
            part.moveTo(part(type.getEnclosingClass()));
        }
        return part;
    }

    private void order(final LayoutPart part) {
        for (final Before before : part.m_type.getAnnotationsByType(Before.class)) {
            final LayoutPart target = part(before.value());
            target.placeAfter(part);
            pointTo(part, target, target.parent());
        }
        for (final After after : part.m_type.getAnnotationsByType(After.class)) {
            final LayoutPart target = part(after.value());
            part.placeAfter(target);
            pointTo(part, target, target.parent());
        }
        final Inside inside = part.m_type.getAnnotation(Inside.class);
        if (inside != null) {
            final LayoutPart outer = part(inside.value());
            final LayoutPart placeholder = new LayoutPart(outer.m_type);
            placeholder.moveTo(outer);
            pointTo(part, placeholder, outer);
        }
    }

    private void pointTo(final LayoutPart part, final LayoutPart target, final LayoutPart targetParent) {
        if (part.parent() != null && part.parent() == targetParent) {
            share(part, target);
        } else if (part.m_type.isNestmateOf(target.m_type)) {
            throw new DialogFailure("Layout part " + part.m_type.getSimpleName() + " targets layout part "
                + target.m_type.getSimpleName()
                + " although it is a nest mate. Place the parts next to each other instead.");
        } else {
            part.m_targets.add(target);
        }
    }

    /** Siblings that are ordered against each other move together. */
    private void share(final LayoutPart one, final LayoutPart other) {
        final Set<LayoutPart> former = other.m_targets;
        one.m_targets.addAll(former);
        other.m_targets = one.m_targets;
        m_parts.values().stream().filter(p -> p.m_targets == former).forEach(p -> p.m_targets = one.m_targets);
    }

    private void takeOverParent(final LayoutPart part) {
        final Set<LayoutPart> ends = ends(part, new HashSet<>());
        final Set<LayoutPart> parents = ends.stream().map(LayoutPart::parent).collect(Collectors.toSet());
        if (parents.size() > 1) {
            throw conflict(part);
        }
        final LayoutPart parent = parents.stream().filter(Objects::nonNull).findFirst().orElse(null);
        if (parent != null) {
            part.moveTo(parent);
        }
    }

    /** The parts at which a chain of annotations ends; those stay where their enclosing class is. */
    private Set<LayoutPart> ends(final LayoutPart part, final Set<LayoutPart> visited) {
        if (!visited.add(part)) {
            throw conflict(part);
        }
        if (part.m_targets.isEmpty()) {
            return Set.of(part);
        }
        final Set<LayoutPart> ends = new HashSet<>();
        part.m_targets.forEach(target -> ends.addAll(ends(target, new HashSet<>(visited))));
        return ends;
    }

    private static DialogFailure conflict(final LayoutPart part) {
        return new DialogFailure(
            "Conflicting order annotations for layout part " + part.m_type.getSimpleName() + ".");
    }
}
