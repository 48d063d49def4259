// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Optional;

/**
 * A field of a parameter class that KNIME sees.
 *
 * @param field the field, made accessible
 * @param name its name without a leading {@code m_}
 * @param type its type with type variables resolved; the type inside the Optional if it is one
 * @param optional whether it is an Optional
 */
record ParameterField(Field field, String name, Type type, boolean optional) {

    Class<?> rawType() {
        return FieldTypes.raw(type);
    }

    <A extends Annotation> Optional<A> annotation(final Class<A> annotationClass) {
        return Optional.ofNullable(field.getAnnotation(annotationClass));
    }

    Object get(final Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field " + this + " cannot be read.", e);
        }
    }

    void set(final Object owner, final Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field " + this + " cannot be written.", e);
        }
    }

    @Override
    public String toString() {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }
}
