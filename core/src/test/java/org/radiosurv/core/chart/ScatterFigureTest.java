// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.endpoint.Endpoint;
import org.radiosurv.core.endpoint.EndpointCorrelation;
import org.radiosurv.core.endpoint.EndpointSettings;
import org.radiosurv.core.endpoint.Measurement;

/** Scatter plots of measurements and endpoints. */
class ScatterFigureTest {

    private static final int N = 40;

    private final double[] eor = new Random(1).doubles(N).map(u -> 140 * u - 40).toArray();

    private final double[] time = new Random(2).doubles(N).map(u -> 10 + 900 * u).toArray();

    private final boolean[] event = events();

    private static boolean[] events() {
        final boolean[] happened = new boolean[N];
        for (int i = 0; i < N; i++) {
            happened[i] = i % 4 > 0;
        }
        return happened;
    }

    private EndpointCorrelation correlation() {
        return EndpointCorrelation.of(List.of(new Measurement("EOR & <%>", eor)),
            List.of(new Endpoint("OS", time, event), new Endpoint("PFS", time, event)), EndpointSettings.DEFAULT, Progress.NONE);
    }

    private static int count(final String text, final String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void drawsPointsLineAndGrowth() {
        final String svg = EndpointPanels.measurements(correlation(), name -> true, true).orElseThrow().title("Resection").build()
            .svg(FigureFormat.TWO_COLUMNS);
        assertTrue(svg.contains("EOR &amp; &lt;%&gt;") && svg.contains("OS (days)") && svg.contains("PFS (days)"));
        assertTrue(svg.contains("n\u00A0=\u00A030\u00A0with\u00A0event") && svg.contains("All\u00A040:"), "n is stated");
        for (final String layer : List.of("with-event", "without-event", "line", "growth")) {
            assertTrue(svg.contains("id=\"panel-1-" + layer + "\"") && svg.contains("id=\"panel-2-" + layer + "\""), layer);
        }
        assertEquals(2, count(svg, "lesion grew<"));
        assertTrue(svg.contains("negative extent of resection"));
        final String died = EndpointPanels.measurements(correlation(), name -> false, false).orElseThrow().build()
            .svg(FigureFormat.TWO_COLUMNS);
        assertFalse(died.contains("without-event") || died.contains("lesion grew") || died.contains("Hollow"), "nothing of it");
    }

    @Test
    void drawsEndpointsAgainstEachOther() {
        final ScatterFigure figure = EndpointPanels.endpoints(correlation(), true).orElseThrow().build();
        final String svg = figure.svg(FigureFormat.TWO_COLUMNS);
        assertTrue(svg.contains("id=\"panel-1-identity\"") && svg.contains("with\u00A0both\u00A0events"));
        final FigureFormat column = figure.fitted(FigureFormat.ONE_COLUMN);
        assertEquals("PNG", new String(figure.png(column), 1, 3, StandardCharsets.US_ASCII));
        assertArrayEquals(figure.png(column), figure.png(column));
    }

    /** 37 panels do not fit: 36 are drawn, in rows, and the figure grows and says so. */
    @Test
    void manyPanelsAreCounted() {
        final ScatterPanel panel = new ScatterPanel("x", "y", eor, time, event, Optional.empty(), false, false, List.of("p"));
        final ScatterFigure figure = ScatterFigure.of(new ArrayList<>(Collections.nCopies(37, panel))).build();
        assertThrows(InputException.class, () -> figure.svg(FigureFormat.TWO_COLUMNS));
        final String svg = figure.svg(figure.fitted(FigureFormat.TWO_COLUMNS));
        assertTrue(svg.contains("id=\"panel-36\"") && !svg.contains("id=\"panel-37\""));
        assertTrue(svg.contains("The first 36 of 37 pairs."));
    }

    @Test
    void nothingAndOneValueAreDrawnToo() {
        final double[] none = new double[N];
        Arrays.fill(none, Double.NaN);
        final double[] same = new double[N];
        final ScatterFigure figure = ScatterFigure.of(List.of(
            new ScatterPanel("x", "y", none, time, event, Optional.empty(), true, true, List.of("No correlation, n = 0")),
            new ScatterPanel("x", "y", same, time, event, Optional.empty(), true, true, List.of()))).build();
        assertTrue(figure.svg(FigureFormat.TWO_COLUMNS).contains("No correlation"));
        assertThrows(InputException.class, () -> ScatterFigure.of(List.of()));
    }

    /** 200,000 patients: what is drawn stays small. */
    @Test
    void manyPatientsAreThinned() {
        final int n = 200_000;
        final double[] values = new Random(3).doubles(n).toArray();
        final ScatterFigure figure = ScatterFigure.of(List.of(new ScatterPanel("x", "y", values, values, new boolean[n],
            Optional.empty(), false, false, List.of()))).build();
        final String svg = figure.svg(FigureFormat.TWO_COLUMNS);
        assertTrue(svg.contains("every so many"));
        assertTrue(svg.length() < 5_000_000, "characters: " + svg.length());
    }
}
