// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.KaplanMeierCurve;
import org.radiosurv.core.survival.LogRankResult;
import org.radiosurv.core.survival.Quantile;

/**
 * Kaplan-Meier curves of one or more groups, as journals print them: steps, censor marks, confidence bands, number at
 * risk under the time axis, the test of equal survival, and a legend with patients and events.
 *
 * <p>Nothing overlaps whatever the names: title, subtitle and legend are above the plot and wrap; names in the risk
 * table end in an ellipsis when they are wider than a quarter of the figure (the legend has them whole); the p value
 * goes to a corner of the plot that is free, or into the subtitle when none is.
 *
 * <p>{@code KaplanMeierFigure.of(KaplanMeier.fitGroups(...)).logRank(LogRank.test(...)).build().svg(format)}
 */
public final class KaplanMeierFigure extends Figure {

    /** What the subtitle says when the groups were made from the patients that the figure shows. */
    public static final String RESUBSTITUTION =
        "Groups were derived from these same patients (resubstitution): separation and p are optimistic";

    /**
     * What a subtitle says when each patient's group comes from a model that was trained without them: the groups depend on each
     * other, so the test rejects too often (Simon et al., Brief Bioinform 12 (2011) 203-214).
     */
    public static final String OUT_OF_FOLD =
        "Groups are out of fold; the test's p is descriptive only, the honest one comes from permutations";

    private final Builder options;

    private KaplanMeierFigure(final Builder options) {
        this.options = options;
    }

    /**
     * @param groups curves in the order of legend, colours and table; at least one, names unique
     * @return a builder with bands, censor marks, risk table and note switched on and times in months
     * @throws InputException if there is no group or a name occurs twice
     */
    public static Builder of(final List<GroupCurve> groups) {
        if (groups.isEmpty()) {
            throw new InputException("a Kaplan-Meier figure shows at least one group", "none",
                "Check that the table has rows with time and event.");
        }
        final Set<String> names = new HashSet<>();
        for (final GroupCurve group : groups) {
            if (!names.add(group.group())) {
                throw new InputException("group names are unique", group.group(), "Rename one of the groups.");
            }
        }
        return new Builder(List.copyOf(groups));
    }

    /**
     * @param step distance of ticks
     * @param end end of the axis
     * @throws InputException if a number is negative or not finite
     */
    public static void checkTimeAxis(final double step, final double end) {
        if (!(step >= 0 && step < Double.POSITIVE_INFINITY && end >= 0 && end < Double.POSITIVE_INFINITY)) {
            throw new InputException("distance of ticks and end of a time axis are 0 (automatic) or more", step + " and " + end,
                "Correct them.");
        }
    }

    @Override
    String title() {
        return options.title;
    }

    @Override
    double leastHeight(final FigureFormat format) {
        return new KaplanMeierLayout(options, format).leastHeight();
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        new KaplanMeierLayout(options, format).draw(g2);
    }

    /** Options of the figure. Mutable until {@link #build}, which copies them. */
    public static final class Builder extends HeadedBuilder<Builder> {

        final List<GroupCurve> groups;

        String survivalLabel = "Survival probability";

        String timeLabel = "Time";

        TimeAxisUnit unit = TimeAxisUnit.MONTHS;

        LogRankResult test;

        String stratifiedBy = "";

        boolean statistic;

        List<Color> colours = List.of();

        ColourScheme scheme = ColourScheme.OKABE_ITO;

        LegendPosition legend = LegendPosition.ABOVE;

        double tickStep;

        double timeEnd;

        boolean percent;

        boolean bands = true;

        boolean censorMarks = true;

        boolean medianLines;

        boolean legendMedians;

        boolean riskTable = true;

        boolean note = true;

        private Builder(final List<GroupCurve> groups) {
            this.groups = groups;
        }

