// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.KaplanMeier;
import org.radiosurv.core.survival.KaplanMeierCurve;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.LogRankResult;

/**
 * Structure of the Kaplan-Meier figure. Group "A": times 100 (event), 200 (censored), 300 and 400 (events), S = 3/4,
 * 3/4, 3/8, 0. Group "B": three patients censored at 150, 250 and 350 days.
 */
class KaplanMeierFigureTest {

    private static final FigureFormat FORMAT = FigureFormat.TWO_COLUMNS;

    private static final GroupCurve A =
        group("A", new double[] {100, 200, 300, 400}, new boolean[] {true, false, true, true});

    private static final GroupCurve B = group("B", new double[] {150, 250, 350}, new boolean[3]);

    @Test
    void drawsOneStepPathPerGroup() throws Exception {
        final SvgDocument svg = svg(days().build());

        final List<double[]> a = svg.vertices("curve-1");
        assertEquals(7, a.size(), "origin, two vertices at each of three event times");
        final double one = a.get(0)[1];
        final double zero = a.get(6)[1];
        assertEquals(0.75, (zero - a.get(2)[1]) / (zero - one), 1e-3);
        assertEquals(0.375, (zero - a.get(4)[1]) / (zero - one), 1e-3);
        final double origin = a.get(0)[0];
        final double perDay = (a.get(6)[0] - origin) / 400;
        assertEquals(100, (a.get(1)[0] - origin) / perDay, 0.1);
        assertEquals(300, (a.get(3)[0] - origin) / perDay, 0.1);
        final List<double[]> b = svg.vertices("curve-2");
        assertEquals(2, b.size(), "a flat line to the last censored patient");
        assertEquals(350, (b.get(1)[0] - origin) / perDay, 0.1);
        assertEquals(one, b.get(1)[1]);
    }

    @Test
    void marksEveryCensoredTimeAndShadesEveryGroup() throws Exception {
        final SvgDocument svg = svg(days().build());

        assertEquals(1, svg.elements("censored-1", "path").size());
        assertEquals(3, svg.elements("censored-2", "path").size());
        assertEquals(1, svg.elements("band-1", "path").size());
        assertEquals("0.14", SvgDocument.inherited(svg.elements("band-1", "path").get(0), "opacity"));
        assertTrue(svg.words("note").get(0).contains("95% confidence band (log-log)"));
    }

    @Test
    void countsTheNumberAtRiskUnderEachTick() throws Exception {
        final SvgDocument svg = svg(days().build());

        final List<SvgDocument.Text> a = svg.texts("risk-table-1");
        assertEquals(List.of("A", "4", "4", "4", "3", "3", "2", "2", "1", "1"),
            a.stream().map(SvgDocument.Text::text).toList());
        assertEquals(List.of("B", "3", "3", "3", "3", "2", "2", "1", "1", "0"), svg.words("risk-table-2"));
        final double origin = svg.vertices("curve-1").get(0)[0];
        final double end = svg.vertices("curve-1").get(6)[0];
        assertEquals(origin, centre(a.get(1)), 0.05);
        assertEquals(end, centre(a.get(9)), 0.05);
        assertEquals((origin + end) / 2, centre(a.get(5)), 0.05);
    }

    @Test
    void countsTheNumberAtRiskInMonths() throws Exception {
        final double month = 30.4375;
        final GroupCurve group = group("g", new double[] {2 * month, 2 * month + 1e-6, 5 * month, 8 * month},
            new boolean[] {true, true, true, true});

        final SvgDocument svg = svg(KaplanMeierFigure.of(List.of(group)).build());

        assertEquals(List.of("g", "4", "4", "4", "2", "2", "2", "1", "1", "1"), svg.words("risk-table-1"));
    }

    @Test
    void saysResubstitutionInTheSubtitle() throws Exception {
        final SvgDocument svg = svg(days().title("Title").subtitle("Cohort A").resubstitution(true).build());

        assertEquals("Title", svg.words("header").get(0));
        final String subtitle = String.join(" ", svg.words("header").subList(1, svg.words("header").size()));
        assertTrue(subtitle.startsWith("Cohort A") && subtitle.contains("resubstitution"), subtitle);
        assertFalse(days().subtitle("Cohort A").build().svg(FORMAT).contains("resubstitution"));
    }

    @Test
    void statesPatientsEventsAndMediansInTheLegend() throws Exception {
        assertEquals(List.of("A (n = 4, events = 3)", "B (n = 3, events = 0)"), svg(days().build()).words("legend"));
        assertEquals(List.of("A (n = 4, events = 3, median 300 days, 95% CI 100 to not reached)",
            "B (n = 3, events = 0, median not reached, 95% CI not reached to not reached)"),
            svg(days().legendMedians(true).build()).words("legend"));
    }

