// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

class EqualBinsTest {

    @Test
    void endsBelongToTheFirstAndTheLastBin() {
        final EqualBins bins = new EqualBins(-1, 1, 5);
        assertEquals(0, bins.bin(-3));
        assertEquals(0, bins.bin(-1));
        assertEquals(2, bins.bin(0));
        assertEquals(4, bins.bin(1));
        assertEquals(4, bins.bin(7));
        assertEquals(0, new EqualBins(2, 2, 5).bin(2));
    }

    /** 0.1 + 0.2 - 0 is above, 1 - 0.9 below the decimal number that it stands for. */
    @Test
    void aValueOnABoundButForTheLastBitsGoesUp() {
        final EqualBins bins = new EqualBins(0, 1, 10);
        assertEquals(1, bins.bin(1 - 0.9));
        assertEquals(3, bins.bin(0.1 + 0.2));
        assertEquals(0, bins.bin(0.1 - 2e-11));
    }

    /** The range of 32-bit whole numbers is divided by exact integer arithmetic: one below a bound stays below. */
    @Test
    void wholeNumbersNextToABoundStayBelowIt() {
        final long high = 1L << 32;
        final EqualBins bins = new EqualBins(0, high, 256);
        final EqualBins two = new EqualBins(0, high - 1, 2);
        for (int level = 1; level < 256; level++) {
            assertEquals(level - 1, bins.bin(level * (high >> 8) - 1), "one below bound " + level);
            assertEquals(level, bins.bin(level * (high >> 8)));
        }
        assertEquals(0, two.bin((high - 2) / 2));
        assertEquals(1, two.bin(high / 2));
    }

    @Test
    void refusesBoundsThatAreNone() {
        assertThrows(InputException.class, () -> new EqualBins(1, 0, 4));
        assertThrows(InputException.class, () -> new EqualBins(Double.NaN, 0, 4));
        assertThrows(InputException.class, () -> new EqualBins(0, 1, 0));
    }
}
