// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientCellsTest {

    @ParameterizedTest
    @CsvSource({"512,8,1", "2048,8,4", "2048,2,2", "8192,8,8", "65536,64,64", "256,2,1"})
    void threadsAreBoundByMemoryAndProcessors(final long heapMebibytes, final int processors, final int threads) {
        assertEquals(threads, PatientCells.threads(heapMebibytes << 20, processors));
    }
}
