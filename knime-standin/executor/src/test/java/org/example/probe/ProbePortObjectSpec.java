// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** Spec of a model: a label. */
public final class ProbePortObjectSpec extends AbstractSimplePortObjectSpec {

    private String m_label = "";

    /** For loading. */
    public ProbePortObjectSpec() {
    }

    ProbePortObjectSpec(final String label) {
        m_label = label;
    }

    String label() {
        return m_label;
    }

    @Override
    protected void save(final ModelContentWO model) {
        model.addString("label", m_label);
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        m_label = model.getString("label");
    }

    /** Registered in plugin.xml. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<ProbePortObjectSpec> {
    }
}
