// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/** Counts, choice of test and what cannot be tested. */
class FactorComparisonTest {

    private static final String[] GROUP = {"high", "high", "high", "high", "low", "low", "low", "low"};

    private static FactorComparison nominal(final NominalTest test, final String... value) {
        return FactorComparison.nominal("mgmt", GROUP, value, test, Progress.NONE);
    }

    @Test
    void teaTasting() {
        final FactorComparison found = nominal(NominalTest.FISHER, "u", "u", "u", "m", "m", "m", "m", "u");
        assertEquals(List.of("high", "low"), found.groups());
        assertEquals(List.of("m", "u"), found.table().rows());
        assertArrayEquals(new int[]{1, 3}, found.table().counts()[0]);
        assertEquals("Fisher's exact", found.test().name());
        assertEquals(34. / 70, found.test().p(), 1e-14);
        final FactorTest plain = nominal(NominalTest.CHI_SQUARE, "u", "u", "u", "m", "m", "m", "m", "u").test();
        assertEquals(2, plain.statistic(), 1e-14);
        assertTrue(plain.note().contains("below 5"), plain.note());
        assertEquals("Chi-square (Yates)", nominal(NominalTest.CHI_SQUARE_YATES, "u", "u", "u", "m", "m", "m", "m",
            "u").test().name());
    }

    @Test
    void missingValuesAreCountedAndLeftOut() {
        final FactorComparison found = nominal(NominalTest.FISHER, "u", null, "u", "m", null, null, "m", "u");
        assertArrayEquals(new int[]{1, 2}, found.missing());
        assertArrayEquals(new int[]{3, 2}, found.present());
        final FactorComparison age = FactorComparison.numeric("age", GROUP, new double[]{1, Double.NaN, 3, 4, 5, 6, 7, 8});
        assertArrayEquals(new int[]{1, 0}, age.missing());
        assertEquals("Wilcoxon rank-sum (exact)", age.test().name());
        assertEquals(2. / 35, age.test().p(), 1e-14);
    }

    @Test
    void whatCannotBeTestedIsSaid() {
        assertTrue(nominal(NominalTest.FISHER, "u", "u", "u", "u", "u", "u", "u",
            "u").test().note().contains("u in every patient"));
        assertTrue(nominal(NominalTest.FISHER, new String[8]).test().note().contains("missing in every patient"));
        assertTrue(nominal(NominalTest.FISHER, "u", "m", null, null, null, null, null,
            null).test().note().contains("only one group"));
        final double nan = Double.NaN;
        assertTrue(FactorComparison.numeric("age", GROUP, new double[]{nan, nan, nan, nan, nan, nan, nan, nan}).test().note()
            .contains("missing in every"));
        assertTrue(FactorComparison.numeric("age", GROUP, new double[]{1, 2, nan, nan, nan, nan, nan, nan}).test().note()
            .contains("only one group"));
        assertTrue(FactorComparison.numeric("age", GROUP, new double[]{5, 5, 5, 5, 5, 5, 5,
            5}).test().note().contains("5.0 in every"));
        assertThrows(InputException.class,
            () -> FactorComparison.numeric("age", GROUP, new double[]{1, Double.POSITIVE_INFINITY, 3, 4, 5, 6, 7, 8}));
        assertThrows(InputException.class, () -> FactorComparison.numeric("age", new String[]{"a", null}, new double[]{1, 2}));
    }

    @Test
    void aGroupOfOneAndThreeGroups() {
        final FactorComparison one = FactorComparison.numeric("age", new String[]{"a", "b", "b"}, new double[]{1, 2, 3});
        assertEquals(2. / 3, one.test().p(), 1e-14);
        final FactorComparison three =
            FactorComparison.numeric("age", new String[]{"a", "b", "c", "a", "b", "c"}, new double[]{1, 2, 3, 4, 5, 6});
        assertEquals("Kruskal-Wallis", three.test().name());
        assertEquals(2, three.test().degreesOfFreedom());
    }

    /** Holm over the two tests that exist: the smaller p doubled. */
    @Test
    void holm() {
        final FactorComparison a = FactorComparison.numeric("age", GROUP, new double[]{1, 2, 3, 4, 5, 6, 7, 8});
        final FactorComparison b = nominal(NominalTest.FISHER, new String[8]);
        final FactorComparison c = nominal(NominalTest.FISHER, "u", "u", "u", "m", "m", "m", "m", "u");
        final double[] adjusted = FactorComparison.holm(List.of(a, b, c));
        assertEquals(2 * a.test().p(), adjusted[0], 1e-15);
        assertEquals(Double.NaN, adjusted[1]);
        assertEquals(34. / 70, adjusted[2], 1e-14);
    }

    @Test
    void quartiles() {
        final Quartiles found = Quartiles.of(4, 1, 3, 2);
        assertEquals(1.75, found.lower(), 1e-15);
        assertEquals(2.5, found.median(), 1e-15);
        assertEquals(3.25, found.upper(), 1e-15);
        assertEquals(Double.NaN, Quartiles.of().median());
    }
}
