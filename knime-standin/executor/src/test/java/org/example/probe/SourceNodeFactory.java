// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.widget.choices.Label;

/** A source with a parameter of every type, the same keys as the sample workflows have. */
public final class SourceNodeFactory extends DefaultNodeFactory {

    enum Mode {
            @Label("A label")
            ALPHA, @Label("B label")
            BETA_TWO
    }

    static final class Item implements NodeParameters {
        @Widget(title = "Name", description = "Name")
        String m_name = "nested";

        @Widget(title = "Value", description = "Value")
        double m_val = 1.5;
    }

    static final class Group implements WidgetGroup, Persistable {
        @Widget(title = "Inner", description = "Inner")
        int m_inner = 7;

        @Widget(title = "No prefix", description = "A field without m_")
        String noPrefix = "np";
    }

    /** One field of every type. */
    public static final class Parameters implements NodeParameters {
        @Widget(title = "Text", description = "Text")
        String m_str = "text";

        @Widget(title = "Null text", description = "Text")
        String m_nullStr;

        @Widget(title = "Int", description = "Not negative")
        int m_int = 3;

        @Widget(title = "Long", description = "Long")
        long m_long = 4L;

        @Widget(title = "Double", description = "Factor of the values")
        double m_dbl = 0.1;

        @Widget(title = "Boolean", description = "Boolean")
        boolean m_bool = true;

        @Widget(title = "Enum", description = "Enum")
        Mode m_enum = Mode.BETA_TWO;

        @Widget(title = "Texts", description = "Texts")
        String[] m_strs = {"a", "b"};

        double[] m_dbls = {1.0, 2.5};

        @Widget(title = "Optional double", description = "Present")
        Optional<Double> m_optD = Optional.of(2.0);

        @Widget(title = "Optional double", description = "Absent")
        Optional<Double> m_optEmpty = Optional.empty();

        @Widget(title = "Optional text", description = "Present")
        Optional<String> m_optS = Optional.of("x");

        @Widget(title = "Optional text", description = "Absent")
        Optional<String> m_optSEmpty = Optional.empty();

        Group m_group = new Group();

        @Widget(title = "Items", description = "Items")
        @ArrayWidget(elementTitle = "Item")
        Item[] m_array = {new Item(), new Item()};

        @Widget(title = "Date", description = "Date")
        LocalDate m_date = LocalDate.of(2026, 1, 2);

        @Widget(title = "Time", description = "Time")
        LocalTime m_time = LocalTime.of(1, 2);

        @Widget(title = "Date and time", description = "Date and time")
        LocalDateTime m_dt = LocalDateTime.of(2026, 1, 2, 3, 4);

        @Widget(title = "Plain", description = "A field without m_")
        String noPrefix = "np";

        @Widget(title = "Migrated", description = "May be absent")
        @Migrate(loadDefaultIfAbsent = true)
        int m_migrated = 42;

        @Widget(title = "Rows", description = "Number of rows")
        @Persist(configKey = "rows_key")
        int m_rows = 6;

        @Override
        public void validate() throws InvalidSettingsException {
            if (m_int < 0) {
                throw new InvalidSettingsException("int must be >= 0 but is " + m_int);
            }
        }
    }

    private static final DefaultNode NODE = DefaultNode.create().name("Probe Source").icon("icon.png")
        .shortDescription("Makes a table").fullDescription("Makes a table with volumes.").sinceVersion(1, 0, 0)
        .ports(p -> p.addOutputTable("Out", "A table"))
        .model(m -> m.parametersClass(Parameters.class).configure((in, out) -> {
            out.setOutSpec(0, spec());
            out.setWarningMessage("configure warning from source");
        }).execute(SourceNodeFactory::execute)).nodeType(NodeType.Source);

    public SourceNodeFactory() {
        super(NODE);
    }

    static DataTableSpec spec() {
        return new DataTableSpec("src", new DataColumnSpecCreator("id", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator("val", DoubleCell.TYPE).createSpec(),
            new DataColumnSpecCreator("vol", VolumeCell.TYPE).createSpec());
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final Parameters p = in.getParameters();
        final ExecutionContext context = in.getExecutionContext();
        final BufferedDataContainer container = context.createDataContainer(spec());
        for (int i = 0; i < p.m_rows; i++) {
            context.checkCanceled();
            context.setProgress((i + 1.0) / p.m_rows, "row " + i);
            container.addRowToTable(new DefaultRow(RowKey.createRowKey((long)i), new IntCell(i),
                new DoubleCell(i * p.m_dbl), volume(i, context)));
        }
        container.close();
        out.setOutData(0, container.getTable());
    }

    /** In turn: without file, with file, missing. */
    private static DataCell volume(final int row, final ExecutionContext context) throws KNIMEException {
        final String json = "{\"row\":" + row + "}";
        try {
            return switch (row % 3) {
                case 0 -> new VolumeCell(json);
                case 1 -> new VolumeCell(json, context.createFileStore("vol-" + row), new byte[100 + row]);
                default -> new MissingCell("no volume in row " + row);
            };
        } catch (final IOException e) {
            throw new KNIMEException("file store", e);
        }
    }
}
