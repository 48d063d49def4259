// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.YIntervalSeries;

/** Finds a corner of the plot where a label covers neither a curve nor a band. */
final class FreeCorner {

    private final List<XYSeries> curves;

    private final List<YIntervalSeries> bands;

    private final Rectangle2D taken;

    /**
     * @param curves step vertices in axis units
     * @param bands confidence bands in axis units; empty if not drawn
     * @param taken place in axis units that is occupied already; empty if none is
     */
    FreeCorner(final List<XYSeries> curves, final List<YIntervalSeries> bands, final Rectangle2D taken) {
        this.curves = curves;
        this.bands = bands;
        this.taken = taken;
    }

    /**
     * @param end end of the time axis, which starts at 0; survival runs from 0 to 1
     * @param width width of the label in axis units
     * @param height height of the label on the survival axis
     * @param marginX distance from the left and right side in axis units
     * @param marginY distance from the bottom and top on the survival axis
     * @return the first free one of lower left, upper right, lower right and middle right, in axis units
     */
    Optional<Rectangle2D> find(final double end, final double width, final double height, final double marginX,
            final double marginY) {
        final double right = end - marginX - width;
        final List<Rectangle2D> corners = List.of(
            new Rectangle2D.Double(marginX, marginY, width, height),
            new Rectangle2D.Double(right, 1 - marginY - height, width, height),
            new Rectangle2D.Double(right, marginY, width, height),
            new Rectangle2D.Double(right, 0.5, width, height));
        return corners.stream().filter(corner -> corner.getMinX() >= 0 && corner.getMinY() >= 0)
            .filter(corner -> isFree(grown(corner, marginX / 2, marginY / 2))).findFirst();
    }

    private boolean isFree(final Rectangle2D area) {
        return !area.intersects(taken) && curves.stream().noneMatch(curve -> crosses(area, curve))
            && bands.stream().noneMatch(band -> crosses(area, band));
    }

    private static boolean crosses(final Rectangle2D area, final XYSeries curve) {
        for (int i = 1; i < curve.getItemCount(); i++) {
            final double x0 = curve.getX(i - 1).doubleValue();
            final double y0 = curve.getY(i - 1).doubleValue();
            if (area.intersectsLine(x0, y0, curve.getX(i).doubleValue(), curve.getY(i).doubleValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean crosses(final Rectangle2D area, final YIntervalSeries band) {
        for (int i = 1; i < band.getItemCount(); i++) {
            final double from = band.getX(i - 1).doubleValue();
            final double to = band.getX(i).doubleValue();
            final boolean beside = to < area.getMinX() || from > area.getMaxX();
            final boolean apart =
                band.getYHighValue(i - 1) < area.getMinY() || band.getYLowValue(i - 1) > area.getMaxY();
            if (!beside && !apart) {
                return true;
            }
        }
        return false;
    }

    private static Rectangle2D grown(final Rectangle2D area, final double x, final double y) {
        return new Rectangle2D.Double(area.getX() - x, area.getY() - y, area.getWidth() + 2 * x,
            area.getHeight() + 2 * y);
    }
}
