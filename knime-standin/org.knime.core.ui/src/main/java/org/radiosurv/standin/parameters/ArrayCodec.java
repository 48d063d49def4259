// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** An array or list of parameter classes: configs 0, 1, ... without a size. */
final class ArrayCodec implements Codec {

    private static final Set<Class<?>> COLLECTIONS = Set.of(Collection.class, List.class, ArrayList.class);

    private final Class<?> m_type;

    private final Class<?> m_elementType;

    private final Codec m_element;

    ArrayCodec(final Class<?> type, final Class<?> elementType, final Codec element) {
        if (!type.isArray() && !COLLECTIONS.contains(type)) {
            throw new IllegalStateException("Unsupported collection type: " + type.getName()
                + ". Only Collection and List are supported.");
        }
        m_type = type;
        m_elementType = elementType;
        m_element = element;
    }

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        if (value == null) {
            return; // KNIME writes an empty config, which loads as an empty array
        }
        final List<?> elements = value instanceof Collection<?> c ? List.copyOf(c) : List.of((Object[])value);
        for (int i = 0; i < elements.size(); i++) {
            m_element.save(elements.get(i), settings.addNodeSettings(Integer.toString(i)));
        }
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final int size = (int)settings.keySet().stream().filter(ArrayCodec::isIndex).count();
        final List<Object> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            elements.add(m_element.load(settings.getNodeSettings(Integer.toString(i))));
        }
        return m_type.isArray() ? elements.toArray((Object[])Array.newInstance(m_elementType, size)) : elements;
    }

    @Override
    public void inspect(final KeyInspection keys) {
        final long size = keys.settings().keySet().stream().filter(ArrayCodec::isIndex).count();
        for (int i = 0; i < size; i++) {
            keys.expectNested(Integer.toString(i), m_element::inspect);
        }
    }

    private static boolean isIndex(final String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
