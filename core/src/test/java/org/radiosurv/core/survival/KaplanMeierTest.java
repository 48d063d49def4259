// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radiosurv.core.survival.Closeness.assertClose;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

/** Hand-computable curves and bad input. */
class KaplanMeierTest {

    /** Six patients: event, two tied events with a tied censoring, event, censoring at the end. */
    private static final double[] TIME = {1, 2, 2, 2, 4, 5};

    private static final boolean[] EVENT = {true, true, true, false, true, false};

    @Test
    void sixPatientsByHand() {
        final KaplanMeierCurve curve = KaplanMeier.fit(TIME, EVENT, ConfidenceType.LOG);
        assertArrayEquals(new double[]{1, 2, 4, 5}, curve.time());
        assertArrayEquals(new int[]{6, 5, 2, 1}, curve.atRisk());
        assertArrayEquals(new int[]{1, 2, 1, 0}, curve.events());
        assertArrayEquals(new int[]{0, 1, 0, 1}, curve.censored());
        assertArrayEquals(new double[]{5. / 6, 1. / 2, 1. / 4, 1. / 4}, curve.survival(), 1e-15);
        final double variance1 = 1. / 30;
        final double variance2 = variance1 + 2. / 15;
        final double variance3 = variance2 + 1. / 2;
        assertArrayEquals(new double[]{5. / 6 * Math.sqrt(variance1), 1. / 2 * Math.sqrt(variance2),
            1. / 4 * Math.sqrt(variance3), 1. / 4 * Math.sqrt(variance3)}, curve.standardError(), 1e-15);
        assertEquals(6, curve.n());
        assertEquals(4, curve.eventCount());
    }

    @Test
    void bandsOfAllTypesByHand() {
        final double z = 1.959963984540054;
        final double s = 5. / 6;
        final double sigma = Math.sqrt(1. / 30);
        assertBand(ConfidenceType.LOG, s * Math.exp(-z * sigma), 1);
        assertBand(ConfidenceType.PLAIN, s - z * s * sigma, 1);
        assertBand(ConfidenceType.LOG_LOG, Math.pow(s, Math.exp(-z * sigma / Math.log(s))),
            Math.pow(s, Math.exp(z * sigma / Math.log(s))));
        final double odds = s / (1 - s);
        final double factor = Math.exp(z * sigma / (1 - s));
        assertBand(ConfidenceType.LOGIT, odds / factor / (1 + odds / factor), odds * factor / (1 + odds * factor));
        final double half = z * sigma * Math.sqrt(odds) / 2;
        assertBand(ConfidenceType.ARCSIN, Math.pow(Math.sin(Math.asin(Math.sqrt(s)) - half), 2),
            Math.pow(Math.sin(Math.min(Math.PI / 2, Math.asin(Math.sqrt(s)) + half)), 2));
    }

    private static void assertBand(final ConfidenceType type, final double lower, final double upper) {
        final KaplanMeierCurve curve = KaplanMeier.fit(TIME, EVENT, type);
        assertClose(lower, curve.lower()[0], 1e-14, type.label());
        assertClose(upper, curve.upper()[0], 1e-14, type.label());
    }

    @Test
    void bandWhileNobodyHasDied() {
        final double[] time = {1, 2, 3};
        final boolean[] event = {false, true, false};
        for (final ConfidenceType type : ConfidenceType.values()) {
            final KaplanMeierCurve curve = KaplanMeier.fit(time, event, type);
            final boolean defined = type == ConfidenceType.LOG || type == ConfidenceType.PLAIN;
            assertEquals(defined ? 1 : Double.NaN, curve.lower()[0], type.label());
            assertEquals(defined ? 1 : Double.NaN, curve.upper()[0], type.label());
        }
    }

    @Test
    void bandAfterEverybodyHasDied() {
        for (final ConfidenceType type : ConfidenceType.values()) {
            final KaplanMeierCurve curve = KaplanMeier.fit(new double[]{1, 2}, new boolean[]{true, true}, type);
            assertEquals(0, curve.survival()[1]);
            assertEquals(Double.POSITIVE_INFINITY, curve.standardErrorOfLog()[1]);
            assertEquals(Double.NaN, curve.standardError()[1]);
            assertEquals(Double.NaN, curve.lower()[1], type.label());
            assertEquals(Double.NaN, curve.upper()[1], type.label());
        }
    }

    @Test
    void medianOnFlatPieceIsItsMidpoint() {
        final KaplanMeierCurve curve = KaplanMeier.fit(TIME, EVENT, ConfidenceType.LOG);
        assertEquals(3, curve.median().value());
        assertEquals(3, curve.quantile(0.5).value());
        assertEquals(2, curve.quantile(0.4).value());
        assertEquals(4.5, curve.quantile(0.75).value());
        assertEquals(Double.NaN, curve.quantile(0.8).value());
    }

