// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.message.Message;
import org.radiosurv.standin.spi.Execution;

/** Progress adds up to one, and cancelling is heard. */
class ExecutionMonitorTest {

    @TempDir
    private Path m_folder;

    @Test
    void partsAddUp() {
        final Execution execution = new Execution(m_folder);
        assertNull(execution.monitor().getProgress());
        for (double share : new double[]{0.5, 0.3, 0.2}) {
            final ExecutionMonitor part = execution.context().createSubProgress(share);
            final ExecutionMonitor half = part.createSilentSubProgress(0.5);
            half.setProgress(1.0, "silent");
            part.setProgress(1.0, () -> "part " + share);
        }
        assertEquals(1.0, execution.monitor().getProgress(), 1e-12);
        assertEquals("part 0.2", execution.monitor().getMessage());
        assertEquals(false, execution.messages().contains("silent"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void progressOutsideIsRefused(final double progress) {
        final ExecutionMonitor monitor = new ExecutionMonitor();
        assertThrows(IllegalArgumentException.class, () -> monitor.setProgress(progress));
        assertThrows(IllegalArgumentException.class, () -> monitor.createSubProgress(0.5).setProgress(progress));
        assertThrows(IllegalArgumentException.class, () -> monitor.createSubProgress(progress));
    }

    @Test
    void cancellingIsHeardInEveryPart() throws CanceledExecutionException {
        final DefaultNodeProgressMonitor monitor = new DefaultNodeProgressMonitor();
        final ExecutionMonitor part = new ExecutionMonitor(monitor).createSubProgress(0.1).createSubProgress(0.1);
        part.checkCanceled();
        monitor.setExecuteCanceled(Message.fromSummary("stop it"));
        assertEquals("stop it", assertThrows(CanceledExecutionException.class, part::checkCanceled).getMessage());
        part.createNonCancelableSubProgress().checkCanceled();
        monitor.reset();
        part.checkCanceled();
        Thread.currentThread().interrupt();
        try {
            assertEquals("Execution canceled",
                assertThrows(CanceledExecutionException.class, part::checkCanceled).getMessage());
        } finally {
            Thread.interrupted();
        }
    }
}
