// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.workflow.NodeContext;
import org.radiosurv.knime.bench.Bench;

class KnimeLocationsTest {

    @Test
    void resolvesInThreadsThatKnowNoNode(@TempDir final Path temporary) throws Exception {
        final ExecutorService plain = Executors.newSingleThreadExecutor();
        try (Bench bench = new Bench(temporary)) {
            final KnimeLocations locations = new KnimeLocations();
            assertEquals(temporary.resolve("data/my scan.nii"),
                plain.submit(() -> locations.resolve("knime://knime.workflow/data/my scan.nii")).get());
            assertNull(plain.submit(NodeContext::getContext).get(), "the thread is left as it was");
        } finally {
            plain.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/in.nii", "https://example.org/in.nii", "s3://bucket/in.nii"})
    void whatIsNotOnThisComputerIsRefusedWithTheText(final String location) {
        final IOException refused = assertThrows(IOException.class, () -> new KnimeLocations().resolve(location));
        assertTrue(refused.getMessage().contains("'" + location + "'"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"/data/,a b#1.nii,/data/a b#1.nii", "/,a.nii,/a.nii", "C:\\scans\\,a.nii,C:\\scans/a.nii",
        "knime://knime.workflow/data,50%#?.nii,knime://knime.workflow/data/50%25%23%3F.nii"})
    void joinsFolderAndFile(final String folder, final String path, final String location) {
        assertEquals(location, KnimeLocations.below(folder, path));
    }
}
