// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.core.survival.KaplanMeier;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.LogRankResult;

/** Colours, legend, axis and test line. Group "A" falls at 100, 300 and 400 days, group "B" at 350. */
class KaplanMeierFigureOptionsTest {

    private static final double[] TIME = {100, 200, 300, 400, 150, 250, 350};

    private static final boolean[] EVENT = {true, false, true, true, false, false, true};

    private static final String[] GROUP = {"A", "A", "A", "A", "B", "B", "B"};

    private static KaplanMeierFigure.Builder figure() {
        return KaplanMeierFigure.of(KaplanMeier.fitGroups(TIME, EVENT, GROUP, ConfidenceType.LOG)).timeUnit(TimeAxisUnit.DAYS);
    }

    private static SvgDocument svg(final KaplanMeierFigure.Builder figure) throws Exception {
        return new SvgDocument(figure.build().svg(FigureFormat.TWO_COLUMNS));
    }

    private static double firstY(final SvgDocument svg, final String layer) throws Exception {
        return svg.texts(layer).get(0).y();
    }

    @Test
    void theLegendStandsWhereItIsWanted() throws Exception {
        final double plot = svg(figure()).vertices("curve-1").get(0)[1];
        assertTrue(firstY(svg(figure()), "legend") < plot);
        assertTrue(firstY(svg(figure().legend(LegendPosition.BELOW)), "legend")
            > firstY(svg(figure().legend(LegendPosition.BELOW)), "risk-table"));
        assertFalse(svg(figure().legend(LegendPosition.NONE)).has("legend"));
        final SvgDocument right = svg(figure().legend(LegendPosition.UPPER_RIGHT));
        final double half = (right.vertices("curve-1").get(0)[0] + right.vertices("curve-1").get(6)[0]) / 2;
        assertTrue(right.texts("legend").get(0).x() > half, "upper right");
        final SvgDocument left = svg(figure().legend(LegendPosition.LOWER_LEFT));
        assertTrue(left.texts("legend").get(0).x() < half, "lower left");
        assertTrue(firstY(left, "legend") > firstY(right, "legend"));
    }

    @Test
    void theTestDoesNotLieOnTheLegend() throws Exception {
        for (final LegendPosition position : LegendPosition.values()) {
            final SvgDocument svg = svg(figure().confidenceBands(false).legend(position)
                .logRank(LogRank.test(TIME, EVENT, GROUP, 0, null)));
            if (position.inside() && svg.has("test")) {
                final SvgDocument.Text test = svg.texts("test").get(0);
                final double end = test.x() + Lettering.width(test.text(), Typeface.regular(test.size()));
                for (final SvgDocument.Text entry : svg.texts("legend")) {
                    final double entryEnd = entry.x() + Lettering.width(entry.text(), Typeface.regular(entry.size()));
                    assertTrue(test.x() > entryEnd || end < entry.x() || Math.abs(test.y() - entry.y()) > entry.size(), position.name());
                }
            }
        }
    }

    @Test
    void theTimeAxisEndsAndIsDividedAsWanted() throws Exception {
        assertEquals(List.of("4", "3", "2", "1"), svg(figure().timeAxis(120, 365)).words("risk-table-1").subList(1, 5));
        assertEquals(List.of("4", "3", "2", "1"), svg(figure().timeAxis(125, 0)).words("risk-table-1").subList(1, 5));
        assertTrue(svg(figure().timeAxis(0.01, 0)).words("risk-table-1").size() < 12, "numbers would touch");
        assertThrows(InputException.class, () -> figure().timeAxis(-1, 0));
        assertThrows(InputException.class, () -> figure().timeAxis(0, Double.NaN));
    }

    @Test
    void theTestIsNamedInFull() throws Exception {
        final KaplanMeierFigure.Builder tested = figure().confidenceBands(false).legend(LegendPosition.BELOW)
            .logRank(new LogRankResult(9.512, 1, 0.00204, List.of(), 1));
        assertEquals("Peto p = 0.0020", tested.testText());
        assertEquals("Peto: chi-square 9.51, df 1, p = 0.0020", tested.statistic(true).testText());
        assertEquals("Stratified Peto (by site): chi-square 9.51, df 1, p = 0.0020", tested.stratifiedBy("site").testText());
        assertEquals(List.of(tested.testText()), svg(tested).words("test"));
        assertFalse(svg(tested.logRank(null)).has("test"));
    }

    @Test
    void schemesGiveColoursAndDashes() throws Exception {
        assertEquals(List.of("#0072B2", "#4477AA", "#000000"),
            List.of(ColourScheme.values()).stream().map(scheme -> scheme.hexadecimal(0)).toList());
        assertEquals(List.of("", "", "5 2", "1.5 1.5"), List.of(ColourScheme.OKABE_ITO.dashes(1), ColourScheme.TOL_BRIGHT.dashes(6),
            ColourScheme.GREY.dashes(1), ColourScheme.OKABE_ITO.dashes(14)));
        for (final ColourScheme scheme : ColourScheme.values()) {
            assertEquals(12, IntStream.range(0, 12).mapToObj(g -> scheme.hexadecimal(g) + scheme.dashes(g)).distinct().count(),
                scheme + ": groups can be told apart");
        }
        assertFalse(figure().scheme(ColourScheme.GREY).build().svg(FigureFormat.TWO_COLUMNS).contains("#0072b2"));
    }
}