        private Builder(final Builder other) {
            super(other);
            groups = other.groups;
            survivalLabel = other.survivalLabel;
            timeLabel = other.timeLabel;
            unit = other.unit;
            test = other.test;
            stratifiedBy = other.stratifiedBy;
            statistic = other.statistic;
            colours = other.colours;
            scheme = other.scheme;
            legend = other.legend;
            tickStep = other.tickStep;
            timeEnd = other.timeEnd;
            percent = other.percent;
            bands = other.bands;
            censorMarks = other.censorMarks;
            medianLines = other.medianLines;
            legendMedians = other.legendMedians;
            riskTable = other.riskTable;
            note = other.note;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        String resubstitutionText() {
            return KaplanMeierFigure.RESUBSTITUTION;
        }

        /** @param text label of the vertical axis, for example "Overall survival" */
        public Builder survivalLabel(final String text) {
            survivalLabel = Lettering.clean(text);
            return this;
        }

        /** @param text label of the time axis without its unit, for example "Time since registration" */
        public Builder timeLabel(final String text) {
            timeLabel = Lettering.clean(text);
            return this;
        }

        /** @param value unit of the time axis */
        public Builder timeUnit(final TimeAxisUnit value) {
            unit = value;
            return this;
        }

        /** @param value test to print, or null for none */
        public Builder logRank(final LogRankResult value) {
            test = value;
            return this;
        }

        /** @param strata name of the column of the strata, which the line of the test then states; empty for a test without */
        public Builder stratifiedBy(final String strata) {
            stratifiedBy = Lettering.clean(strata);
            return this;
        }

        /** @param value true to state statistic and degrees of freedom beside p */
        public Builder statistic(final boolean value) {
            statistic = value;
            return this;
        }

        /** @param value colours and dashes of the groups */
        public Builder scheme(final ColourScheme value) {
            scheme = value;
            return this;
        }

        /** @param value where the legend stands */
        public Builder legend(final LegendPosition value) {
            legend = value;
            return this;
        }

        /**
         * @param step distance of ticks in the unit of the axis; 0, or one so small that the numbers would touch, for a customary one
         * @param end end of the axis in its unit; 0 for the last observed time
         * @throws InputException if a number is negative or not finite
         */
        public Builder timeAxis(final double step, final double end) {
            checkTimeAxis(step, end);
            tickStep = step;
            timeEnd = end;
            return this;
        }

        /** @param value true for an axis of 0 to 100 %, false for 0 to 1 */
        public Builder percent(final boolean value) {
            percent = value;
            return this;
        }

        /** @param value true to shade the confidence bands */
        public Builder confidenceBands(final boolean value) {
            bands = value;
            return this;
        }

        /** @param value true to mark times of censoring on the curves */
        public Builder censorMarks(final boolean value) {
            censorMarks = value;
            return this;
        }

        /** @param value true to draw dotted lines at the medians */
        public Builder medianLines(final boolean value) {
            medianLines = value;
            return this;
        }

        /** @param value true to state each median with its confidence interval in the legend */
        public Builder legendMedians(final boolean value) {
            legendMedians = value;
            return this;
        }

        /** @param value true for the number-at-risk table */
        public Builder riskTable(final boolean value) {
            riskTable = value;
            return this;
        }

        /** @param value true for the line at the foot that explains bands and marks */
        public Builder note(final boolean value) {
            note = value;
            return this;
        }

        /**
         * @param hexadecimal colours of the groups as {@code #RRGGBB}; groups beyond the list keep the
         *            colours of the scheme
         * @throws InputException if a colour has another form
         */
        public Builder colours(final List<String> hexadecimal) {
            colours = hexadecimal.stream().map(Palette::parse).toList();
            return this;
        }

        /** @return the figure */
        public KaplanMeierFigure build() {
            return new KaplanMeierFigure(new Builder(this));
        }

        Color colour(final int group) {
            return group < colours.size() ? colours.get(group) : scheme.colour(group);
        }

        String legendText(final GroupCurve group) {
            final KaplanMeierCurve curve = group.curve();
            final StringBuilder text = new StringBuilder(Lettering.clean(group.group())).append(" (n = ")
                .append(curve.n()).append(", events = ").append(curve.eventCount());
            if (legendMedians) {
                final Quantile median = curve.median();
                text.append(", median ").append(time(median.value()))
                    .append(Double.isNaN(median.value()) ? "" : " " + unit.label()).append(", ")
                    .append(percentage(curve))
                    .append("% CI ").append(time(median.lower())).append(" to ").append(time(median.upper()));
            }
            return text.append(')').toString();
        }

        /** @return the line that states the test; empty if there is none */
        public String testText() {
            return test == null ? "" : PValueText.of(test, stratifiedBy, statistic);
        }

        String noteText() {
            final StringBuilder text = new StringBuilder();
            if (bands) {
                final KaplanMeierCurve first = groups.get(0).curve();
                text.append("Shaded: pointwise ").append(percentage(first)).append("% confidence band (")
                    .append(first.confidenceType().label()).append("). ");
            }
            if (censorMarks) {
                text.append("Vertical marks: censored patients.");
            }
            return note ? text.toString().strip() : "";
        }

        private static String percentage(final KaplanMeierCurve curve) {
            return AxisStyle.format("0.#").format(curve.confidenceLevel() * 100);
        }

        private String time(final double days) {
            return Double.isNaN(days) ? "not reached"
                : String.format(Locale.ROOT, unit == TimeAxisUnit.DAYS ? "%.0f" : "%.1f", days / unit.days());
        }

        List<LegendBlock.Entry> looks(final double lineWidth) {
            final List<LegendBlock.Entry> looks = new ArrayList<>();
            for (int group = 0; group < groups.size(); group++) {
                looks.add(new LegendBlock.Entry(legendText(groups.get(group)), colour(group),
                    scheme.stroke(group, lineWidth)));
            }
            return looks;
        }
    }
}
