// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;

/** Makes objects of classes whose names were read from a file. */
final class NewInstance {

    private NewInstance() {
    }

    static <T> T of(final Class<?> found, final String name, final Class<T> superType) throws IOException {
        if (found == null || !superType.isAssignableFrom(found)) {
            throw new IOException("Unable to load class " + name + " as " + superType.getSimpleName());
        }
        try {
            return superType.cast(found.getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IOException(name + " needs a public constructor without arguments that works", e);
        }
    }
}
