// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.nodes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.DefaultView;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;

/** Node factories for tests. */
final class Nodes {

    private Nodes() {
    }

    static final class Parameters implements NodeParameters {

        static int validations;

        @Widget(title = "Column", description = "A column.")
        String m_column = "";

        @Widget(title = "What", description = "What to do.")
        String m_what = "copy";

        Parameters() {
        }

        Parameters(final NodeParametersInput input) {
            m_column = input.getInTableSpec(0).map(DataTableSpec::getNumColumns).map(n -> "of " + n).orElse("none");
        }

        @Override
        public void validate() throws InvalidSettingsException {
            validations++;
            if ("bad".equals(m_column)) {
                throw new InvalidSettingsException("The column is bad.");
            }
        }
    }

    static final class ViewParameters implements NodeParameters {

        @Widget(title = "Title", description = "Of the view.")
        String m_title = "view title";
    }

    record Point(int a, String b) {
    }

    /** Copies its table, or does something wrong. */
    static final class Copy extends DefaultNodeFactory {

        Copy() {
            super(DefaultNode.create().name("Copy").icon("copy.png").shortDescription("Copies.")
                .fullDescription("<p>Copies a <b>table</b> &amp; more.</p>").sinceVersion(1, 0, 0)
                .ports(p -> p.addInputTable("In", "Any table.").addOutputTable("Out", "The same table."))
                .model(Copy::model).keywords("clone", "twin").addExternalResource("https://example.org", "More"));
        }

        private static DefaultModel model(final DefaultModel.RequireModelParameters m) {
            return m.parametersClass(Parameters.class).configure((i, o) -> {
                final Parameters parameters = i.getParameters();
                o.setWarningMessage("column " + parameters.m_column);
                o.setOutSpecs(i.getInTableSpecs());
            }).execute((i, o) -> {
                final Parameters parameters = i.getParameters();
                if ("copy".equals(parameters.m_what)) {
                    o.setOutData(0, i.getInTable(0));
                    o.setInternalData(i.getInTable(0));
                }
                o.setWarningMessage("first");
                o.setWarningMessage("second\nline");
            });
        }
    }

    /** Has groups of ports of every kind. */
    static final class Ports extends DefaultNodeFactory {

        Ports() {
            super(DefaultNode.create().name("Ports").icon("copy.png").shortDescription("s").fullDescription("f")
                .sinceVersion(1, 0, 0)
                .dynamicPorts(d -> d
                    .addInputPortGroup("Data", g -> g.name("Data").description("d").fixed(BufferedDataTable.TYPE))
                    .addInputPortGroup("Model (optional)",
                        g -> g.name("Model").description("m").optional().supportedTypes(BufferedDataTable.TYPE))
                    .addInputPortGroup("Extra",
                        g -> g.name("More").description("m").extendable().supportedTypes(BufferedDataTable.TYPE))
                    .addOutputPortGroup("Out", g -> g.name("Out").description("o").fixed(BufferedDataTable.TYPE)))
                .model(m -> m.withoutParameters().configure((i, o) -> o.setOutSpec(0, i.getInTableSpec(0)))
                    .execute((i, o) -> o.setOutData(0, i.getInTables()[i.getInTables().length - 1]))));
        }
    }

    /** Has a view with data of the given kind. */
    static final class View extends DefaultNodeFactory {

        View(final String kind) {
            super(DefaultNode.create().name("View").icon("copy.png").shortDescription("s").fullDescription("f")
                .sinceVersion(1, 0, 0).ports(p -> p.addInputTable("In", "in"))
                .model(m -> m.withoutParameters().configure((i, o) -> { })
                    .execute((i, o) -> o.setInternalData(i.getInTable(0))))
                .addView(v -> v.parametersClass(ViewParameters.class).description("A view.")
                    .page(p -> p.fromString(() -> "<html></html>").relativePath("index.html")
                        .addResources(path -> path.equals("view.js")
                            ? new ByteArrayInputStream("1".getBytes(StandardCharsets.UTF_8)) : null, "static", false))
                    .initialData(d -> d.data(i -> data(kind, i)))));
        }

        private static Object data(final String kind, final DefaultView.ViewInput input) {
            final ViewParameters parameters = input.getParameters();
            return switch (kind) {
                case "json" -> "{\"already\": 1}";
                case "text" -> "plain text";
                case "date" -> Map.of("date", LocalDate.of(2026, 1, 2));
                default -> {
                    final Map<String, Object> data = new LinkedHashMap<>();
                    data.put("title", parameters.m_title);
                    data.put("columns", input.getInternalTables()[0].getDataTableSpec().getNumColumns());
                    data.put("nan", Double.NaN);
                    data.put("infinite", Double.POSITIVE_INFINITY);
                    data.put("array", new double[]{1, 2.5});
                    data.put("present", Optional.of("o"));
                    data.put("empty", Optional.empty());
                    data.put("none", null);
                    data.put("record", new Point(1, "two"));
                    yield data;
                }
            };
        }
    }

    /** Rearranges columns; the number of input tables is wrong on demand. */
    static final class Rearrange extends DefaultNodeFactory {

        Rearrange(final int inputs) {
            super(DefaultNode.create().name("Rearrange").icon("copy.png").shortDescription("s").fullDescription("f")
                .sinceVersion(1, 0, 0).ports(p -> {
                    for (int i = 0; i < inputs; i++) {
                        p.addInputTable("In" + i, "in");
                    }
                    p.addOutputTable("Out", "out");
                }).model(m -> m.parametersClass(Parameters.class).rearrangeColumns((i, o) -> {
                    final Parameters parameters = i.getParameters();
                    final ColumnRearranger rearranger = new ColumnRearranger(i.getDataTableSpec());
                    if (parameters.m_what.equals("remove")) {
                        rearranger.remove(0);
                    }
                    if (!parameters.m_what.equals("nothing")) {
                        o.setColumnRearranger(rearranger);
                    }
                })));
        }
    }

    /** A node whose texts a test gives. */
    static final class Described extends DefaultNodeFactory {

        Described(final String full, final UnaryOperator<DefaultNode> more) {
            super(more.apply(DefaultNode.create().name("Described").icon("copy.png").shortDescription("short")
                .fullDescription(full).sinceVersion(1, 2, 3).ports(p -> p.addInputTable("In", "in"))
                .model(m -> m.parametersClass(Parameters.class).configure((i, o) -> { }).execute((i, o) -> { }))));
        }
    }
}
