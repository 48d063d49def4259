// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.YIntervalSeries;
import org.radiosurv.core.survival.GroupCurve;

/** Places the parts of a {@link KaplanMeierFigure} from top to bottom: header, legend, plot, axis, risk table, note. */
final class KaplanMeierLayout {

    private static final double LEAST_PLOT_HEIGHT = 9;

    private static final double MOST_NAME_SHARE = 0.25;

    /** Share of the plot's width that a legend inside it may take. */
    private static final double INSIDE_SHARE = 0.6;

    private static final Color VEIL = new Color(255, 255, 255, 200);

    /** Upper end of the survival axis: room for half the line width of a curve at S = 1. */
    private static final double TOP = 1.02;

    private final KaplanMeierFigure.Builder options;

    private final FigureFormat format;

    private final double em;

    private final Font font;

    private final List<LegendBlock.Entry> looks;

    private final AtRiskTable table;

    private final LegendBlock legend;

    private final List<String> noteLines;

    private final double left;

    private final double plotWidth;

    private final double step;

    private final double end;

    private final List<XYSeries> curves;

    private final List<YIntervalSeries> bands;

    KaplanMeierLayout(final KaplanMeierFigure.Builder options, final FigureFormat format) {
        this.options = options;
        this.format = format;
        em = format.fontPoints();
        font = Typeface.regular(em);
        looks = options.looks(em * 0.17);
        table = new AtRiskTable(options.groups, looks, em);
        noteLines = options.noteText().isEmpty() ? List.of()
            : Lettering.wrapped(options.noteText(), noteFont(), contentWidth());
        left = leftOfPlot();
        plotWidth = format.widthPoints() - left - em - Math.max(table.numberWidth(), 2 * em) / 2;
        legend = new LegendBlock(options.legend == LegendPosition.NONE ? List.of() : looks, em,
            options.legend.inside() ? plotWidth * INSIDE_SHARE : contentWidth(), options.legend.inside());
        final double longest = options.timeEnd > 0 ? options.timeEnd : longestTime();
        step = stepOfAxis(longest);
        end = options.timeEnd > 0 ? options.timeEnd : endOfAxis(longest);
        final double unitDays = options.unit.days();
        curves = options.groups.stream().map(g -> StepVertices.curve(g.group(), g.curve(), unitDays)).toList();
        bands = !options.bands ? List.of()
            : options.groups.stream().map(g -> StepVertices.band(g.group(), g.curve(), unitDays)).toList();
    }

    double leastHeight() {
        return topOfPlot(header(true)) + LEAST_PLOT_HEIGHT * em + belowPlot();
    }

    void draw(final Graphics2D g2) {
        final Optional<Rectangle2D> corner = cornerForTest(plotArea(header(false)));
        final HeaderBlock header = header(corner.isEmpty());
        final Rectangle2D area = plotArea(header);
        header.draw(g2, em, em);
        if (options.legend == LegendPosition.ABOVE) {
            legend.draw(g2, em, em + header.height());
        }
        drawPlot(g2, area);
        if (options.legend.inside()) {
            drawInside(g2, area);
        }
        corner.ifPresent(place -> drawTest(g2, area, place));
        drawAxisLabels(g2, area);
        final double belowAxis = area.getMaxY() + axisHeight();
        if (options.riskTable) {
            table.draw(g2, TimeAxisUnit.ticks(end, step), options.unit.days(),
                time -> area.getX() + time / end * area.getWidth(), em, left - em * 1.2, belowAxis);
        }
        if (options.legend == LegendPosition.BELOW) {
            legend.draw(g2, em, belowAxis + tableHeight() + em * 0.3);
        }
        drawNote(g2, belowAxis + tableHeight() + legendBelow());
    }

    private void drawInside(final Graphics2D g2, final Rectangle2D area) {
        final Rectangle2D place = legendPlace(area);
        g2.setPaint(VEIL);
        g2.fill(place);
        legend.draw(g2, place.getX() + em * 0.3, place.getY() + em * 0.2);
    }

