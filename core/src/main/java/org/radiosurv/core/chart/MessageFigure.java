// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;

/** A figure with words only, for an image that has to be there although there is nothing to draw. */
public final class MessageFigure extends Figure {

    private final String title;

    private final String text;

    private MessageFigure(final String title, final String text) {
        this.title = Lettering.clean(title);
        this.text = Lettering.clean(text);
    }

    /**
     * @param title title; empty or null for none
     * @param text why nothing is drawn
     * @return the figure
     */
    public static MessageFigure of(final String title, final String text) {
        return new MessageFigure(title, text);
    }

    @Override
    String title() {
        return title;
    }

    @Override
    double leastHeight(final FigureFormat format) {
        return header(format).height() + 2 * format.fontPoints();
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        header(format).draw(g2, format.fontPoints(), format.fontPoints());
    }

    private HeaderBlock header(final FigureFormat format) {
        return new HeaderBlock(title, text, format.fontPoints(), format.widthPoints() - 2 * format.fontPoints());
    }
}
