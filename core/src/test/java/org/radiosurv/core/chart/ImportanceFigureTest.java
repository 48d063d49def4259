// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.w3c.dom.Element;

class ImportanceFigureTest {

    private static final FigureFormat FORMAT = FigureFormat.ONE_COLUMN;

    private static final List<FeatureImportance> FOUR = List.of(new FeatureImportance("small", 1),
        new FeatureImportance("negative", -4), new FeatureImportance("largest", 8), new FeatureImportance("none", 0));

    @Test
    void sortsByAbsoluteImportanceAndLeavesOutZero() throws Exception {
        final SvgDocument svg = svg(ImportanceFigure.of(FOUR).build());

        assertEquals(List.of("largest"), svg.words("feature-1"));
        assertEquals(List.of("negative"), svg.words("feature-2"));
        assertEquals(List.of("small"), svg.words("feature-3"));
        assertFalse(svg.has("feature-4"));
    }

    @Test
    void drawsLengthsInProportionAndSignsByColourAndSide() throws Exception {
        final SvgDocument svg = svg(ImportanceFigure.of(FOUR).build());

        final Element largest = bar(svg, 1);
        final Element negative = bar(svg, 2);
        assertEquals(2, number(largest, "width") / number(negative, "width"), 1e-3);
        assertEquals(number(largest, "x"), number(negative, "x") + number(negative, "width"), 1e-3);
        assertEquals("rgb(0,114,178)", SvgDocument.inherited(largest, "fill"));
        assertEquals("rgb(213,94,0)", SvgDocument.inherited(negative, "fill"));
        assertEquals(List.of("positive: larger value, higher risk", "negative: larger value, lower risk"),
            svg.words("legend"));
    }

    @Test
    void showsTheMostImportantOnly() throws Exception {
        final List<FeatureImportance> many =
            IntStream.rangeClosed(1, 50).mapToObj(i -> new FeatureImportance("f" + i, i)).toList();

        assertTrue(svg(ImportanceFigure.of(many).build()).has("feature-30"));
        assertFalse(svg(ImportanceFigure.of(many).build()).has("feature-31"));
        final SvgDocument three = svg(ImportanceFigure.of(many).most(3).build());
        assertEquals(List.of("f48"), three.words("feature-3"));
        assertFalse(three.has("feature-4"));
    }

    @Test
    void writesHighlightedNamesInRed() throws Exception {
        final SvgDocument svg = svg(ImportanceFigure.of(FOUR).highlight(List.of("negative", "absent")).build());

        assertEquals("rgb(192,0,0)", svg.texts("feature-2").get(0).fill());
        assertEquals("rgb(26,26,26)", svg.texts("feature-1").get(0).fill());
    }

    @Test
    void wrapsLongNamesWithoutLosingALetter() throws Exception {
        final String name = "FLAIR_edema_" + "a_feature_with_an_endless_name_".repeat(6) + "end";
        final ImportanceFigure figure = ImportanceFigure.of(List.of(new FeatureImportance(name, 1),
            new FeatureImportance("W".repeat(150), -2))).build();
        final FigureFormat format = figure.fitted(FORMAT);

        final SvgDocument svg = new SvgDocument(figure.svg(format));

        assertEquals("W".repeat(150), String.join("", svg.words("feature-1")));
        assertEquals(name, String.join("", svg.words("feature-2")));
        for (final SvgDocument.Text text : svg.texts()) {
            final double right = text.x() + Lettering.width(text.text(), Typeface.regular(text.size()));
            assertTrue(text.x() >= 0 && right <= format.widthPoints(), text::toString);
        }
    }

    @Test
    void growsWithTheNumberOfFeatures() {
        final List<FeatureImportance> many =
            IntStream.rangeClosed(1, 60).mapToObj(i -> new FeatureImportance("f" + i, i)).toList();
        final ImportanceFigure figure = ImportanceFigure.of(many).most(60).build();

        assertThrows(InputException.class, () -> figure.svg(FORMAT));
        assertTrue(figure.fitted(FORMAT).heightPoints() > FORMAT.heightPoints());
        assertTrue(figure.png(figure.fitted(FORMAT)).length > 1000);
    }

    @Test
    void drawsTinyAndHugeValues() throws Exception {
        for (final double value : new double[] {1e-300, 1e-7, 1e12, -1e300}) {
            final SvgDocument svg = svg(ImportanceFigure.of(List.of(new FeatureImportance("x", value))).build());
            assertTrue(number(bar(svg, 1), "width") > 50, "bar of " + value);
        }
    }

    @Test
    void givesTheSameBytesEveryTime() {
        assertArrayEquals(ImportanceFigure.of(FOUR).build().png(FORMAT), ImportanceFigure.of(FOUR).build().png(FORMAT));
        assertEquals(ImportanceFigure.of(FOUR).build().svg(FORMAT), ImportanceFigure.of(FOUR).build().svg(FORMAT));
    }

    @Test
    void refusesWhatItCannotDraw() {
        assertThrows(InputException.class, () -> ImportanceFigure.of(List.of()));
        assertThrows(InputException.class, () -> ImportanceFigure.of(List.of(new FeatureImportance("x", 0))));
        assertThrows(InputException.class, () -> new FeatureImportance("x", Double.NaN));
        assertThrows(InputException.class, () -> ImportanceFigure.of(FOUR).most(0));
    }

    private static SvgDocument svg(final ImportanceFigure figure) throws Exception {
        return new SvgDocument(figure.svg(figure.fitted(FORMAT)));
    }

    private static Element bar(final SvgDocument svg, final int row) {
        return svg.elements("feature-" + row, "rect").get(0);
    }

    private static double number(final Element element, final String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
