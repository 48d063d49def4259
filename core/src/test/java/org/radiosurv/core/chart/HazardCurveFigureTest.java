// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.survival.CutoffScan;
import org.radiosurv.core.survival.HazardCurve;

/** A hazard curve is drawn with band, marks and cut-offs. */
class HazardCurveFigureTest {

    private static final int N = 80;

    private final double[] x = new Random(1).doubles(N).map(u -> 60 * u).toArray();

    private final double[] time = new Random(2).doubles(N).map(u -> 1 + 900 * u).toArray();

    private final boolean[] event = events();

    private static boolean[] events() {
        final boolean[] happened = new boolean[N];
        for (int i = 0; i < N; i++) {
            happened[i] = i % 4 > 0;
        }
        return happened;
    }

    @Test
    void drawsCurveMarksAndCutoffs() {
        final HazardCurve curve = HazardCurve.fit(time, event, x, 10, 0.5);
        final HazardCurveFigure plain = HazardCurveFigure.of(curve, curve.points(curve.points().x(), 20), "Volume [ml]");
        final String svg = plain.titled("Volume & hazard", "").svg(FigureFormat.TWO_COLUMNS);
        assertTrue(svg.contains("Volume [ml]") && svg.contains("Hazard ratio") && svg.contains("Volume &amp; hazard"));
        assertTrue(svg.contains("id=\"patients\"") && svg.contains("id=\"hazard-ratio\""), "layers");
        assertFalse(svg.contains("id=\"cut-offs\""));
        assertTrue(svg.contains(">0.5<") && svg.contains(">2<"), "ticks are hazard ratios");
        assertTrue(plain.withCutoffs(CutoffScan.of(time, event, x).points()).svg(FigureFormat.TWO_COLUMNS)
            .contains("id=\"cut-offs\""));
        assertEquals("PNG", new String(plain.png(FigureFormat.ONE_COLUMN), 1, 3, StandardCharsets.US_ASCII));
    }
}
