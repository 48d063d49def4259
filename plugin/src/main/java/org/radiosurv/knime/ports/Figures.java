// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.ports;

import org.knime.core.data.image.png.PNGImageCellFactory;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.radiosurv.core.chart.Figure;
import org.radiosurv.core.chart.FigureFormat;

/** Figures at image ports: PNG, since KNIME's SVG cell lives in an extension of its own. */
public final class Figures {

    private static final int DOTS_PER_INCH = 150;

    private Figures() {
    }

    /** @return the spec of a port that carries a figure */
    public static ImagePortObjectSpec spec() {
        return new ImagePortObjectSpec(PNGImageCellFactory.TYPE);
    }

    /**
     * @param figure what to draw; it grows in height when it needs to
     * @param width pixels
     * @param height pixels
     * @return the figure as a port object
     */
    public static ImagePortObject draw(final Figure figure, final int width, final int height) {
        return draw(figure, FigureFormat.pixels(width, height, DOTS_PER_INCH));
    }

    /**
     * @param figure what to draw; it grows in height when it needs to
     * @param format size, resolution and type size
     * @return the figure as a port object
     */
    public static ImagePortObject draw(final Figure figure, final FigureFormat format) {
        return new ImagePortObject(new PNGImageContent(figure.png(figure.fitted(format))), spec());
    }
}
