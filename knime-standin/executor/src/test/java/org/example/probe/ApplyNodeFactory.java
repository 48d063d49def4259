// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.SingleCellFactory;
import org.knime.core.data.def.DoubleCell;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** A predictor: model and table in, table with one more column out. */
public final class ApplyNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Probe Apply").icon("icon.png")
        .shortDescription("Subtracts a mean").fullDescription("Subtracts a mean.").sinceVersion(1, 0, 0)
        .ports(p -> p.addInputPort("Model", "The mean", ProbePortObject.TYPE).addInputTable("In", "A table")
            .addOutputTable("Out", "The table with deviations"))
        .model(m -> m.withoutParameters()
            .configure((in, out) -> out.setOutSpec(0, rearranger(in.getInTableSpec(1), 0).createSpec()))
            .execute((in, out) -> {
                final ProbePortObject model = in.getInPortObject(0);
                out.setOutData(0, in.getExecutionContext().createColumnRearrangeTable(in.getInTable(1),
                    rearranger(in.getInTable(1).getDataTableSpec(), model.mean()), in.getExecutionContext()));
            }));

    public ApplyNodeFactory() {
        super(NODE);
    }

    private static ColumnRearranger rearranger(final DataTableSpec spec, final double mean) {
        final int column = spec.findColumnIndex("val");
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.append(new SingleCellFactory(new DataColumnSpecCreator("deviation", DoubleCell.TYPE).createSpec()) {
            @Override
            public DataCell getCell(final DataRow row) {
                return new DoubleCell(((DoubleValue)row.getCell(column)).getDoubleValue() - mean);
            }
        });
        return rearranger;
    }
}
