// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;

/** A title and a sentence, where a figure has to be and there is nothing to draw. */
public final class NoticeFigure extends Figure {

    private final String title;

    private final String sentence;

    private NoticeFigure(final String title, final String sentence) {
        this.title = title;
        this.sentence = sentence;
    }

    /**
     * @param title what would be shown
     * @param sentence why it is not
     * @return the figure
     */
    public static NoticeFigure of(final String title, final String sentence) {
        return new NoticeFigure(Lettering.clean(title), Lettering.clean(sentence));
    }

    @Override
    String title() {
        return title;
    }

    @Override
    double leastHeight(final FigureFormat format) {
        return Math.max(36, Math.ceil(header(format).height() + 2 * format.fontPoints()));
    }

    @Override
    double mostHeight(final FigureFormat format) {
        return leastHeight(format);
    }

    private HeaderBlock header(final FigureFormat format) {
        return new HeaderBlock(title, sentence, format.fontPoints(), format.widthPoints() - 2 * format.fontPoints());
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        header(format).draw(g2, format.fontPoints(), format.fontPoints());
    }
}