    @Test
    void drawsMedianLinesOnlyWhereTheyAreReached() throws Exception {
        final SvgDocument svg = svg(days().medianLines(true).build());
        assertEquals(2, svg.elements("medians", "path").size(), "one down to the axis, one along S = 1/2");
        assertFalse(svg(KaplanMeierFigure.of(List.of(B)).medianLines(true).build()).has("medians"));
    }

    @Test
    void printsTheTestWhereNoCurveRuns() throws Exception {
        final SvgDocument svg = svg(days().logRank(test(0.0312)).build());

        final SvgDocument.Text text = svg.texts("test").get(0);
        assertEquals("Log-rank p = 0.031", text.text());
        final double width = Lettering.width(text.text(), Typeface.regular(text.size()));
        for (final String id : List.of("curve-1", "curve-2")) {
            assertFalse(touches(svg.vertices(id), text, width), id);
        }
    }

    @Test
    void movesTheTestToTheSubtitleWhenNoCornerIsFree() throws Exception {
        final GroupCurve high = group("high", new double[] {400}, new boolean[1]);
        final GroupCurve low = group("low", new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 400},
            new boolean[] {true, true, true, true, true, true, true, true, true, false});
        final GroupCurve middle = group("middle", new double[] {1, 1, 400, 400, 400},
            new boolean[] {true, true, false, false, false});
        final GroupCurve upper = group("upper", new double[] {1, 400, 400, 400, 400, 400, 400, 400, 400, 400},
            new boolean[] {true, false, false, false, false, false, false, false, false, false});

        final SvgDocument svg =
            svg(KaplanMeierFigure.of(List.of(high, low, middle, upper)).logRank(test(0.5)).build());

