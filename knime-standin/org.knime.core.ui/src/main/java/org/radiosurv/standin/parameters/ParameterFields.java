// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the fields of a parameter class that KNIME sees: all that are not private, static or transient, those of the
 * super class first. A private field is silently left out of settings and dialog.
 */
final class ParameterFields {

    private ParameterFields() {
    }

    static List<ParameterField> of(final Type type) {
        final Map<String, ParameterField> fields = new LinkedHashMap<>();
        collect(type, FieldTypes.bindings(type, Map.of()), fields);
        return new ArrayList<>(fields.values());
    }

    private static void collect(final Type type, final Map<TypeVariable<?>, Type> bindings,
        final Map<String, ParameterField> fields) {
        final Class<?> raw = FieldTypes.raw(type);
        final Type parent = raw.getGenericSuperclass();
        if (parent != null && !Object.class.equals(parent)) {
            collect(parent, FieldTypes.bindings(parent, bindings), fields);
        }
        for (final Field field : raw.getDeclaredFields()) {
            if (isVisible(field)) {
                add(fields, describe(field, bindings));
            }
        }
    }

    private static boolean isVisible(final Field field) {
        final int modifiers = field.getModifiers();
        return !field.isSynthetic() && !Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers)
            && !Modifier.isTransient(modifiers);
    }

    private static ParameterField describe(final Field field, final Map<TypeVariable<?>, Type> bindings) {
        field.setAccessible(true);
        final Type type = FieldTypes.resolve(field.getGenericType(), bindings);
        final boolean optional = Optional.class.equals(FieldTypes.raw(type));
        final Type content = optional ? FieldTypes.bindings(type, bindings).values().stream().findFirst()
            .orElseThrow(() -> new IllegalStateException("The Optional field " + field + " has no type argument."))
            : type;
        final String name = field.getName().startsWith("m_") ? field.getName().substring(2) : field.getName();
        return new ParameterField(field, name, content, optional);
    }

    private static void add(final Map<String, ParameterField> fields, final ParameterField field) {
        final ParameterField former = fields.put(field.name(), field);
        if (former != null) {
            throw new IllegalStateException("The fields " + former + " and " + field + " have the same name '"
                + field.name() + "' in the settings. Rename one of them.");
        }
    }
}
