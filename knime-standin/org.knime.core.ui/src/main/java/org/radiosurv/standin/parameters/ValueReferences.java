// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.ValueReference;

/** The fields that providers and effects can refer to, and their present values. */
final class ValueReferences {

    private final Map<Class<?>, WidgetNode> m_nodes = new HashMap<>();

    private final Object m_root;

    private final ValueReferences m_outer;

    /**
     * @param nodes fields
     * @param root the object that holds them
     * @param outer references outside of an array whose element this is, or null
     */
    ValueReferences(final List<WidgetNode> nodes, final Object root, final ValueReferences outer) {
        m_root = root;
        m_outer = outer;
        WidgetTree.flat(nodes).forEach(this::add);
    }

    private void add(final WidgetNode node) {
        node.own(ValueReference.class).map(ValueReference::value)
            .filter(reference -> !ParameterReference.class.equals(reference)).ifPresent(reference -> {
                requireType(node, reference, ParameterReference.class, false);
                final WidgetNode former = m_nodes.put(reference, node);
                if (former != null) {
                    throw new DialogFailure("The value reference " + reference.getSimpleName() + " is used by "
                        + former.path() + " and " + node.path() + ". Give each field a reference of its own.");
                }
            });
        node.own(ValueProvider.class).map(ValueProvider::value)
            .ifPresent(provider -> requireType(node, provider, StateProvider.class, true));
    }

    /** A reference may be more general than the field, a provider more special. */
    private static void requireType(final WidgetNode node, final Class<?> implementation, final Class<?> generic,
        final boolean intoField) {
        final Type argument = FieldTypes.argumentOf(implementation, generic);
        if (argument == null) {
            return;
        }
        final Class<?> field =
            node.field().optional() ? Optional.class : Primitives.wrapper(node.field().rawType());
        final Class<?> given = FieldTypes.raw(argument);
        if (intoField ? !field.isAssignableFrom(given) : !given.isAssignableFrom(field)) {
            throw new DialogFailure("The generic type \"" + given.getSimpleName() + "\" of the "
                + generic.getSimpleName() + " \"" + implementation.getSimpleName() + "\" does not match the type \""
                + field.getSimpleName() + "\" of the annotated field " + node.path() + ".");
        }
    }

    boolean knows(final Class<?> reference) {
        return m_nodes.containsKey(reference) || m_outer != null && m_outer.knows(reference);
    }

    /** The value of the referenced field; the reference must be known. */
    Object value(final Class<?> reference) {
        final WidgetNode node = m_nodes.get(reference);
        return node == null ? m_outer.value(reference) : node.value(m_root);
    }

    /** The referenced field; the reference must be known. */
    WidgetNode node(final Class<?> reference) {
        final WidgetNode node = m_nodes.get(reference);
        return node == null ? m_outer.node(reference) : node;
    }
}
