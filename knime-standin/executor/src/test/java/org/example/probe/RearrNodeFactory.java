// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.NodeMessage;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;

/** Appends a text column row by row, in parallel; {@code sleep} chooses how it misbehaves. */
public final class RearrNodeFactory extends DefaultNodeFactory {

    static final class Numbers extends CompatibleColumnsProvider {
        Numbers() {
            super(DoubleValue.class);
        }
    }

    /** Column, filter, and how to misbehave. */
    public static final class Parameters implements NodeParameters {
        @Widget(title = "Column", description = "Column")
        @ChoicesProvider(Numbers.class)
        String m_column = "";

        @Widget(title = "Filter", description = "Filter")
        @ColumnFilterWidget(choicesProvider = Numbers.class)
        ColumnFilter m_filter = new ColumnFilter();

        @Widget(title = "Parallel", description = "Parallel")
        boolean m_parallel = true;

        @Widget(title = "Sleep", description = "Milliseconds; 1 warns, 3 fails unchecked, 4 fails cleanly")
        int m_sleep = 20;

        Parameters() {
        }

        Parameters(final NodeParametersInput input) {
            input.getInTableSpec(0).ifPresent(spec -> {
                for (final DataColumnSpec column : spec) {
                    if (column.getType().equals(VolumeCell.TYPE)) {
                        m_column = column.getName();
                    }
                }
            });
        }

        @Override
        public void validate() throws InvalidSettingsException {
            if ("bad".equals(m_column)) {
                throw new InvalidSettingsException("bad column in validate");
            }
        }
    }

    private static final DefaultNode NODE = DefaultNode.create().name("Probe Rearrange").icon("icon.png")
        .shortDescription("Appends a column").fullDescription("Appends a column.").sinceVersion(1, 0, 0)
        .ports(p -> p.addInputTable("In", "A table").addOutputTable("Out", "The table with one more column"))
        .model(m -> m.parametersClass(Parameters.class).rearrangeColumns((in, out) -> {
            final Parameters p = in.getParameters();
            out.setColumnRearranger(rearranger(p, in.getDataTableSpec()));
        })).nodeType(NodeType.Manipulator);

    public RearrNodeFactory() {
        super(NODE);
    }

    private static ColumnRearranger rearranger(final Parameters p, final DataTableSpec spec)
        throws InvalidSettingsException {
        final int column = spec.findColumnIndex(p.m_column);
        if (column < 0) {
            throw new InvalidSettingsException("no column '" + p.m_column + "'");
        }
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        final Texts texts = new Texts(p, column);
        texts.setParallelProcessing(p.m_parallel);
        rearranger.append(texts);
        return rearranger;
    }

    private static final class Texts extends AbstractCellFactory {

        private final Parameters m_parameters;

        private final int m_column;

        Texts(final Parameters parameters, final int column) {
            super(new DataColumnSpecCreator("text of " + parameters.m_column, StringCell.TYPE).createSpec());
            m_parameters = parameters;
            m_column = column;
        }

        @Override
        public DataCell[] getCells(final DataRow row) {
            switch (m_parameters.m_sleep) {
                case 3 -> throw new IllegalStateException("cell failed");
                case 4 -> throw new KNIMEException("cell failed via knime").toUnchecked();
                default -> sleep();
            }
            final DataCell cell = row.getCell(m_column);
            return new DataCell[]{
                cell.isMissing() ? new MissingCell("nothing to copy") : new StringCell(text(cell))};
        }

        private static String text(final DataCell cell) {
            return cell instanceof VolumeCell volume ? volume.json() + ":" + volume.length() : cell.toString();
        }

        private void sleep() {
            try {
                Thread.sleep(m_parameters.m_sleep);
            } catch (final InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void afterProcessing() {
            if (m_parameters.m_sleep == 1) {
                NodeContext.getContext().getNodeContainer()
                    .setNodeMessage(NodeMessage.newWarning("warning from afterProcessing"));
            }
        }
    }
}
