// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A part of a dialog's layout: a class, its position among others and what it holds. */
final class LayoutPart {

    /** What a part holds: a control or a whole layout of a group that brings its own. */
    record Item(WidgetNode node, LayoutPart layout) {
    }

    final Class<?> m_type;

    final List<Item> m_items = new ArrayList<>();

    final Set<LayoutPart> m_children = new LinkedHashSet<>();

    /** parts whose parent this one takes over; the same object for siblings that are ordered against each other */
    Set<LayoutPart> m_targets = new HashSet<>();

    private final Set<LayoutPart> m_after = new HashSet<>();

    private LayoutPart m_parent;

    LayoutPart(final Class<?> type) {
        m_type = type;
    }

    LayoutPart parent() {
        return m_parent;
    }

    void moveTo(final LayoutPart parent) {
        if (m_parent != null) {
            m_parent.m_children.remove(this);
        }
        m_parent = parent;
        if (parent != null) {
            parent.m_children.add(this);
        }
    }

    void placeAfter(final LayoutPart other) {
        m_after.add(other);
    }

    boolean hasContent() {
        return !m_items.isEmpty() || m_children.stream().anyMatch(LayoutPart::hasContent);
    }

    /** The parts inside in the order of their After and Before annotations, equals by name; empty ones left out. */
    List<LayoutPart> orderedChildren() {
        final List<LayoutPart> ordered = new ArrayList<>();
        final Set<LayoutPart> open = new HashSet<>(m_children);
        while (!open.isEmpty()) {
            final LayoutPart next = open.stream().filter(p -> p.m_after.stream().noneMatch(open::contains))
                .min(Comparator.comparing(p -> p.m_type.getSimpleName()))
                .orElseThrow(() -> new DialogFailure("Circular ordering of layout parts " + names(open) + "."));
            open.remove(next);
            ordered.add(next);
        }
        return ordered.stream().filter(LayoutPart::hasContent).toList();
    }

    /** All controls in the order in which the dialog shows them. */
    List<WidgetNode> controls() {
        final List<WidgetNode> controls = new ArrayList<>();
        for (final Item item : m_items) {
            if (item.node() != null) {
                controls.add(item.node());
            } else {
                controls.addAll(item.layout().controls());
            }
        }
        orderedChildren().forEach(child -> controls.addAll(child.controls()));
        return controls;
    }

    static String names(final Set<LayoutPart> parts) {
        return parts.stream().map(p -> p.m_type == null ? "(none)" : p.m_type.getSimpleName()).sorted().toList()
            .toString();
    }
}