    /** @return where a legend inside the plot stands */
    private Rectangle2D legendPlace(final Rectangle2D area) {
        final double width = legend.width() + em * 0.6;
        final double x = options.legend == LegendPosition.UPPER_RIGHT ? area.getMaxX() - width : area.getX() + em * 0.5;
        final double y = options.legend == LegendPosition.UPPER_RIGHT ? area.getY() : area.getMaxY() - legend.height() - em * 0.5;
        return new Rectangle2D.Double(x, y, width, legend.height());
    }

    /** @return the same in units of the axes; empty where the legend is outside */
    private Rectangle2D taken(final Rectangle2D area) {
        if (!options.legend.inside()) {
            return new Rectangle2D.Double();
        }
        final Rectangle2D place = legendPlace(area);
        return new Rectangle2D.Double((place.getX() - area.getX()) / area.getWidth() * end,
            (area.getMaxY() - place.getMaxY()) / area.getHeight() * TOP, place.getWidth() / area.getWidth() * end,
            place.getHeight() / area.getHeight() * TOP);
    }

    private double legendBelow() {
        return options.legend == LegendPosition.BELOW ? legend.height() + em * 0.3 : 0;
    }

    /** The wanted distance, unless the numbers under the ticks would touch. */
    private double stepOfAxis(final double longest) {
        return options.tickStep > 0 && longest / options.tickStep <= plotWidth / (widestNumber() + 0.4 * em) ? options.tickStep
            : options.unit.step(longest, mostTicks());
    }

    private double widestNumber() {
        return Math.max(table.numberWidth(), Lettering.width("0000", font));
    }

    private Rectangle2D plotArea(final HeaderBlock header) {
        final double top = topOfPlot(header);
        return LayeredPlot.aligned(
            new Rectangle2D.Double(left, top, plotWidth, format.heightPoints() - top - belowPlot()));
    }

    private HeaderBlock header(final boolean withTest) {
        final String subtitle = options.fullSubtitle();
        final String test = testText();
        final boolean append = withTest && !test.isEmpty();
        final String text = !append ? subtitle : subtitle.isEmpty() ? test : subtitle + ". " + test;
        return new HeaderBlock(options.title, text, em, contentWidth());
    }

    private String testText() {
        return options.testText();
    }

    private double contentWidth() {
        return format.widthPoints() - 2 * em;
    }

    private double topOfPlot(final HeaderBlock header) {
        return em + header.height() + (options.legend == LegendPosition.ABOVE ? legend.height() : 0) + em * 0.5;
    }

    private double belowPlot() {
        return axisHeight() + tableHeight() + legendBelow() + noteLines.size() * Lettering.lineHeight(noteFont()) + em;
    }

    /** Ticks, tick labels and the label of the time axis. */
    private double axisHeight() {
        return AxisStyle.TICK + em * 3.4;
    }

    private double tableHeight() {
        return options.riskTable ? table.height() + em * 0.4 : 0;
    }

    private double leftOfPlot() {
        final double axis = em * 1.6 + tickLabelWidth() + AxisStyle.TICK + 4;
        final double names = options.riskTable ? table.nameWidth(format.widthPoints() * MOST_NAME_SHARE) : 0;
        return em + Math.max(axis, names + em * 0.6 + table.numberWidth() / 2 + em * 0.6);
    }

    private double tickLabelWidth() {
        return Lettering.width(options.percent ? "100" : "0.0", font);
    }

    private int mostTicks() {
        return (int) Math.max(2, Math.min(9, Math.floor(plotWidth / (widestNumber() + 1.5 * em))));
    }

    private double longestTime() {
        double longest = 0;
        for (final GroupCurve group : options.groups) {
            final double[] time = group.curve().time();
            longest = Math.max(longest, time[time.length - 1] / options.unit.days());
        }
        return longest > 0 ? longest : 1;
    }

