// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Places the panels of a {@link SchoenfeldFigure} in a grid, header above, note below. */
final class SchoenfeldLayout {

    private static final double LEAST_PANEL = 12;

    private static final double LEAST_WIDTH = 22;

    private final SchoenfeldFigure.Builder options;

    private final FigureFormat format;

    private final double em;

    private final HeaderBlock header;

    private final List<String> noteLines;

    private final int columns;

    private final int rows;

    SchoenfeldLayout(final SchoenfeldFigure.Builder options, final FigureFormat format) {
        this.options = options;
        this.format = format;
        em = format.fontPoints();
        header = options.header(format);
        noteLines = Lettering.wrapped(options.noteText(), noteFont(), format.widthPoints() - 2 * em);
        final int count = Math.max(1, options.shown().size());
        final int fitting = Math.max(1, (int)(format.widthPoints() / (LEAST_WIDTH * em)));
        columns = Math.min(fitting, (int)Math.ceil(Math.sqrt(count)));
        rows = (count + columns - 1) / columns;
    }

    private Font noteFont() {
        return Typeface.regular(em * 0.85);
    }

    double leastHeight() {
        return top() + rows * (SchoenfeldPanel.around(em) + LEAST_PANEL * em) + foot();
    }

    private double top() {
        return em + header.height();
    }

    private double foot() {
        return noteLines.size() * Lettering.lineHeight(noteFont()) + em;
    }

    void draw(final Graphics2D g2) {
        header.draw(g2, em, em);
        final double height = (format.heightPoints() - top() - foot()) / rows;
        final double width = (format.widthPoints() - em) / columns;
        for (int i = 0; i < options.shown().size() && options.smooth.time().length > 0; i++) {
            final Rectangle2D cell =
                new Rectangle2D.Double(em * 0.5 + i % columns * width, top() + i / columns * height, width, height);
            new SchoenfeldPanel(options, options.shown().get(i), em).draw(g2, cell, i + 1);
        }
        Layer.draw(g2, "note", () -> {
            g2.setPaint(Palette.GREY.darker());
            double baseline = format.heightPoints() - foot();
            for (final String line : noteLines) {
                baseline += Lettering.lineHeight(noteFont());
                Lettering.left(g2, line, noteFont(), em, baseline);
            }
        });
    }
}
