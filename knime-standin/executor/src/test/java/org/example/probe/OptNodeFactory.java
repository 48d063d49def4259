// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** A node with an optional model port and any number of further tables; tells what it got. */
public final class OptNodeFactory extends DefaultNodeFactory {

    /** Id of the optional group. */
    public static final String MODEL = "Model (optional)";

    /** Id of the extendable group. */
    public static final String EXTRA = "Extra";

    /** A text that nothing uses. */
    public static final class Parameters implements NodeParameters {
        @Widget(title = "Text", description = "Text")
        String m_x = "x";
    }

    private static final DataTableSpec SPEC =
        new DataTableSpec(new DataColumnSpecCreator("inputs", StringCell.TYPE).createSpec());

    private static final DefaultNode NODE = DefaultNode.create().name("Probe Opt").icon("icon.png")
        .shortDescription("Lists its inputs").fullDescription("Lists its inputs.").sinceVersion(1, 0, 0)
        .dynamicPorts(d -> d
            .addInputPortGroup("Data", g -> g.name("Data").description("A table").fixed(BufferedDataTable.TYPE))
            .addInputPortGroup(MODEL, g -> g.name("Model").description("A model").optional()
                .supportedTypes(ProbePortObject.TYPE))
            .addInputPortGroup(EXTRA, g -> g.name("Extra").description("Tables").extendable()
                .supportedTypes(BufferedDataTable.TYPE))
            .addOutputPortGroup("Out", g -> g.name("Out").description("The list").fixed(BufferedDataTable.TYPE)))
        .model(m -> m.parametersClass(Parameters.class).configure((in, out) -> out.setOutSpec(0, SPEC))
            .execute((in, out) -> {
                final BufferedDataContainer container = in.getExecutionContext().createDataContainer(SPEC);
                container.addRowToTable(new DefaultRow("inputs",
                    new StringCell(Arrays.stream(in.getInPortObjects()).map(o -> o.getClass().getSimpleName())
                        .collect(Collectors.joining(" ")))));
                container.close();
                out.setOutData(0, container.getTable());
            }));

    public OptNodeFactory() {
        super(NODE);
    }
}
