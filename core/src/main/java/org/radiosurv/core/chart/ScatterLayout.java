// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Places header, panels and foot of a {@link ScatterFigure}. */
final class ScatterLayout {

    /** Least height of a panel's plot as a share of its width. */
    private static final double FLATTEST = 0.6;

    /** Least height of a plot however wide it is, in type sizes. */
    private static final double HIGH_ENOUGH = 18;

    private final ScatterFigure.Builder options;

    private final FigureFormat format;

    private final double em;

    private final HeaderBlock header;

    private final Font footFont;

    private final List<String> foot;

    private final List<ScatterPanelLayout> panels = new ArrayList<>();

    private final int columns;

    private final double panelWidth;

    ScatterLayout(final ScatterFigure.Builder options, final FigureFormat format) {
        this.options = options;
        this.format = format;
        em = format.fontPoints();
        header = options.header(format);
        footFont = Typeface.regular(em * 0.9);
        foot = options.foot().isEmpty() ? List.of()
            : Lettering.wrapped(options.foot(), footFont, format.widthPoints() - 2 * em);
        columns = options.drawnColumns();
        panelWidth = (format.widthPoints() - em * (columns + 1)) / columns;
        for (final ScatterPanel panel : options.drawn()) {
            panels.add(new ScatterPanelLayout(panel, "panel-" + (panels.size() + 1), panelWidth, em));
        }
    }

    private int rows() {
        return (panels.size() + columns - 1) / columns;
    }

    double leastHeight() {
        double height = top() + bottom();
        for (int row = 0; row < rows(); row++) {
            height += around(row) + Math.min(panelWidth * FLATTEST, HIGH_ENOUGH * em);
        }
        return height;
    }

    private double top() {
        return em + header.height();
    }

    private double bottom() {
        return em + foot.size() * Lettering.lineHeight(footFont);
    }

    /** @return height of statements and axes of the panels in a row */
    private double around(final int row) {
        return statements(row) + ScatterPanelLayout.bottom(em) + em;
    }

    private double statements(final int row) {
        return row(row).stream().mapToDouble(ScatterPanelLayout::statementsHeight).max().orElse(0);
    }

    private List<ScatterPanelLayout> row(final int row) {
        return panels.subList(row * columns, Math.min(panels.size(), (row + 1) * columns));
    }

    void draw(final Graphics2D g2) {
        header.draw(g2, em, em);
        double taken = top() + bottom();
        for (int row = 0; row < rows(); row++) {
            taken += around(row);
        }
        final double plotHeight = (format.heightPoints() - taken) / rows();
        double y = top();
        for (int row = 0; row < rows(); row++) {
            double x = em;
            for (final ScatterPanelLayout panel : row(row)) {
                panel.draw(g2, new Rectangle2D.Double(x, y, panelWidth, around(row) - em + plotHeight), statements(row));
                x += panelWidth + em;
            }
            y += around(row) + plotHeight;
        }
        drawFoot(g2);
    }

    private void drawFoot(final Graphics2D g2) {
        Layer.draw(g2, "note", () -> {
            g2.setPaint(Palette.INK);
            double baseline = format.heightPoints() - bottom() + em * 0.5;
            for (final String line : foot) {
                baseline += Lettering.lineHeight(footFont);
                Lettering.left(g2, line, footFont, em, baseline - footFont.getSize2D() * 0.25);
            }
        });
    }
}
