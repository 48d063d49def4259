// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** A table with a cell that cannot be saved, as KNIME would find out late. */
public final class StrangeOutputNodeFactory extends DefaultNodeFactory {

    /** Which cell. */
    public static final class Parameters implements NodeParameters {
        @Widget(title = "Unregistered", description = "Unregistered or broken")
        boolean m_unregistered = true;

        public Parameters() {
        }

        public Parameters(final boolean unregistered) {
            m_unregistered = unregistered;
        }

        DataCell cell() {
            return m_unregistered ? new UnregisteredCell() : new BrokenCell();
        }
    }

    private static final DefaultNode NODE = DefaultNode.create().name("Probe Strange (Output)").icon("icon.png")
        .shortDescription("Puts out a strange cell").fullDescription("Puts out a strange cell.").sinceVersion(1, 0, 0)
        .ports(p -> p.addOutputTable("Out", "A table"))
        .model(m -> m.parametersClass(Parameters.class).configure((in, out) -> {
            final Parameters p = in.getParameters();
            out.setOutSpec(0, spec(p));
        }).execute((in, out) -> {
            final Parameters p = in.getParameters();
            final BufferedDataContainer container = in.getExecutionContext().createDataContainer(spec(p));
            container.addRowToTable(new DefaultRow("r", p.cell()));
            container.close();
            out.setOutData(0, container.getTable());
        }));

    public StrangeOutputNodeFactory() {
        super(NODE);
    }

    private static DataTableSpec spec(final Parameters p) {
        return new DataTableSpec(new DataColumnSpecCreator("strange", p.cell().getType()).createSpec());
    }
}
