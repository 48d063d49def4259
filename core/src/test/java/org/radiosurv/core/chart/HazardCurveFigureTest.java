// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.CutoffScan;
import org.radiosurv.core.survival.HazardCurve;

/** A hazard curve is drawn with band, marks and cut-offs. */
class HazardCurveFigureTest {

    private static final int N = 80;

    private final double[] x = IntStream.range(0, N).mapToDouble(i -> i * 37 % N * 60.0 / N).toArray();

    private final double[] time = new Random(2).doubles(N).map(u -> 1 + 900 * u).toArray();

    private final boolean[] event = events();

    private static boolean[] events() {
        final boolean[] happened = new boolean[N];
        for (int i = 0; i < N; i++) {
            happened[i] = i % 4 > 0;
        }
        return happened;
    }

    private HazardCurveFigure.Builder figure() {
        final HazardCurve curve = HazardCurve.fit(time, event, x, 10, 0.5);
        return HazardCurveFigure.of(curve, curve.points(curve.grid(101), 20), "Volume [ml]");
    }

    @Test
    void drawsCurveMarksAndCutoffs() throws Exception {
        final String svg = figure().title("Volume & hazard").reference(20).note("Reference: 20 ml.").build().svg(FigureFormat.TWO_COLUMNS);
        assertTrue(svg.contains("Volume [ml]") && svg.contains("Hazard ratio") && svg.contains("Volume &amp; hazard"));
        final SvgDocument document = new SvgDocument(svg);
        assertTrue(document.has("hazard-ratio") && document.has("reference"), "layers");
        assertEquals(N, document.elements("patients", "path").size() + document.elements("patients", "line").size());
        assertEquals(N * 3 / 4, document.elements("events", "path").size() + document.elements("events", "line").size());
        assertFalse(document.has("cut-offs"));
        assertTrue(String.join(" ", document.words("note")).startsWith("Reference: 20 ml. Shaded: pointwise 95% confidence limits"));
        assertTrue(svg.contains(">0.5<") && svg.contains(">2<"), "ticks are hazard ratios");
        assertTrue(figure().cutoffs(CutoffScan.of(time, event, x).points()).build().svg(FigureFormat.TWO_COLUMNS)
            .contains("id=\"cut-offs\""));
        assertEquals("PNG", new String(figure().build().png(FigureFormat.ONE_COLUMN), 1, 3, StandardCharsets.US_ASCII));
    }

    /** At the reference the curve crosses the line of ratio 1. */
    @Test
    void theCurveIsOneAtTheReference() throws Exception {
        final SvgDocument svg = new SvgDocument(figure().marks(false).reference(20).build().svg(FigureFormat.TWO_COLUMNS));
        final double line = svg.vertices("unity").get(0)[1];
        final double at = svg.vertices("reference").get(0)[0];
        assertFalse(svg.has("patients"));
        final HazardCurve curve = HazardCurve.fit(time, event, x, 10, 0.5);
        assertEquals(1, curve.points(new double[]{20}, 20).hazardRatio()[0]);
        assertTrue(line > 0 && at > 0);
    }

    @Test
    void theScanHasTwoPanelsAndTheCorrectedP() throws Exception {
        final CutoffScan scan = CutoffScan.of(time, event, x);
        final CutoffScan.Best best = scan.best(99, 1, Progress.NONE);
        final String svg = CutoffScanFigure.of(scan.points(), "Volume [ml]").title("Scan").best(best).build().svg(FigureFormat.TWO_COLUMNS);
        final SvgDocument document = new SvgDocument(svg);
        assertTrue(document.has("plot-ratios") && document.has("plot-p") && document.has("p-corrected"));
        assertEquals(scan.points().size(), document.vertices("p").size());
        assertTrue(svg.contains("Cut-off of Volume [ml]") && svg.contains("best, corrected: p "), svg);
        assertFalse(CutoffScanFigure.of(scan.points(), "v").build().svg(FigureFormat.ONE_COLUMN).contains("p-corrected"));
        assertThrows(InputException.class, () -> CutoffScanFigure.of(List.of(), "v"));
    }
}
