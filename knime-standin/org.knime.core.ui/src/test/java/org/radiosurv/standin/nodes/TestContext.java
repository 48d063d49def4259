// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;

import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.standin.spi.ExecutionHook;
import org.radiosurv.standin.spi.FileStoreHook;
import org.radiosurv.standin.spi.FileStores;
import org.radiosurv.standin.spi.StandIn;

/** What the tests of nodes need of the workflow engine. */
final class TestContext {

    static final DataTableSpec TABLE =
        new DataTableSpec("t", new DataColumnSpecCreator("days", DoubleCell.TYPE).createSpec());

    private TestContext() {
    }

    static ExecutionContext create() {
        final ExecutionHook hook = StandIn.hook(ExecutionHook.class);
        return hook.createContext(hook.createMonitor((progress, message) -> { }), fileStores());
    }

    private static FileStores fileStores() {
        try {
            return StandIn.hook(FileStoreHook.class).createRepository().open(UUID.randomUUID(),
                Files.createTempDirectory("standin-ui"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static BufferedDataTable table(final ExecutionContext context, final double... days) {
        final BufferedDataContainer container = context.createDataContainer(TABLE);
        for (int i = 0; i < days.length; i++) {
            container.addRowToTable(new DefaultRow("Row" + i, new DoubleCell(days[i])));
        }
        container.close();
        return container.getTable();
    }
}
