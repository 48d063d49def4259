// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.regex.Pattern;

import org.radiosurv.core.InputException;

/**
 * Several figures side by side under one heading, for example survival curves in each stratum. Panels of a row have the same
 * height, that of the one which needs most.
 *
 * <p>{@code PanelsFigure.of(figures).title("Risk group within MGMT").build().png(format)}
 */
public final class PanelsFigure extends Figure {

    /** Ids of the groups around panels. */
    static final Pattern LAYER = Pattern.compile("panel-\\d+");

    /** A panel narrower than this many times the type size is no figure. */
    private static final double LEAST_WIDTH = 18;

    private final Builder options;

    private PanelsFigure(final Builder options) {
        this.options = options;
    }

    /**
     * @param panels at least one figure, from left to right and top to bottom
     * @return a builder without heading, with as many columns as fit, at most three
     * @throws InputException if there is no panel
     */
    public static Builder of(final List<? extends Figure> panels) {
        if (panels.isEmpty()) {
            throw new InputException("a figure of panels shows at least one panel", "none", "Choose a column to show.");
        }
        return new Builder(List.copyOf(panels));
    }

    @Override
    String title() {
        return options.title;
    }

    @Override
    double leastHeight(final FigureFormat format) {
        double height = top(format);
        for (int row = 0; row < rows(format); row++) {
            height += leastRowHeight(format, row);
        }
        return height;
    }

    @Override
    double mostHeight(final FigureFormat format) {
        return Math.ceil(top(format) + rows(format) * options.aspect * format.widthPoints() / columns(format));
    }

    private double top(final FigureFormat format) {
        final double header = options.header(format).height();
        return header == 0 ? 0 : header + format.fontPoints();
    }

    private int columns(final FigureFormat format) {
        final int fitting = (int)(format.widthPoints() / (LEAST_WIDTH * format.fontPoints()));
        return Math.max(1, Math.min(Math.min(options.columns, options.panels.size()), fitting));
    }

    private int rows(final FigureFormat format) {
        return (options.panels.size() + columns(format) - 1) / columns(format);
    }

    /** Whole points, since plots are aligned to them. */
    private FigureFormat panel(final FigureFormat format, final double height) {
        final double width = Math.floor(format.widthPoints() / columns(format));
        return new FigureFormat(width, Math.max(36, Math.floor(height)), format.dotsPerInch(), format.fontPoints());
    }

    private double leastRowHeight(final FigureFormat format, final int row) {
        final FigureFormat panel = panel(format, format.heightPoints());
        return Math.ceil(row(format, row).stream().mapToDouble(figure -> figure.leastHeight(panel)).max().orElse(0));
    }

    private List<Figure> row(final FigureFormat format, final int row) {
        final int columns = columns(format);
        return options.panels.subList(row * columns, Math.min(options.panels.size(), (row + 1) * columns));
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        options.header(format).draw(g2, format.fontPoints(), format.fontPoints());
        final double spare = Math.max(0, format.heightPoints() - leastHeight(format)) / rows(format);
        double y = Math.ceil(top(format));
        int number = 0;
        for (int row = 0; row < rows(format); row++) {
            final double height = Math.floor(leastRowHeight(format, row) + spare);
            double x = 0;
            for (final Figure figure : row(format, row)) {
                drawPanel(g2, figure, panel(format, height), x, y, ++number);
                x += panel(format, height).widthPoints();
            }
            y += height;
        }
    }

    private static void drawPanel(final Graphics2D g2, final Figure figure, final FigureFormat format, final double x,
        final double y, final int number) {
        g2.translate(x, y);
        Layer.draw(g2, "panel-" + number, () -> figure.draw(g2, format));
        g2.translate(-x, -y);
    }

    /** Options of the figure. Mutable until {@link #build}, which copies them. */
    public static final class Builder extends HeadedBuilder<Builder> {

        final List<Figure> panels;

        int columns = 3;

        double aspect = Double.POSITIVE_INFINITY;

        private Builder(final List<Figure> panels) {
            this.panels = panels;
        }

        private Builder(final Builder other) {
            super(other);
            panels = other.panels;
            columns = other.columns;
            aspect = other.aspect;
        }

        @Override
        Builder self() {
            return this;
        }

        /** @param most largest number of panels in a row, at least 1 */
        public Builder columns(final int most) {
            columns = Math.max(1, most);
            return this;
        }

        /** @param most greatest useful height of a panel as a share of its width */
        public Builder aspect(final double most) {
            aspect = most;
            return this;
        }

        /** @return the figure */
        public PanelsFigure build() {
            return new PanelsFigure(new Builder(this));
        }
    }
}
