// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;

/** A learner: table in, model out. */
public final class FitNodeFactory extends DefaultNodeFactory {

    /** A number that nothing uses. */
    @LoadDefaultsForAbsentFields
    public static final class Parameters implements NodeParameters {
        @Widget(title = "Characters", description = "A number")
        int m_chars = 10;
    }

    private static final DefaultNode NODE = DefaultNode.create().name("Probe Fit").icon("icon.png")
        .shortDescription("Learns a mean").fullDescription("Learns a mean.").sinceVersion(1, 0, 0)
        .ports(p -> p.addInputTable("In", "A table").addOutputPort("Model", "The mean", ProbePortObject.TYPE))
        .model(m -> m.parametersClass(Parameters.class)
            .configure((in, out) -> out.setOutSpec(0, new ProbePortObjectSpec("spec of " + in.getInTableSpec(0).getName())))
            .execute((in, out) -> {
                double sum = 0;
                final int column = in.getInTable(0).getDataTableSpec().findColumnIndex("val");
                for (final DataRow row : in.getInTable(0)) {
                    sum += ((DoubleValue)row.getCell(column)).getDoubleValue();
                }
                out.setOutData(0, new ProbePortObject(
                    new ProbePortObjectSpec("spec of " + in.getInTable(0).getDataTableSpec().getName()),
                    sum / in.getInTable(0).size()));
            }));

    public FitNodeFactory() {
        super(NODE);
    }
}
