// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.comparison.FactorComparison;
import org.radiosurv.core.comparison.NominalTest;
import org.radiosurv.core.comparison.StrataComparison;
import org.radiosurv.core.validation.DecisionCurve;
import org.radiosurv.core.validation.ScoreValidation;
import org.radiosurv.core.validation.ScoredCohort;
import org.radiosurv.core.validation.VeteranCohort;

/** Figures of factors, strata, ROC curves, calibration and net benefit: what they show, and hostile input. */
class ComparisonFiguresTest {

    private static final FigureFormat FORMAT = FigureFormat.pixels(1200, 900, 150);

    private final VeteranCohort veteran = new VeteranCohort();

    private final String[] group = veteran.texts("group");

    private ScoreValidation validation(final double... horizons) {
        return ScoreValidation.of(new ScoredCohort(veteran.numbers("time"), veteran.events(), veteran.numbers("score")),
            new ScoreValidation.Settings(horizons, 5, 4, 20, 1), Progress.NONE);
    }

    private ValidationFigures figures(final boolean resubstitution, final double... horizons) {
        return ValidationFigures.of(validation(horizons), TimeAxisUnit.DAYS, "Karnofsky", resubstitution);
    }

    private static String svg(final Figure figure) {
        return figure.svg(figure.fitted(FORMAT));
    }

    private static void assertUniqueIds(final String svg) {
        final List<String> ids = new ArrayList<>();
        final Matcher matcher = Pattern.compile(" id=\"([^\"]*)\"").matcher(svg);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
    }

    @Test
    void rocCurves() throws Exception {
        final Figure figure = figures(false, 60, 180).roc();
        final String svg = svg(figure);
        assertUniqueIds(svg);
        final SvgDocument document = new SvgDocument(svg);
        assertTrue(document.has("roc-1") && document.has("roc-2") && document.has("chance"));
        assertTrue(document.words("legend").stream().anyMatch(word -> word.startsWith("60 days: AUC 0.76 (")),
            document.words("legend").toString());
        final List<double[]> line = document.vertices("chance");
        assertEquals(line.get(1)[0] - line.get(0)[0], line.get(0)[1] - line.get(1)[1], 1e-6, "a square");
        final List<double[]> roc = document.vertices("roc-1");
        assertArrayEquals(line.get(0), roc.get(0), 1e-3);
        assertArrayEquals(line.get(1), roc.get(roc.size() - 1), 1e-3);
        assertEquals(svg, svg(figures(false, 60, 180).roc()), "same bytes");
        assertFalse(svg.contains("resubstitution"));
        assertTrue(svg(figures(true, 60).roc()).contains("resubstitution"));
    }

    @Test
    void calibrationPanels() throws Exception {
        final String svg = svg(figures(true, 60, 180).calibration());
        assertUniqueIds(svg);
        assertTrue(svg.contains("calibration slope 0.9") && svg.contains("Brier score 0.2") && svg.contains("resubstitution"), svg);
        final SvgDocument document = new SvgDocument(svg);
        assertEquals(4, document.elements("panel-2-groups", "circle").size());
        assertEquals(4, document.vertices("panel-1-observed").size());
    }

    /** Lines below the floor are cut where they cross it. */
    @Test
    void decisionCurvesStayInThePlot() throws Exception {
        final SvgDocument document = new SvgDocument(svg(figures(false, 60, 180).decision()));
        final double none = document.vertices("panel-1-none").get(0)[1];
        final double highest = document.vertices("panel-1-all").stream().mapToDouble(v -> v[1]).min().orElseThrow();
        final double lowest = document.vertices("panel-1-all").stream().mapToDouble(v -> v[1]).max().orElseThrow();
        assertEquals(0.15 * 1.05, (lowest - none) / (none - highest), 0.01);
        final DecisionCurve flat = new DecisionCurve(5, new double[]{0.1, 0.2}, new double[]{Double.NaN, -3}, new double[]{-1, -2},
            new double[2]);
        assertTrue(svg(DecisionFigure.of(flat).title("x").build()).contains("treat all"));
    }

    @Test
    void factors() throws Exception {
        final FactorComparison cells = FactorComparison.nominal("cell\u0000type", group, veteran.texts("celltype"),
            NominalTest.FISHER, Progress.NONE);
        final FactorComparison age = FactorComparison.numeric("age", group, veteran.numbers("age"));
        final FactorComparison nothing = FactorComparison.nominal("IDH", group, new String[group.length], NominalTest.FISHER,
            Progress.NONE);
        final double[] same = new double[group.length];
        Arrays.fill(same, 1e9);
        final FactorComparison constant = FactorComparison.numeric("constant", group, same);
        final double[] none = new double[group.length];
        Arrays.fill(none, Double.NaN);
        final FactorComparison missing = FactorComparison.numeric("missing", group, none);
        final String svg = svg(FactorFigure.all(List.of(cells, age, nothing, constant, missing), "Factors", ""));
        assertUniqueIds(svg);
        assertTrue(svg.contains("Fisher's exact p = 0.18") && svg.contains("Wilcoxon rank-sum p = 0.46")
            && svg.contains("missing in"), svg);
        final SvgDocument document = new SvgDocument(svg);
        final List<String> counts = document.words("panel-1-group-1");
        assertTrue(counts.containsAll(List.of("12", "6", "22", "high", "n = 52")), counts.toString());
    }

    @Test
    void strata() throws Exception {
        final StrataComparison cells =
            StrataComparison.of("celltype", veteran.numbers("time"), veteran.events(), group, veteran.texts("celltype"), null);
        final String svg = svg(StrataFigure.of(List.of(cells), List.of("high", "low"), TimeAxisUnit.MONTHS, "Within cell types",
            true));
        assertUniqueIds(svg);
        assertTrue(svg.contains("celltype = adeno") && svg.contains("Interaction with celltype p = 0.32")
            && svg.contains("resubstitution"), svg);
        assertTrue(new SvgDocument(svg).has("panel-4-curve-2"));
    }

    /** The only group of a stratum keeps its colour. */
    @Test
    void coloursBelongToGroups() throws Exception {
        final StrataComparison lonely = StrataComparison.of("idh", new double[]{1, 2, 3}, new boolean[]{true, true, false},
            new String[]{"high", "low", "low"}, new String[]{"a", "b", "b"}, null);
        final SvgDocument document = new SvgDocument(svg(StrataFigure.of(List.of(lonely), List.of("high", "low"), TimeAxisUnit.DAYS,
            "", false)));
        assertEquals("rgb(0,114,178)", SvgDocument.inherited(document.elements("panel-1-curve-1", "path").get(0), "stroke"));
        assertEquals("rgb(213,94,0)", SvgDocument.inherited(document.elements("panel-2-curve-1", "path").get(0), "stroke"));
        assertTrue(document.texts().stream().anyMatch(text -> text.text().contains("only group 'high'")));
    }

    @Test
    void figuresWithoutAnythingToShowSayWhy() {
        final InputException roc = assertThrows(InputException.class, () -> figures(false, 0.1).roc());
        assertTrue(roc.getMessage().contains("within the follow-up"), roc.getMessage());
        assertThrows(InputException.class, () -> figures(false, 1e6).calibration());
        assertThrows(InputException.class, () -> PanelsFigure.of(List.of()));
    }
}
