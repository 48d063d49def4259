// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

/** Balance, reproducibility and checks of cross-validation folds. */
class FoldsTest {

    private static final boolean[] EVENT = new boolean[118];

    static {
        for (int i = 0; i < EVENT.length; i++) {
            EVENT[i] = i % 6 != 0;
        }
    }

    @Test
    void eventsAndCensoredPatientsAreSpreadEvenly() {
        final Folds folds = Folds.stratified(EVENT, 10, 5, 42);
        assertEquals(50, folds.total());
        for (int repeat = 0; repeat < 5; repeat++) {
            final int[] labels = folds.labels(repeat);
            for (final boolean kind : new boolean[]{true, false}) {
                final int[] count = new int[10];
                IntStream.range(0, EVENT.length).filter(i -> EVENT[i] == kind).forEach(i -> count[labels[i] - 1]++);
                final int least = Arrays.stream(count).min().getAsInt();
                final int most = Arrays.stream(count).max().getAsInt();
                assertTrue(most - least <= 1, Arrays.toString(count));
            }
        }
        assertFalse(Arrays.equals(folds.labels(0), folds.labels(1)));
    }

    @Test
    void seedDecides() {
        assertArrayEquals(Folds.stratified(EVENT, 10, 2, 7).labels(1), Folds.stratified(EVENT, 10, 2, 7).labels(1));
        assertFalse(Arrays.equals(Folds.stratified(EVENT, 10, 2, 7).labels(1),
            Folds.stratified(EVENT, 10, 2, 8).labels(1)));
    }

    @Test
    void everybodyTrainsOrIsLeftOut() {
        final Folds folds = Folds.stratified(EVENT, 10, 5, 42);
        for (int fold = 0; fold < folds.total(); fold++) {
            final int[] all = IntStream.concat(Arrays.stream(folds.training(fold)), Arrays.stream(folds.leftOut(fold)))
                .sorted().toArray();
            assertArrayEquals(IntStream.range(0, EVENT.length).toArray(), all);
        }
        assertArrayEquals(new int[]{1, 3}, Folds.given(new int[]{1, 2, 1, 2}, new int[]{1, 1, 2, 2}).leftOut(1));
        assertArrayEquals(new int[]{2, 3}, Folds.given(new int[]{1, 2, 1, 2}, new int[]{1, 1, 2, 2}).leftOut(3));
    }

    @Test
    void moreFoldsThanPatientsOfAKindAreCapped() {
        assertEquals(4, Folds.stratified(new boolean[]{true, true, true, true, false, false}, 10, 1, 1).perRepeat());
        assertEquals(3, Folds.stratified(new boolean[]{true, true, true}, 10, 1, 1).perRepeat());
    }

    @Test
    void rejectsBadFolds() {
        assertMessage("numbered from 1", () -> Folds.given(new int[]{1, 3, 1}));
        assertMessage("numbered from 1", () -> Folds.given(new int[]{0, 1, 2}));
        assertMessage("numbered from 1", () -> Folds.given(new int[]{1, 1, 1}));
        assertMessage("repeat 2", () -> Folds.given(new int[]{1, 2, 1}, new int[]{1, 2}));
        assertMessage("at least one patient", () -> Folds.given());
        assertMessage("at least 2 folds", () -> Folds.stratified(EVENT, 1, 1, 1));
        assertMessage("at least two patients", () -> Folds.stratified(new boolean[]{true, false}, 2, 1, 1));
    }

    private static void assertMessage(final String words, final Runnable call) {
        final InputException error = assertThrows(InputException.class, call::run);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}
