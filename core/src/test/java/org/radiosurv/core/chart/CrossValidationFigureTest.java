// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

class CrossValidationFigureTest {

    private static final FigureFormat FORMAT = FigureFormat.TWO_COLUMNS;

    /** 95 % points of the chi-square distribution with 1 and 2 degrees of freedom. */
    private static final double[] CHI_SQUARE = {3.841458820694124, 5.991464547107979};

    private static final List<ThresholdScore> SCORES = List.of(new ThresholdScore(2, 10, 2, 1, 3),
        new ThresholdScore(0, 489, 4, 3, 6), new ThresholdScore(1, 100, 8, 6, 11),
        new ThresholdScore(3, 5, Double.NaN, Double.NaN, Double.NaN), new ThresholdScore(4, 2, 1, 0, Double.NaN));

    @Test
    void drawsTheCurveInOrderOfThresholdsWithGaps() throws Exception {
        final SvgDocument svg = svg(CrossValidationFigure.of(SCORES).build());

        final List<double[]> curve = svg.vertices("statistic");
        final double perThreshold = curve.get(1)[0] - curve.get(0)[0];
        assertTrue(perThreshold > 0);
        assertEquals(2 * perThreshold, curve.get(2)[0] - curve.get(0)[0], 0.01);
        final double perUnit = (curve.get(0)[1] - curve.get(1)[1]) / 4;
        assertEquals(6 * perUnit, curve.get(2)[1] - curve.get(1)[1], 0.01);
        assertEquals(1, svg.elements("statistic", "path").get(0).getAttribute("d").substring(1).chars()
            .filter(c -> c == 'M').count(), "the missing statistic interrupts the line once");
    }

    @Test
    void drawsTheChiSquareLineAtItsHeight() throws Exception {
        for (int components = 1; components <= 2; components++) {
            final SvgDocument svg = svg(CrossValidationFigure.of(SCORES).components(components).build());
            final List<double[]> curve = svg.vertices("statistic");
            final double perUnit = (curve.get(0)[1] - curve.get(1)[1]) / 4;
            final double four = curve.get(0)[1];
            assertEquals(CHI_SQUARE[components - 1], 4 + (four - svg.vertices("chi-square").get(0)[1]) / perUnit, 1e-2);
            assertTrue(svg.words("note").get(0).contains("df = " + components));
        }
    }

    @Test
    void drawsErrorBarsWhereThereIsAnInterval() throws Exception {
        final SvgDocument svg = svg(CrossValidationFigure.of(SCORES).build());
        assertEquals(3 * 3, svg.elements("error-bars", "line").size(), "bar and two caps for each of three");
    }

    @Test
    void marksTheChosenThreshold() throws Exception {
        final SvgDocument svg = svg(CrossValidationFigure.of(SCORES).chosen(1).build());

        assertEquals(svg.vertices("statistic").get(1)[0], svg.vertices("chosen").get(0)[0], 1e-3);
        assertTrue(svg.words("axis-labels").contains("threshold 1"));
        assertFalse(svg(CrossValidationFigure.of(SCORES).build()).has("chosen"));
        assertFalse(svg(CrossValidationFigure.of(SCORES).chosen(99).build()).has("chosen"));
    }

    @Test
    void countsTheFeaturesOverEachThreshold() throws Exception {
        assertEquals(List.of("Features", "489", "100", "10", "5", "2"),
            svg(CrossValidationFigure.of(SCORES).build()).words("feature-counts"));
    }

    @Test
    void drawsOneThreshold() throws Exception {
        for (final double threshold : new double[] {0, 1e-9, 1.54, -3}) {
            final SvgDocument svg = svg(
                CrossValidationFigure.of(List.of(new ThresholdScore(threshold, 1, 1, 1, 1))).chosen(threshold).build());
            assertTrue(svg.has("chosen"), "threshold " + threshold);
        }
    }

    @Test
    void givesTheSameBytesEveryTime() {
        assertArrayEquals(CrossValidationFigure.of(SCORES).build().png(FORMAT),
            CrossValidationFigure.of(SCORES).build().png(FORMAT));
        assertEquals(CrossValidationFigure.of(SCORES).build().svg(FORMAT),
            CrossValidationFigure.of(SCORES).build().svg(FORMAT));
    }

    @Test
    void refusesWhatItCannotDraw() {
        assertThrows(InputException.class, () -> CrossValidationFigure.of(List.of()));
        assertThrows(InputException.class, () -> CrossValidationFigure.of(List.of(SCORES.get(3))));
        assertThrows(InputException.class, () -> new ThresholdScore(Double.POSITIVE_INFINITY, 1, 1, 1, 1));
        assertThrows(InputException.class, () -> CrossValidationFigure.of(SCORES).components(0));
    }

    private static SvgDocument svg(final CrossValidationFigure figure) throws Exception {
        return new SvgDocument(figure.svg(figure.fitted(FORMAT)));
    }
}
