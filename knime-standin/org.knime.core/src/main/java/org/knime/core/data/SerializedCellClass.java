// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Finds the type argument that a serializer class gives to {@link DataCellSerializer}. */
final class SerializedCellClass {

    private SerializedCellClass() {
    }

    static <T extends DataCell> Class<T> of(final DataCellSerializer<T> serializer) {
        for (Class<?> c = serializer.getClass(); c != null; c = c.getSuperclass()) {
            for (Type type : c.getGenericInterfaces()) {
                if (type instanceof ParameterizedType p && p.getRawType() == DataCellSerializer.class
                    && p.getActualTypeArguments()[0] instanceof Class<?> argument) {
                    @SuppressWarnings("unchecked")
                    final Class<T> cellClass = (Class<T>)argument;
                    return cellClass;
                }
            }
        }
        throw new IllegalStateException(serializer.getClass().getName()
            + " must implement DataCellSerializer with a concrete cell class as type argument");
    }
}
