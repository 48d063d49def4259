// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.message.TextMessage;

/** A field as the dialog sees it: a single control, an array of groups, or a group of further fields. */
final class WidgetNode {

    enum Kind {
        CONTROL, ARRAY, GROUP
    }

    private final ParameterField m_field;

    private final String m_path;

    private final Kind m_kind;

    private final List<WidgetNode> m_children;

    private final WidgetNode m_parent;

    private final Map<Class<? extends Annotation>, Annotation> m_inherited = new HashMap<>();

    WidgetNode(final ParameterField field, final WidgetNode parent, final String path, final Kind kind,
        final List<WidgetNode> children) {
        m_field = field;
        m_parent = parent;
        m_path = path;
        m_kind = kind;
        m_children = children;
    }

    ParameterField field() {
        return m_field;
    }

    String path() {
        return m_path;
    }

    Kind kind() {
        return m_kind;
    }

    /** The fields of a group, or of one element of an array. */
    List<WidgetNode> children() {
        return m_children;
    }

    /** The class whose fields are the children. */
    Class<?> childClass() {
        return m_kind == Kind.ARRAY ? FieldTypes.raw(FieldTypes.elementType(m_field.type())) : m_field.rawType();
    }

    boolean isHidden() {
        return m_kind != Kind.GROUP && own(Widget.class).isEmpty() && own(TextMessage.class).isEmpty();
    }

    <A extends Annotation> Optional<A> own(final Class<A> type) {
        return m_field.annotation(type);
    }

    /** The field's own annotation, or the one that a surrounding group hands down. */
    <A extends Annotation> Optional<A> annotation(final Class<A> type) {
        return own(type).or(() -> Optional.ofNullable(type.cast(m_inherited.get(type))));
    }

    <A extends Annotation> void inherit(final Class<A> type, final A annotation) {
        m_inherited.putIfAbsent(type, annotation);
    }

    /** The value of this field below the object that holds the outermost field of its tree. */
    Object value(final Object root) {
        return m_field.get(owner(root));
    }

    void setValue(final Object root, final Object value) {
        m_field.set(owner(root), value);
    }

    private Object owner(final Object root) {
        return m_parent == null ? root : m_parent.value(root);
    }

    @Override
    public String toString() {
        return m_path;
    }
}
