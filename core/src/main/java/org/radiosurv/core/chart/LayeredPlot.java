// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;

/** A JFreeChart plot that draws each data set as a named {@link Layer} and fills a given rectangle exactly. */
final class LayeredPlot extends XYPlot {

    private static final long serialVersionUID = 1L;

    private final List<String> layers = new ArrayList<>();

    LayeredPlot(final ValueAxis domain, final ValueAxis range) {
        super(null, domain, range, null);
        setInsets(RectangleInsets.ZERO_INSETS);
        setAxisOffset(RectangleInsets.ZERO_INSETS);
        setBackgroundPaint(null);
        setOutlineVisible(false);
        setDomainGridlinesVisible(false);
        setRangeGridlinesVisible(false);
        setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    }

    /** Adds a data set on top of those before it. */
    void add(final String layer, final XYDataset data, final XYItemRenderer renderer) {
        final int index = layers.size();
        layers.add(layer);
        setDataset(index, data);
        setRenderer(index, renderer);
    }

    /**
     * JFreeChart moves the edges of its data area to whole units. What is drawn around a plot has to use the same area.
     *
     * @param area wanted rectangle
     * @return the largest rectangle with whole coordinates inside it
     */
    static Rectangle2D aligned(final Rectangle2D area) {
        final double x = Math.ceil(area.getMinX());
        final double y = Math.ceil(area.getMinY());
        return new Rectangle2D.Double(x, y, Math.floor(area.getMaxX()) - x, Math.floor(area.getMaxY()) - y);
    }

    /**
     * Draws axes and data.
     *
     * @param g2 canvas
     * @param data rectangle between the axes, {@linkplain #aligned aligned}
     * @param leftRoom room for the range axis
     * @param bottomRoom room for the domain axis
     */
    void drawInto(final Graphics2D g2, final Rectangle2D data, final double leftRoom,
            final double bottomRoom) {
        final double left = Math.ceil(leftRoom);
        final double bottom = Math.ceil(bottomRoom);
        final AxisSpace below = new AxisSpace();
        below.setBottom(bottom);
        setFixedDomainAxisSpace(below);
        final AxisSpace beside = new AxisSpace();
        beside.setLeft(left);
        setFixedRangeAxisSpace(beside);
        draw(g2, new Rectangle2D.Double(data.getX() - left, data.getY(), data.getWidth() + left,
            data.getHeight() + bottom), null, null, null);
    }

    @Override
    public boolean render(final Graphics2D g2, final Rectangle2D dataArea, final int index,
            final PlotRenderingInfo info, final CrosshairState crosshairState) {
        final boolean[] found = new boolean[1];
        Layer.draw(g2, layers.get(index), () -> found[0] = super.render(g2, dataArea, index, info, crosshairState));
        return found[0];
    }
}
