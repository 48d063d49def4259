// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.radiosurv.standin.parameters.ParametersPersistence;

/** The settings of one node: absent until they are loaded or made from the input at the first configure. */
final class ModelParameters {

    private final Class<? extends NodeParameters> m_type;

    private NodeParameters m_value;

    /** @param type null for a node without settings */
    ModelParameters(final Class<? extends NodeParameters> type) {
        m_type = type;
    }

    NodeParameters value() {
        return m_value;
    }

    NodeParameters valueOrDefaults(final NodeParametersInput input) throws InvalidSettingsException {
        if (m_type != null && m_value == null) {
            m_value = ParametersPersistence.defaults(m_type, input);
            m_value.validate();
        }
        return m_value;
    }

    void validate(final NodeSettingsRO settings) throws InvalidSettingsException {
        validate(m_type, settings);
    }

    static void validate(final Class<? extends NodeParameters> type, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        if (type != null) {
            ParametersPersistence.load(type, settings).validate();
        }
    }

    void load(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (m_type != null) {
            m_value = ParametersPersistence.load(m_type, settings);
        }
    }

    /** Writes the no-argument defaults where there is no value yet; the node itself stays without settings. */
    void save(final NodeSettingsWO settings) {
        if (m_type != null) {
            ParametersPersistence.save(m_value == null ? ParametersPersistence.defaults(m_type) : m_value, settings);
        }
    }

    static void saveDefaults(final Class<? extends NodeParameters> type, final NodeParametersInput input,
        final NodeSettingsWO settings) {
        if (type != null) {
            ParametersPersistence.save(input == null ? ParametersPersistence.defaults(type)
                : ParametersPersistence.defaults(type, input), settings);
        }
    }
}
