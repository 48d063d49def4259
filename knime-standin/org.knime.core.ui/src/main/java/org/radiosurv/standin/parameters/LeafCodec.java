// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.List;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** A field that is one value or an array of values, optional or not. */
final class LeafCodec implements Codec {

    private static final String PRESENT = "_is_present";

    private final String m_key;

    private final LeafFormat<Object> m_format;

    private final boolean m_optional;

    @SuppressWarnings("unchecked")
    LeafCodec(final ParameterField field, final String key) {
        final LeafFormat<?> format = LeafFormat.of(field.rawType());
        if (format == null) {
            throw new IllegalArgumentException("No default persistor available for type '" + field.rawType()
                + "' (field " + field + ").");
        }
        m_key = key;
        m_format = (LeafFormat<Object>)format;
        m_optional = field.optional();
    }

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        if (!m_optional) {
            m_format.save().save(settings, m_key, value);
            return;
        }
        final Optional<?> optional = (Optional<?>)value;
        m_format.save().save(settings, m_key, optional.isPresent() ? optional.get() : m_format.empty());
        settings.addBoolean(m_key + PRESENT, optional.isPresent());
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (!m_optional) {
            return m_format.load().load(settings, m_key);
        }
        return settings.getBoolean(m_key + PRESENT, true)
            ? Optional.ofNullable(m_format.load().load(settings, m_key)) : Optional.empty();
    }

    @Override
    public void inspect(final KeyInspection keys) {
        if (m_optional) {
            inspectPresence(keys);
        }
        if (m_optional && !keys.settings().getBoolean(m_key + PRESENT, true) && !keys.contains(List.of(m_key))) {
            keys.know(m_key);
            keys.defaulted(m_key);
        } else if (m_format.array()) {
            keys.expectArray(m_key);
        } else {
            keys.expectOpaque(m_key);
        }
    }

    private void inspectPresence(final KeyInspection keys) {
        keys.know(m_key + PRESENT);
        if (!keys.contains(List.of(m_key + PRESENT))) {
            keys.defaulted(m_key + PRESENT);
        }
    }
}
