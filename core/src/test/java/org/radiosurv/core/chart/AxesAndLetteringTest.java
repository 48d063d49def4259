// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.core.InputException;

class AxesAndLetteringTest {

    private static final Font FONT = Typeface.regular(8);

    @ParameterizedTest
    @CsvSource({"DAYS, 400, 9, 50", "DAYS, 1583, 9, 180", "MONTHS, 50, 9, 6", "MONTHS, 50, 5, 12",
        "MONTHS, 0.9, 9, 0.25", "YEARS, 5.4, 9, 1", "YEARS, 1e6, 9, 200000", "DAYS, 1e9, 2, 730000000"})
    void choosesCustomaryTimeSteps(final TimeAxisUnit unit, final double longest, final int most, final double step) {
        assertEquals(step, unit.step(longest, most), 1e-9 * step);
    }

    @Test
    void namesTimeUnits() {
        assertEquals(TimeAxisUnit.MONTHS, TimeAxisUnit.ofLabel("months"));
        assertEquals(365.25, 12 * TimeAxisUnit.MONTHS.days());
        assertThrows(InputException.class, () -> TimeAxisUnit.ofLabel("weeks"));
        assertEquals(List.of(0.0, 6.0, 12.0), TimeAxisUnit.ticks(12, 6));
    }

    @ParameterizedTest
    @CsvSource({"10, 5, 2", "10, 10, 1", "11, 10, 2", "0.03, 6, 0.005", "4e9, 7, 1e9"})
    void choosesDecimalSteps(final double range, final int most, final double step) {
        assertEquals(step, DecimalStep.of(range, most), 1e-9 * step);
    }

    @Test
    void writesAsManyDecimalsAsTheStepNeeds() {
        assertEquals("0.15", DecimalStep.format(0.05, 1).format(0.15));
        assertEquals("20", DecimalStep.format(10, 100).format(20));
        assertEquals("1E9", DecimalStep.format(1e9, 4e9).format(1e9));
    }

    @Test
    void wrapsAtSeparatorsAndInsideLongWords() {
        final double room = Lettering.width("MMMMMMMMMM", FONT);
        for (final String text : List.of("T2_core_cm_joint_entr_3D_avg", "x".repeat(200), "\uD83E\uDDE0".repeat(40))) {
            final List<String> lines = Lettering.wrapped(text, FONT, room);
            assertEquals(text, String.join("", lines));
            assertTrue(lines.stream().allMatch(line -> Lettering.width(line, FONT) <= room), lines::toString);
        }
        assertEquals(List.of("a b"), Lettering.wrapped("a b", FONT, room));
        assertEquals(List.of("MMMMMMMM", "M"), Lettering.wrapped("MMMMMMMM M", FONT, room * 0.92));
    }

    @Test
    void shortensWithAnEllipsis() {
        final double room = Lettering.width("abcdef", FONT);
        assertEquals("abcdef", Lettering.fitted("abcdef", FONT, room));
        final String shortened = Lettering.fitted("abcdefgh", FONT, room);
        assertTrue(shortened.startsWith("abc") && shortened.endsWith("\u2026"), shortened);
        assertTrue(Lettering.width(shortened, FONT) <= room);
    }

    @Test
    void hasTheWidthsOfArial() {
        assertEquals(8 * 1139 / 2048.0, Lettering.width("0", FONT), 1e-3);
        assertEquals(8 * 1366 / 2048.0, Lettering.width("A", Typeface.regular(8)), 1e-3);
        assertEquals(8 * 1479 / 2048.0, Lettering.width("A", Typeface.bold(8)), 1e-3);
    }
}
