// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** The unit of a mean, for tests. */
public final class MeanPortObjectSpec extends AbstractSimplePortObjectSpec {

    private String m_unit;

    /** For loading. */
    public MeanPortObjectSpec() {
    }

    /** With a unit. */
    public MeanPortObjectSpec(final String unit) {
        m_unit = unit;
    }

    @Override
    protected void save(final ModelContentWO model) {
        model.addString("unit", m_unit);
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        m_unit = model.getString("unit");
    }

    /** The serializer. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<MeanPortObjectSpec> {
    }
}