        assertFalse(svg.has("test"));
        assertEquals(List.of("Log-rank p = 0.50"), svg.words("header"));
    }

    @Test
    void writesSmallAndUndefinedPValues() {
        assertEquals("Log-rank p < 0.0001", PValueText.of(test(3e-9)));
        assertEquals("Log-rank p = 0.00031", PValueText.of(test(0.000312)));
        assertEquals("Log-rank p = 0.0031", PValueText.of(test(0.003124)));
        assertEquals("Log-rank p not defined", PValueText.of(test(Double.NaN)));
        assertEquals("Peto p = 0.20", PValueText.of(new LogRankResult(1, 1, 0.2, List.of(), 1)));
    }

    @Test
    void givesTheSameBytesEveryTime() {
        final KaplanMeierFigure.Builder builder = cohort(3, 40).resubstitution(true).medianLines(true);

        assertEquals(builder.build().svg(FORMAT), builder.build().svg(FORMAT));
        assertArrayEquals(builder.build().png(FORMAT), builder.build().png(FORMAT));
    }

    @Test
    void keepsEveryTextOnThePageWithOneToEightGroupsAndLongNames() throws Exception {
        for (int groups = 1; groups <= 8; groups++) {
            final KaplanMeierFigure figure = cohort(groups, 12)
                .title("A title that is much longer than a figure of one column can hold in one line").build();
            for (final FigureFormat format : List.of(FigureFormat.ONE_COLUMN, FORMAT)) {
                final FigureFormat fitted = figure.fitted(format);
                assertTextsInside(new SvgDocument(figure.svg(fitted)), fitted);
            }
        }
    }

    @Test
    void endsTheBandWhereTheCurveReachesZero() throws Exception {
        final SvgDocument svg = svg(KaplanMeierFigure.of(List.of(
            group("zero", new double[] {1, 2, 3}, new boolean[] {true, true, true}))).build());
        assertEquals(7, svg.vertices("curve-1").size());
        assertFalse(svg.root().getTextContent().contains("NaN"));
    }

    @Test
    void drawsOnePatientAtTimeZero() throws Exception {
        final KaplanMeierFigure figure =
            KaplanMeierFigure.of(List.of(group("one", new double[] {0}, new boolean[] {true}))).build();

        final SvgDocument svg = svg(figure);
        assertEquals(List.of("one", "1", "0"), svg.words("risk-table-1").subList(0, 3));
        assertTrue(figure.png(FORMAT).length > 1000);
    }

    @Test
    void writesHostileNamesAsText() throws Exception {
        final String name = "<b>&\"'\u0000\n\uD800 \u795E\u7D4C \uD83E\uDDE0";
        final SvgDocument svg = svg(KaplanMeierFigure
            .of(List.of(group(name, new double[] {1, 2}, new boolean[] {true, false}), group("", new double[] {3},
                new boolean[] {true}))).build());

        assertEquals("<b>&\"'  \uFFFD \u795E\u7D4C \uD83E\uDDE0 (n = 2, events = 1)", svg.words("legend").get(0));
    }

    @Test
    void drawsThirtyThousandPatients() throws Exception {
        final int n = 30_000;
        final Random random = new Random(7);
        final double[] time = random.doubles(n, 0, 3000).toArray();
        final boolean[] event = new boolean[n];
        for (int i = 0; i < n; i++) {
            event[i] = random.nextBoolean();
        }
        final KaplanMeierFigure figure = KaplanMeierFigure.of(List.of(group("all", time, event))).build();

        assertTrue(figure.png(FORMAT).length > 1000);
        final String svg = figure.svg(FORMAT);
        assertTrue(svg.contains(">30000</text>"));
        assertTrue(svg.length() < 8_000_000, "an SVG of " + svg.length() + " characters");
    }

    @Test
    void refusesWhatItCannotDraw() {
        assertThrows(InputException.class, () -> KaplanMeierFigure.of(List.of()));
        assertTrue(assertThrows(InputException.class, () -> KaplanMeierFigure.of(List.of(A, A))).getMessage()
            .contains("received A"));
        final InputException low = assertThrows(InputException.class,
            () -> days().build().png(FigureFormat.millimetres(100, 40, 300)));
        assertTrue(low.getMessage().contains("received 40 mm"), low.getMessage());
        assertTrue(assertThrows(InputException.class, () -> days().colours(List.of("red"))).getMessage()
            .contains("#RRGGBB"));
    }

    @Test
    void usesTheColoursAskedForAndOkabeItoBeyond() throws Exception {
        final SvgDocument svg = svg(days().colours(List.of("#102030")).build());
        assertEquals("rgb(16,32,48)", SvgDocument.inherited(svg.elements("curve-1", "path").get(0), "stroke"));
        assertEquals("rgb(213,94,0)", SvgDocument.inherited(svg.elements("curve-2", "path").get(0), "stroke"));
    }

    @Test
    void isAnImmutableCopyOfItsBuilder() {
        final KaplanMeierFigure.Builder builder = days().title("before");
        final KaplanMeierFigure figure = builder.build();
        builder.title("after");
        assertTrue(figure.svg(FORMAT).contains("before"));
    }

    private static KaplanMeierFigure.Builder days() {
        return KaplanMeierFigure.of(List.of(A, B)).timeUnit(TimeAxisUnit.DAYS);
    }

    private static KaplanMeierFigure.Builder cohort(final int groups, final int patients) {
        final Random random = new Random(groups);
        final int n = groups * patients;
        final double[] time = new double[n];
        final boolean[] event = new boolean[n];
        final String[] group = new String[n];
        for (int i = 0; i < n; i++) {
            time[i] = 1 + random.nextInt(1500);
            event[i] = random.nextDouble() < 0.7;
            group[i] = i % groups + " a group with a rather long name that will not fit anywhere";
        }
        return KaplanMeierFigure.of(KaplanMeier.fitGroups(time, event, group, ConfidenceType.LOG))
            .logRank(groups > 1 ? LogRank.test(time, event, group, 0, null) : null);
    }

    private static GroupCurve group(final String name, final double[] time, final boolean[] event) {
        final KaplanMeierCurve curve = KaplanMeier.fit(time, event, ConfidenceType.LOG_LOG);
        return new GroupCurve(name, curve);
    }

    private static LogRankResult test(final double p) {
        return new LogRankResult(1, 1, p, List.of(), 0);
    }

    private static SvgDocument svg(final KaplanMeierFigure figure) throws Exception {
        return new SvgDocument(figure.svg(figure.fitted(FORMAT)));
    }

    private static double centre(final SvgDocument.Text text) {
        return text.x() + Lettering.width(text.text(), Typeface.regular(text.size())) / 2;
    }

    private static boolean touches(final List<double[]> path, final SvgDocument.Text text, final double width) {
        final java.awt.geom.Rectangle2D box =
            new java.awt.geom.Rectangle2D.Double(text.x(), text.y() - text.size(), width, text.size());
        for (int i = 1; i < path.size(); i++) {
            if (box.intersectsLine(path.get(i - 1)[0], path.get(i - 1)[1], path.get(i)[0], path.get(i)[1])) {
                return true;
            }
        }
        return false;
    }

    private static void assertTextsInside(final SvgDocument svg, final FigureFormat format) {
        for (final SvgDocument.Text text : svg.texts()) {
            final double right = text.x() + Lettering.width(text.text(), Typeface.regular(text.size()));
            assertTrue(text.x() >= 0 && right <= format.widthPoints() + 0.5, () -> text + " ends at " + right);
            assertTrue(text.y() >= 0 && text.y() <= format.heightPoints(), text::toString);
        }
    }
}