    /** R 4.2.2, survival 3.5-3: summary(survfit(...))$table gives 2, quantile(survfit(...), 0.5) gives 3. */
    @Test
    void medianAndQuantileDifferWhereTheCurveEndsFlatAtOneHalf() {
        final KaplanMeierCurve curve = KaplanMeier.fit(new double[]{1, 2, 3, 4},
            new boolean[]{true, true, false, false}, ConfidenceType.LOG);
        assertEquals(2, curve.median().value());
        assertEquals(3, curve.quantile(0.5).value());
    }

    @Test
    void readsTheCurveAtAnyTime() {
        final KaplanMeierCurve curve = KaplanMeier.fit(TIME, EVENT, ConfidenceType.LOG);
        assertEquals(new SurvivalAtTime(0.5, 6, 1, 0, 1, 1), curve.at(0.5));
        assertEquals(5, curve.at(2).atRisk());
        assertEquals(0.5, curve.at(2).survival(), 1e-15);
        assertEquals(2, curve.at(3.9).atRisk());
        assertEquals(0.5, curve.at(3.9).survival(), 1e-15);
        assertEquals(0, curve.at(99).atRisk());
        assertEquals(0.25, curve.at(99).survival(), 1e-15);
    }

    @Test
    void restrictedMeanByHand() {
        final KaplanMeierCurve curve = KaplanMeier.fit(TIME, EVENT, ConfidenceType.LOG);
        final RestrictedMean mean = curve.restrictedMean(4.5);
        final double after4 = 0.5 * 0.25;
        final double after2 = after4 + 2 * 0.5;
        final double after1 = after2 + 5. / 6;
        assertEquals(1 + after1, mean.value(), 1e-14);
        assertEquals(Math.sqrt(after1 * after1 / 30 + after2 * after2 * 2 / 15 + after4 * after4 / 2),
            mean.standardError(), 1e-14);
    }

    @Test
    void timesThatDifferByRoundingAreOneTime() {
        final KaplanMeierCurve curve = KaplanMeier.fit(new double[]{0.1 + 0.2, 0.3, 1}, new boolean[]{true, true, false},
            ConfidenceType.LOG);
        assertArrayEquals(new double[]{0.3, 1}, curve.time());
        assertArrayEquals(new int[]{2, 0}, curve.events());
    }

    @Test
    void groupsInTheOrderOfTheirValues() {
        final var curves = KaplanMeier.fitGroups(TIME, EVENT, new String[]{"10", "9", "10", "9", "unknown", "9"},
            ConfidenceType.PLAIN);
        assertEquals("9, 10, unknown",
            String.join(", ", curves.stream().map(GroupCurve::group).toList()));
        assertEquals(3, curves.get(0).curve().n());
        assertEquals(1, curves.get(2).curve().eventCount());
    }

    @Test
    void allAtOneTime() {
        final KaplanMeierCurve curve = KaplanMeier.fit(new double[]{7, 7, 7}, new boolean[]{true, false, true},
            ConfidenceType.LOG);
        assertArrayEquals(new double[]{1. / 3}, curve.survival(), 1e-15);
        assertEquals(7, curve.median().value());
    }

    @Test
    void timeZeroIsAllowed() {
        assertEquals(0.5, KaplanMeier.fit(new double[]{0, 1}, new boolean[]{true, false}, ConfidenceType.LOG)
            .at(0).survival());
        assertEquals(1, KaplanMeier.fit(new double[]{0, 0}, new boolean[]{true, false}, ConfidenceType.LOG).rows());
    }

    @Test
    void rejectsBadInput() {
        assertRejected(new double[0], new boolean[0], "at least one patient");
        assertRejected(new double[]{1, 2}, new boolean[]{true}, "as many events as times");
        assertRejected(new double[]{1, -2}, new boolean[]{true, true}, "-2.0 in row 2");
        assertRejected(new double[]{Double.NaN, 2}, new boolean[]{true, true}, "NaN in row 1");
        assertRejected(new double[]{1, Double.POSITIVE_INFINITY}, new boolean[]{true, true}, "Infinity in row 2");
        assertMessage(assertThrows(InputException.class,
            () -> KaplanMeier.fit(TIME, EVENT, ConfidenceType.LOG, 1)), "confidence level");
        final KaplanMeierCurve curve = KaplanMeier.fit(TIME, EVENT, ConfidenceType.LOG);
        assertMessage(assertThrows(InputException.class, () -> curve.quantile(0)), "between 0 and 1");
        assertMessage(assertThrows(InputException.class, () -> curve.restrictedMean(Double.NaN)), "NaN");
        assertMessage(assertThrows(InputException.class, () -> KaplanMeier.fitGroups(TIME, EVENT,
            new String[]{"a", "b", null, "a", "a", "b"}, ConfidenceType.LOG)), "row 3");
        assertMessage(assertThrows(InputException.class, () -> ConfidenceType.ofLabel("loglog")), "log-log");
    }

    private static void assertRejected(final double[] time, final boolean[] event, final String words) {
        assertMessage(assertThrows(InputException.class, () -> KaplanMeier.fit(time, event, ConfidenceType.LOG)), words);
    }

    private static void assertMessage(final InputException error, final String words) {
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}
