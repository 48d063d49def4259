// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.cox.CoxAnalysis;
import org.radiosurv.core.cox.CoxCovariate;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxOutcome;
import org.radiosurv.core.survival.TimeTransform;

/** Forest plot and figure of the scaled Schoenfeld residuals. */
class CoxFiguresTest {

    private static final FigureFormat FORMAT = FigureFormat.millimetres(174, 120, 150);

    private static final ForestRow AGE = new ForestRow("age", "", ForestRow.Kind.ESTIMATE, 90, 60, 2, 1.6, 2.5, 0.03);

    private static CoxAnalysis analysis(final int n, final String name) {
        final Random random = new Random(3);
        final double[] time = random.doubles(n, 1, 1000).toArray();
        final boolean[] event = new boolean[n];
        final String[] grade = new String[n];
        for (int i = 0; i < n; i++) {
            event[i] = i % 3 > 0;
            grade[i] = i % 4 < 2 ? "III" : i % 4 == 2 ? "IV" : "a grade that has a very long name indeed";
        }
        return CoxAnalysis.of(CoxOutcome.of(time, event), List.of(CoxCovariate.number(name, random.doubles(n).toArray()),
            CoxCovariate.category("grade", grade, "III")), CoxOptions.DEFAULT);
    }

    private static SvgDocument svg(final Figure figure) throws Exception {
        return new SvgDocument(figure.svg(figure.fitted(FORMAT)));
    }

    private static List<String> texts(final SvgDocument svg, final String id) {
        return svg.texts(id).stream().map(SvgDocument.Text::text).toList();
    }

    @Test
    void writesNumbersBesideTheAxis() throws Exception {
        final SvgDocument svg = svg(ForestFigure.of(List.of(AGE, ForestRow.reference("sex", "f", 40, 30),
            new ForestRow("sex", "m", ForestRow.Kind.INFINITE, 50, 30, 9e9, 0, 9e99, 0.9)), 0.9).note("foot").build());
        assertEquals(List.of("age", "per unit", "90 (60)", "2.00 (1.60 to 2.50)", "0.030"), texts(svg, "row-1"));
        assertEquals(List.of("sex", "f", "40 (30)", "reference"), texts(svg, "row-2"));
        assertEquals(List.of("m", "50 (30)", "no finite estimate"), texts(svg, "row-3"));
        assertTrue(texts(svg, "headings").contains("Hazard ratio (90% CI)"));
        assertEquals(List.of("foot"), texts(svg, "note"));
        assertEquals(0, svg.elements("row-3", "line").size(), "what is not finite is not drawn");
    }

    @Test
    void putsTheEstimateInTheMiddleOfItsWhiskerOnTheLogarithmicAxis() {
        final ForestScale scale = ForestScale.of(List.of(AGE));
        final PlotFrame frame = new PlotFrame(new java.awt.geom.Rectangle2D.Double(0, 0, 100, 10),
            new double[]{scale.first(), scale.last()}, new double[]{0, 1});
        assertEquals(frame.across(Math.log10(2)),
            (frame.across(Math.log10(1.6)) + frame.across(Math.log10(2.5))) / 2, 1e-9);
        assertEquals(List.of("0.5", "1", "2", "5"), scale.ticks().stream().map(PlotFrame.Tick::label).toList());
        final ForestScale wide = ForestScale.of(List.of(new ForestRow("x", "", ForestRow.Kind.ESTIMATE, 9, 9, 1, 1e-30, 1e40, 1)));
        assertEquals(List.of("0.01", "0.1", "1", "10", "100"), wide.ticks().stream().map(PlotFrame.Tick::label).toList());
    }

    @Test
    void keepsEveryTextOnThePage() throws Exception {
        final CoxAnalysis analysis = analysis(60, "a covariate whose name is much longer than it should be, in millimetres");
        for (final FigureFormat format : List.of(FORMAT, FigureFormat.ONE_COLUMN)) {
            for (final Figure figure : List.of(ForestFigure.of(analysis, 0.95).title("A title").resubstitution(true).build(),
                SchoenfeldFigure.of(analysis, TimeTransform.KM).title("A title").build())) {
                final FigureFormat fitted = figure.fitted(format);
                final SvgDocument svg = new SvgDocument(figure.svg(fitted));
                for (final SvgDocument.Text text : svg.texts()) {
                    final double width = Lettering.width(text.text(), Typeface.regular(text.size()));
                    assertTrue(text.x() >= 0 && text.x() + width <= fitted.widthPoints() + 1, text.toString());
                    assertTrue(text.y() > 0 && text.y() <= fitted.heightPoints(), text.toString());
                }
            }
        }
    }

    @Test
    void noTextOfTheForestTouchesAnotherInOneColumn() throws Exception {
        final Figure figure = ForestFigure.of(analysis(60, "age"), 0.95).build();
        final SvgDocument svg = new SvgDocument(figure.svg(figure.fitted(FigureFormat.ONE_COLUMN)));
        for (int row = 1; row <= 4; row++) {
            final List<SvgDocument.Text> texts = new ArrayList<>(svg.texts("row-" + row));
            texts.sort((a, b) -> Double.compare(a.x(), b.x()));
            for (int k = 1; k < texts.size(); k++) {
                final SvgDocument.Text before = texts.get(k - 1);
                final double end = before.x() + Lettering.width(before.text(), Typeface.regular(before.size()));
                assertTrue(end <= texts.get(k).x() || before.y() != texts.get(k).y(), before + " " + texts.get(k));
            }
        }
    }

    @Test
    void drawsAPanelPerCoefficient() throws Exception {
        final SvgDocument svg = svg(SchoenfeldFigure.of(analysis(60, "age"), TimeTransform.RANK).build());
        assertTrue(svg.has("panel-4") || svg.has("panel-3"));
        assertEquals("age", texts(svg, "panel-1").get(0));
        assertTrue(texts(svg, "note").get(0).startsWith("Global test of proportional hazards (rank): p "));
        assertEquals(40, svg.elements("panel-1", "circle").size(), "one point per event");
    }

    @Test
    void onePatientAndNoEventAreNoPictureButNoFailure() throws Exception {
        final CoxAnalysis one = CoxAnalysis.of(CoxOutcome.of(new double[]{5}, new boolean[]{true}),
            List.of(CoxCovariate.number("x", new double[]{1})), CoxOptions.DEFAULT);
        final CoxAnalysis none = CoxAnalysis.of(CoxOutcome.of(new double[]{5, 6}, new boolean[2]),
            List.of(CoxCovariate.number("x", new double[]{1, 2})), CoxOptions.DEFAULT);
        for (final CoxAnalysis analysis : List.of(one, none)) {
            assertFalse(svg(ForestFigure.of(analysis, 0.95).build()).root().getTextContent().contains("NaN"));
            assertTrue(svg(SchoenfeldFigure.of(analysis, TimeTransform.LOG).build()).root().getTextContent()
                .contains("Nothing to show"));
        }
        assertThrows(InputException.class, () -> ForestFigure.of(List.of(), 0.95));
    }

    @Test
    void givesTheSameBytesEveryTime() {
        final CoxAnalysis analysis = analysis(40, "age");
        final Figure forest = ForestFigure.of(analysis, 0.95).build();
        final Figure residuals = SchoenfeldFigure.of(analysis, TimeTransform.KM).build();
        assertArrayEquals(forest.png(forest.fitted(FORMAT)), forest.png(forest.fitted(FORMAT)));
        assertArrayEquals(residuals.png(residuals.fitted(FORMAT)), residuals.png(residuals.fitted(FORMAT)));
    }
}
