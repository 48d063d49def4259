// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

class AffineTest {

    @Test
    void appliesTheFirstFactorLast() {
        final Affine shift = Affine.translation(1, 2, 3);
        final Affine scale = Affine.scaling(2, 3, 4);
        assertArrayEquals(new double[]{3, 5, 7}, shift.times(scale).apply(1, 1, 1));
        assertArrayEquals(new double[]{4, 9, 16}, scale.times(shift).apply(1, 1, 1));
    }

    @Test
    void inverseOfAQuarterTurnWithShift() {
        // x' = -y + 10, y' = x + 20, z' = 2 z
        final Affine turn = Affine.of(0, -1, 0, 10, 1, 0, 0, 20, 0, 0, 2, 0, 0, 0, 0, 1);
        assertArrayEquals(new double[]{0, 1, 0, -20, -1, 0, 0, 10, 0, 0, 0.5, 0, 0, 0, 0, 1}, turn.inverse().toArray());
        assertEquals(2, turn.determinant());
    }

    @Test
    void inverseUndoesRandomMaps() {
        final Random random = new Random(1);
        for (int n = 0; n < 1000; n++) {
            final double[] rows = random.doubles(16, -3, 3).toArray();
            System.arraycopy(new double[]{0, 0, 0, 1}, 0, rows, 12, 4);
            final Affine map = Affine.of(rows);
            if (Math.abs(map.determinant()) > 0.1) {
                assertTrue(map.inverse().times(map).closeTo(Affine.identity(), 1e-11), map.toString());
                assertEquals(1, map.determinant() * map.inverse().determinant(), 1e-10);
            }
        }
    }

    @Test
    void refusesWhatIsNoAffineMap() {
        assertThrows(InputException.class, () -> Affine.of(1, 2, 3));
        assertThrows(InputException.class, () -> Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, Double.NaN, 0, 0, 0, 0, 1));
        assertThrows(InputException.class, () -> Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 2, 3, 1));
        final InputException singular = assertThrows(InputException.class, () -> Affine.scaling(1, 0, 1).inverse());
        assertTrue(singular.getMessage().contains("determinant 0"), singular.getMessage());
    }

    @Test
    void arraysAreTheCallersOwn() {
        final double[] rows = Affine.identity().toArray();
        final Affine map = Affine.of(rows);
        rows[0] = 7;
        map.toArray()[5] = 7;
        assertEquals(Affine.identity(), map);
        assertFalse(map.equals(Affine.scaling(1, 1, 2)));
    }
}
