// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The texts of a forest plot: columns beside the axis, with their widths, and the lines that wrapped names need. */
final class ForestTable {

    private static final double MOST_NAME = 0.25;

    private static final double MOST_LEVEL = 0.16;

    private static final double LINE = 1.25;

    private static final double PADDING = 0.55;

    /** What stands in the column of levels for a number, where there are categories too. */
    private static final String PER_UNIT = "per unit";

    static final String COUNT_HEADING = "n (events)";

    private final List<ForestRow> rows;

    private final double level;

    private final double em;

    private final Font font;

    private final Font bold;

    private final List<List<String>> names = new ArrayList<>();

    private final List<List<String>> levels = new ArrayList<>();

    private final boolean categories;

    ForestTable(final List<ForestRow> rows, final double level, final FigureFormat format) {
        this.rows = rows;
        this.level = level;
        em = format.fontPoints();
        font = Typeface.regular(em);
        bold = Typeface.bold(em);
        categories = rows.stream().anyMatch(row -> !row.level().isEmpty());
        for (int i = 0; i < rows.size(); i++) {
            names.add(first(i) ? Lettering.wrapped(Lettering.clean(rows.get(i).covariate()), bold,
                format.widthPoints() * (categories ? MOST_NAME : MOST_NAME + MOST_LEVEL)) : List.of());
            final String text = Lettering.clean(rows.get(i).level());
            levels.add(text.isEmpty() ? categories ? List.of(PER_UNIT) : List.of() : Lettering.wrapped(text, font, format.widthPoints() * MOST_LEVEL));
        }
    }

    /** @return whether a row begins a covariate */
    boolean first(final int row) {
        return row == 0 || !rows.get(row).covariate().equals(rows.get(row - 1).covariate())
            || rows.get(row).level().isEmpty();
    }

    List<String> name(final int row) {
        return names.get(row);
    }

    List<String> level(final int row) {
        return levels.get(row);
    }

    /** A wrapped name may reach over the lines of its levels. */
    double height(final int row) {
        final int own = Math.max(1, levels.get(row).size());
        if (rows.get(row).level().isEmpty()) {
            return Math.max(own, names.get(row).size()) * LINE * em + PADDING * em;
        }
        int end = row;
        while (end + 1 < rows.size() && !first(end + 1)) {
            end++;
        }
        if (row < end) {
            return own * LINE * em + PADDING * em;
        }
        int begin = row;
        double above = 0;
        while (!first(begin)) {
            begin--;
            above += Math.max(1, levels.get(begin).size()) * LINE * em + PADDING * em;
        }
        return Math.max(own * LINE * em, names.get(begin).size() * LINE * em - above) + PADDING * em;
    }

    double lineHeight() {
        return LINE * em;
    }

    double padding() {
        return PADDING * em;
    }

    double nameWidth() {
        return widest(names, bold, "Covariate");
    }

    double levelWidth() {
        return categories ? widest(levels, font, "Level") + em : 0;
    }

    private static double widest(final List<List<String>> texts, final Font font, final String heading) {
        return Math.max(Lettering.width(heading, Typeface.bold(font.getSize2D())), texts.stream().flatMap(List::stream)
            .mapToDouble(text -> Lettering.width(text, font)).max().orElse(0));
    }

    double countWidth() {
        return Math.max(Lettering.width(COUNT_HEADING, bold),
            rows.stream().map(this::count).mapToDouble(text -> Lettering.width(text, font)).max().orElse(0)) + em;
    }

    double ratioWidth() {
        return Math.max(Lettering.width(ratioHeading(), bold),
            rows.stream().map(this::ratio).mapToDouble(text -> Lettering.width(text, font)).max().orElse(0));
    }

    double pWidth() {
        return Math.max(Lettering.width("p", bold),
            rows.stream().map(this::p).mapToDouble(text -> Lettering.width(text, font)).max().orElse(0));
    }

    boolean hasLevels() {
        return categories;
    }

    String count(final ForestRow row) {
        return row.n() + " (" + row.events() + ")";
    }

    String ratioHeading() {
        return "Hazard ratio (" + AxisStyle.format("0.#").format(level * 100) + "% CI)";
    }

    String ratio(final ForestRow row) {
        if (row.kind() != ForestRow.Kind.ESTIMATE) {
            return row.kind().words();
        }
        final double width = row.upper() - row.lower();
        final int decimals = width < 0.002 ? 5 : width < 0.02 ? 4 : width < 0.2 ? 3 : 2;
        return number(row.ratio(), decimals) + " (" + number(row.lower(), decimals) + " to " + number(row.upper(), decimals) + ")";
    }

    private static String number(final double value, final int decimals) {
        return value >= 1e4 || value > 0 && value < 5e-4
            ? String.format(Locale.ROOT, "%.1e", value) : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    String p(final ForestRow row) {
        final String text = row.kind() == ForestRow.Kind.ESTIMATE ? PValueText.amount(row.p()) : "";
        return text.startsWith("= ") ? text.substring(2) : text;
    }
}
