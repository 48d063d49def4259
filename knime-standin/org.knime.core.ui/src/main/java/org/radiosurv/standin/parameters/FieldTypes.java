// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads generic types of fields and providers. */
final class FieldTypes {

    private FieldTypes() {
    }

    /** The class of a type; of a type variable or wildcard its first bound. */
    static Class<?> raw(final Type type) {
        if (type instanceof Class<?> c) {
            return c;
        }
        if (type instanceof ParameterizedType p) {
            return (Class<?>)p.getRawType();
        }
        if (type instanceof GenericArrayType a) {
            return Array.newInstance(raw(a.getGenericComponentType()), 0).getClass();
        }
        if (type instanceof TypeVariable<?> v) {
            return raw(v.getBounds()[0]);
        }
        return raw(((WildcardType)type).getUpperBounds()[0]);
    }

    /** What the type parameters of a type are bound to. */
    static Map<TypeVariable<?>, Type> bindings(final Type type, final Map<TypeVariable<?>, Type> outer) {
        final Map<TypeVariable<?>, Type> bindings = new HashMap<>();
        if (type instanceof ParameterizedType p) {
            final TypeVariable<?>[] variables = raw(p).getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                bindings.put(variables[i], resolve(p.getActualTypeArguments()[i], outer));
            }
        }
        return bindings;
    }

    static Type resolve(final Type type, final Map<TypeVariable<?>, Type> bindings) {
        return type instanceof TypeVariable<?> v ? bindings.getOrDefault(v, v) : type;
    }

    /** The element type of an array or collection, null for anything else. */
    static Type elementType(final Type type) {
        if (type instanceof GenericArrayType a) {
            return a.getGenericComponentType();
        }
        if (type instanceof Class<?> c && c.isArray()) {
            return c.getComponentType();
        }
        if (type instanceof ParameterizedType p && Collection.class.isAssignableFrom(raw(p))) {
            return p.getActualTypeArguments()[0];
        }
        return null;
    }

    /** The first type argument that a class gives to one of its super types, null if that is not fixed. */
    static Type argumentOf(final Class<?> implementation, final Class<?> superType) {
        final Type bound = search(implementation, superType, Map.of());
        return bound instanceof TypeVariable ? null : bound;
    }

    private static Type search(final Type type, final Class<?> superType, final Map<TypeVariable<?>, Type> outer) {
        final Class<?> raw = raw(type);
        final Map<TypeVariable<?>, Type> bindings = bindings(type, outer);
        if (raw.equals(superType)) {
            return bindings.get(superType.getTypeParameters()[0]);
        }
        for (final Type parent : raw.getGenericInterfaces()) {
            if (superType.isAssignableFrom(raw(parent))) {
                return search(parent, superType, bindings);
            }
        }
        return raw.getGenericSuperclass() == null ? null : search(raw.getGenericSuperclass(), superType, bindings);
    }
}
