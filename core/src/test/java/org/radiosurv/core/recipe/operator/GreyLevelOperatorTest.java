// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

class GreyLevelOperatorTest {

    @Test
    void fourLevelsByHand() {
        final GreyLevelOperator operator = new GreyLevelOperator(10, 20, 4);
        final double[] values = {5, 10, 12.4999, 12.5, 14.9, 15, 17.5, 19.99, 20, 1e9};
        final int[] levels = {0, 0, 0, 1, 1, 2, 3, 3, 3, 3};
        for (int n = 0; n < values.length; n++) {
            assertEquals(levels[n], operator.level(values[n]), "value " + values[n]);
        }
    }

    @Test
    void whatIsNoFiniteNumberHasLevelZero() {
        final GreyLevelOperator operator = new GreyLevelOperator(-10, -5, 256);
        assertEquals(0, operator.level(Double.NaN));
        assertEquals(0, operator.level(Double.POSITIVE_INFINITY));
        assertEquals(0, operator.level(Double.NEGATIVE_INFINITY));
    }

    @Test
    void aDegenerateRangeHasLevelZeroEverywhere() {
        final GreyLevelOperator operator = new GreyLevelOperator(3, 3, 256);
        assertEquals(0, operator.level(2) + operator.level(3) + operator.level(4));
    }

    /** For whole numbers the rule is the exact quotient of integers, whatever the bounds. */
    @Test
    void isExactForWholeNumbers() {
        for (int high = 1; high < 2000; high += 7) {
            final GreyLevelOperator operator = new GreyLevelOperator(0, high, 256);
            for (int x = 0; x <= high; x++) {
                assertEquals(Math.min(255, 256 * x / high), operator.level(x), x + " of " + high);
            }
        }
    }

    /** z = (d - mean) / sd takes few values; those on a bound go up, whatever the last bit of mean and sd. */
    @Test
    void roundingDoesNotMoveAValueFromABound() {
        final double mean = -50.20472168989964;
        for (int ulps = -5; ulps <= 5; ulps++) {
            final double sd = 27.795112971695904 + ulps * Math.ulp(27.795112971695904);
            final GreyLevelOperator operator = new GreyLevelOperator((-238 - mean) / sd, (204 - mean) / sd, 256);
            // halfway: 221 of 442 steps
            assertEquals(128, operator.level((-17 - mean) / sd), ulps + " ulps");
        }
    }

    @Test
    void keepsTheFieldOfViewAndTakesTheSmallestType() {
        final Grid grid = new Grid(3, 1, 1, Affine.identity());
        final BitSet known = new BitSet();
        known.set(1);
        final Volume image =
            new Volume(grid, VoxelData.ofFloats(new float[]{0, 5, Float.NaN})).within(Mask.of(grid, known));
        final Volume levels = new GreyLevelOperator(0, 10, 256).apply(image, Progress.NONE);
        assertTrue(levels.data() instanceof VoxelData.UnsignedBytes);
        assertEquals(128, levels.get(1));
        assertTrue(levels.isKnown(1) && !levels.isKnown(0));
        final Volume many = new GreyLevelOperator(0, 10, 65536).apply(image, Progress.NONE);
        assertEquals(32768, many.get(1));
    }

    @Test
    void refusesAbsurdParameters() {
        assertThrows(InputException.class, () -> new GreyLevelOperator(1, 0, 256));
        assertThrows(InputException.class, () -> new GreyLevelOperator(0, Double.NaN, 256));
        assertThrows(InputException.class, () -> new GreyLevelOperator(0, 1, 65537));
    }
}
