// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;

import org.jfree.chart.ChartHints;

/**
 * Named parts of a figure. SVG output turns each into a group with that id; PNG output ignores them.
 *
 * <p>Carried by JFreeChart's own rendering hints for element groups, so that charts need no other kind of canvas.
 */
final class Layer {

    private Layer() {
    }

    /**
     * Draws a part of the figure.
     *
     * @param g2 canvas
     * @param id id of the group, unique in its figure, an XML name
     * @param content draws it
     */
    static void draw(final Graphics2D g2, final String id, final Runnable content) {
        g2.setRenderingHint(ChartHints.KEY_BEGIN_ELEMENT, id);
        content.run();
        g2.setRenderingHint(ChartHints.KEY_END_ELEMENT, Boolean.TRUE);
    }
}
