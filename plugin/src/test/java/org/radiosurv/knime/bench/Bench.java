// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeProgressMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.NodeContext;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.standin.nodes.NodeRunner;
import org.radiosurv.standin.spi.ExecutionHook;
import org.radiosurv.standin.spi.FileStoreHook;
import org.radiosurv.standin.spi.PluginRegistry;
import org.radiosurv.standin.spi.StandIn;
import org.radiosurv.standin.spi.WorkflowHook;

/** Runs single nodes as a workflow in a folder would: with a node context, progress, cancelling and file stores. */
public final class Bench implements AutoCloseable {

    static {
        PluginRegistry.addClassLoader(VolumeCell.class.getClassLoader());
    }

    private final Path folder;

    private final NodeProgressMonitor monitor;

    private final ExecutionContext context;

    /** @param folder the workflow's folder */
    public Bench(final Path folder) throws Exception {
        this.folder = folder;
        final WorkflowHook workflows = StandIn.hook(WorkflowHook.class);
        final Path temporary = Files.createDirectories(folder.resolve("tmp"));
        NodeContext.pushContext(workflows.createNode(workflows.createWorkflow(folder, "test", temporary), 1, "node",
            folder.resolve("node"), message -> { }));
        final ExecutionHook hook = StandIn.hook(ExecutionHook.class);
        monitor = hook.createMonitor((fraction, message) -> { });
        context = hook.createContext(monitor, StandIn.hook(FileStoreHook.class).createRepository().open(UUID.randomUUID(),
            temporary.resolve("filestore")));
    }

    @Override
    public void close() {
        NodeContext.removeLastContext();
    }

    /** @return the workflow's folder */
    public Path folder() {
        return folder;
    }

    /** @return the context of all executions */
    public ExecutionContext context() {
        return context;
    }

    /** Cancels as KNIME does: the flag, and an interrupt of the node's thread. */
    public void cancel(final Thread node) {
        monitor.setExecuteCanceled();
        node.interrupt();
    }

    /** @return the node with these settings */
    public static NodeRunner node(final DefaultNodeFactory factory, final NodeParameters parameters) throws Exception {
        factory.init();
        final NodeRunner node = NodeRunner.of(factory);
        node.setParameters(parameters);
        return node;
    }

    /** Configures and executes, and holds the specs against each other. */
    public NodeRunner.Executed run(final NodeRunner node, final PortObject... inputs) throws Exception {
        final PortObjectSpec[] configured =
            node.configure(Arrays.stream(inputs).map(PortObject::getSpec).toArray(PortObjectSpec[]::new)).specs();
        final NodeRunner.Executed executed = node.execute(context, inputs);
        for (int port = 0; port < configured.length; port++) {
            if (configured[port] instanceof DataTableSpec spec
                && !spec.equalStructure((DataTableSpec)executed.outputs()[port].getSpec())) {
                throw new AssertionError("Port " + port + ": configured " + spec + ", executed " + executed.outputs()[port].getSpec());
            }
        }
        return executed;
    }

    /** @return a table with rows r1, r2 and so on */
    public BufferedDataTable table(final DataTableSpec spec, final DataCell[]... rows) {
        final BufferedDataContainer container = context.createDataContainer(spec);
        for (int n = 0; n < rows.length; n++) {
            container.addRowToTable(new DefaultRow("r" + (n + 1), rows[n]));
        }
        container.close();
        return container.getTable();
    }

    /** @return the rows of an output table */
    public static List<DataRow> rows(final PortObject table) {
        final List<DataRow> rows = new java.util.ArrayList<>();
        ((BufferedDataTable)table).forEach(rows::add);
        return rows;
    }

    /** @return a cell by row number and column name */
    public static DataCell cell(final PortObject table, final int row, final String column) {
        final int index = ((BufferedDataTable)table).getDataTableSpec().findColumnIndex(column);
        if (index < 0) {
            throw new AssertionError("No column " + column + " in " + names(table));
        }
        return rows(table).get(row).getCell(index);
    }

    /** @return names of the columns */
    public static List<String> names(final PortObject table) {
        return List.of(((BufferedDataTable)table).getDataTableSpec().getColumnNames());
    }

    /** @return why a cell is missing */
    public static String reason(final DataCell cell) {
        if (!(cell instanceof MissingValue missing)) {
            throw new AssertionError("Not missing: " + cell);
        }
        return missing.getError();
    }
}
