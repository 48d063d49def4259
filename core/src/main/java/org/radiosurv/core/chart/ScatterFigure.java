// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

import org.radiosurv.core.InputException;

/**
 * Scatter plots side by side, each with its regression line and 95 % band, and what was computed written above it. Patients
 * that the line is about are filled points, the others hollow ones. The negative part of an extent of resection is shaded.
 */
public final class ScatterFigure extends Figure {

    /** More panels than this cannot be read on a page; the first ones are drawn and the foot says so. */
    public static final int MOST_PANELS = 36;

    private final Builder options;

    private ScatterFigure(final Builder options) {
        this.options = options;
    }

    /**
     * @param panels the panels, row by row; at least one
     * @return a builder
     * @throws InputException if there is none
     */
    public static Builder of(final List<ScatterPanel> panels) {
        if (panels.isEmpty()) {
            throw new InputException("A scatter figure shows at least one panel", "none", "Choose what is to be shown.");
        }
        return new Builder(List.copyOf(panels));
    }

    @Override
    String title() {
        return options.title;
    }

    @Override
    double leastHeight(final FigureFormat format) {
        return new ScatterLayout(options, format).leastHeight();
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        new ScatterLayout(options, format).draw(g2);
    }

    /** Options of the figure. Mutable until {@link #build}, which copies them. */
    public static final class Builder extends HeadedBuilder<Builder> {

        private static final int WIDEST = 4;

        final List<ScatterPanel> panels;

        private final List<String> notes = new ArrayList<>();

        private int columns;

        private Builder(final List<ScatterPanel> panels) {
            this.panels = panels;
        }

        private Builder(final Builder other) {
            super(other);
            panels = other.panels;
            notes.addAll(other.notes);
            columns = other.columns;
        }

        @Override
        Builder self() {
            return this;
        }

        /** @param count panels side by side; 0, the default, or more than four: as many as look well */
        public Builder columns(final int count) {
            columns = count;
            return this;
        }

        /** @param sentence printed at the foot; empty or null for none */
        public Builder note(final String sentence) {
            final String text = Lettering.clean(sentence);
            if (!text.isEmpty()) {
                notes.add(text);
            }
            return this;
        }

        /** @return the figure */
        public ScatterFigure build() {
            return new ScatterFigure(new Builder(this));
        }

        List<ScatterPanel> drawn() {
            return panels.subList(0, Math.min(MOST_PANELS, panels.size()));
        }

        int drawnColumns() {
            final int n = drawn().size();
            if (columns >= 1 && columns <= WIDEST) {
                return Math.min(columns, n);
            }
            return n == 4 ? 2 : Math.min(3, n);
        }

        String foot() {
            final List<String> all = new ArrayList<>(notes);
            if (panels.size() > MOST_PANELS) {
                all.add("The first " + MOST_PANELS + " of " + panels.size() + " pairs.");
            }
            if (drawn().stream().anyMatch(panel -> panel.x().length > ScatterPanelLayout.MOST_POINTS)) {
                all.add("Of more than " + ScatterPanelLayout.MOST_POINTS + " patients, every so many are drawn.");
            }
            return String.join(" ", all);
        }
    }
}
