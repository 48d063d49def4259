// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

import org.knime.node.parameters.NodeParametersInput;

/** Makes objects of parameter classes and providers; KNIME logs what fails here and goes on with null, this throws. */
final class ParameterInstances {

    private ParameterInstances() {
    }

    static <T> T create(final Class<T> type) {
        return create(constructor(type));
    }

    /** Uses the constructor that takes the input if the class has one. */
    static <T> T create(final Class<T> type, final NodeParametersInput input) {
        final Constructor<T> fromInput;
        try {
            fromInput = type.getDeclaredConstructor(NodeParametersInput.class);
        } catch (NoSuchMethodException e) {
            return create(type);
        }
        return create(fromInput, input);
    }

    /** Fails for an inner class that is not static, an abstract class and a class without no-argument constructor. */
    static void requireInstantiable(final Class<?> type) {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalStateException("Can't instantiate object of abstract class '" + type.getName() + "'.");
        }
        constructor(type);
    }

    private static <T> Constructor<T> constructor(final Class<T> type) {
        try {
            return type.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            final boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
            throw new IllegalStateException("No default constructor found for class " + type.getName()
                + (inner ? ": it is an inner class that is not static. Make it static."
                    : ". Add a constructor without arguments."),
                e);
        }
    }

    private static <T> T create(final Constructor<T> constructor, final Object... arguments) {
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The constructor of " + constructor.getDeclaringClass().getName()
                + " failed: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                "Failed to instantiate class " + constructor.getDeclaringClass().getName() + ".", e);
        }
    }
}