    /** The next tick where the last patient is past the middle of the last step, else a little after that patient. */
    private double endOfAxis(final double longest) {
        final double nextTick = Math.ceil(longest / step * (1 - 1e-9)) * step;
        return nextTick - longest <= step / 2 ? nextTick : longest + step * 0.05;
    }

    private void drawPlot(final Graphics2D g2, final Rectangle2D area) {
        final NumberAxis time = AxisStyle.axis(0, end, step, "0.##", em);
        final SurvivalChart chart = new SurvivalChart(time, survivalAxis(), looks);
        chart.addBands(bands);
        if (options.medianLines) {
            chart.addMedians(SurvivalChart.medianLines(options.groups, options.unit.days()));
        }
        for (int group = 0; group < curves.size(); group++) {
            chart.addCurve(group, curves.get(group));
            if (options.censorMarks) {
                final GroupCurve source = options.groups.get(group);
                chart.addCensorMarks(group,
                    StepVertices.censored(source.group(), source.curve(), options.unit.days(), end), em * 0.6);
            }
        }
        Layer.draw(g2, "plot", () -> chart.plot().drawInto(g2, area, left - em, axisHeight()));
    }

    private NumberAxis survivalAxis() {
        final NumberAxis axis = AxisStyle.axis(0, TOP, 0.2, "0.0", em);
        if (options.percent) {
            final DecimalFormat percent = AxisStyle.format("0");
            percent.setMultiplier(100);
            axis.setTickUnit(new NumberTickUnit(0.2, percent), false, true);
        }
        return axis;
    }

    private void drawAxisLabels(final Graphics2D g2, final Rectangle2D area) {
        Layer.draw(g2, "axis-labels", () -> {
            g2.setPaint(Palette.INK);
            final String time = options.timeLabel + " (" + options.unit.label() + ")";
            Lettering.centred(g2, Lettering.fitted(time, font, plotWidth), font, area.getCenterX(),
                area.getMaxY() + AxisStyle.TICK + em * 2.7);
            final String survival = options.survivalLabel + (options.percent ? " (%)" : "");
            Lettering.upwards(g2, Lettering.fitted(survival, font, area.getHeight()), font,
                left - AxisStyle.TICK - 4 - tickLabelWidth() - em * 0.6, (area.getMinY() + area.getMaxY()) / 2);
        });
    }

    private Optional<Rectangle2D> cornerForTest(final Rectangle2D area) {
        if (testText().isEmpty()) {
            return Optional.empty();
        }
        final double perTime = end / area.getWidth();
        final double perSurvival = TOP / area.getHeight();
        final List<XYSeries> lines = new ArrayList<>(curves);
        if (options.medianLines) {
            lines.addAll(SurvivalChart.medianLines(options.groups, options.unit.days()));
        }
        return new FreeCorner(lines, bands, taken(area)).find(end, Lettering.width(testText(), font) * perTime, em * perSurvival,
            em * 0.8 * perTime, em * 0.8 * perSurvival);
    }

    private void drawTest(final Graphics2D g2, final Rectangle2D area, final Rectangle2D place) {
        final double x = area.getX() + place.getX() / end * area.getWidth();
        final double y = area.getMaxY() - place.getY() / TOP * area.getHeight();
        Layer.draw(g2, "test", () -> {
            g2.setPaint(Palette.INK);
            Lettering.left(g2, testText(), font, x, y - em * 0.15);
        });
    }

    private void drawNote(final Graphics2D g2, final double top) {
        if (!noteLines.isEmpty()) {
            Layer.draw(g2, "note", () -> {
                g2.setPaint(Palette.GREY.darker());
                double baseline = top;
                for (final String line : noteLines) {
                    baseline += Lettering.lineHeight(noteFont());
                    Lettering.left(g2, line, noteFont(), em, baseline);
                }
            });
        }
    }

    private Font noteFont() {
        return Typeface.regular(em * 0.85);
    }
}
