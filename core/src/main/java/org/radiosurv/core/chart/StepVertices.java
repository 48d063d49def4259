// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.YIntervalSeries;
import org.radiosurv.core.survival.KaplanMeierCurve;

/**
 * Vertices of the right-continuous step function S(t): from (0, 1), along the last value to each event time, then down
 * to the new value; after the last event along to the last observed time.
 */
final class StepVertices {

    private static final double MARKS_ALONG_AXIS = 5000;

    private StepVertices() {
    }

    /**
     * @param name key of the series
     * @param curve estimate
     * @param unitDays length of the axis unit in days
     * @return the curve in axis units
     */
    static XYSeries curve(final String name, final KaplanMeierCurve curve, final double unitDays) {
        final XYSeries series = new XYSeries(name, false, true);
        final double[] time = curve.time();
        final double[] survival = curve.survival();
        double last = 1;
        series.add(0, 1, false);
        for (int row = 0; row < time.length; row++) {
            if (survival[row] != last) {
                series.add(time[row] / unitDays, last, false);
                series.add(time[row] / unitDays, survival[row], false);
                last = survival[row];
            }
        }
        final double end = time[time.length - 1] / unitDays;
        if (series.getMaxX() < end) {
            series.add(end, last, false);
        }
        return series;
    }

    /**
     * The pointwise confidence band. Where it is undefined because S = 1 it is the curve itself; it ends where it is
     * undefined because S = 0.
     *
     * @param name key of the series
     * @param curve estimate
     * @param unitDays length of the axis unit in days
     * @return lower and upper limit as steps in axis units
     */
    static YIntervalSeries band(final String name, final KaplanMeierCurve curve, final double unitDays) {
        final YIntervalSeries series = new YIntervalSeries(name, false, true);
        final double[] time = curve.time();
        final double[] survival = curve.survival();
        final double[] lower = curve.lower();
        final double[] upper = curve.upper();
        double lastLower = 1;
        double lastUpper = 1;
        series.add(0, 1, 1, 1);
        for (int row = 0; row < time.length; row++) {
            final double t = time[row] / unitDays;
            series.add(t, lastLower, lastLower, lastUpper);
            if (survival[row] == 0) {
                break;
            }
            if (!Double.isNaN(lower[row]) && !Double.isNaN(upper[row])) {
                lastLower = lower[row];
                lastUpper = upper[row];
                series.add(t, lastLower, lastLower, lastUpper);
            }
        }
        return series;
    }

    /**
     * One point on the curve per time with censored patients. Of points that would lie on one another (nearer than
     * 1/{@value #MARKS_ALONG_AXIS} of both axes, a tenth of a point in print) only the first is kept: a cohort of
     * 100,000 would else hide the figure's few thousand visible marks in a file of many megabytes.
     *
     * @param name key of the series
     * @param curve estimate
     * @param unitDays length of the axis unit in days
     * @param end end of the time axis in its unit
     * @return the points in axis units
     */
    static XYSeries censored(final String name, final KaplanMeierCurve curve, final double unitDays,
            final double end) {
        final XYSeries series = new XYSeries(name, false, true);
        final double[] time = curve.time();
        final double[] survival = curve.survival();
        final int[] censored = curve.censored();
        double lastTime = Double.NEGATIVE_INFINITY;
        double lastSurvival = 2;
        for (int row = 0; row < time.length; row++) {
            final double t = time[row] / unitDays;
            final boolean visible = t - lastTime >= end / MARKS_ALONG_AXIS
                || lastSurvival - survival[row] >= 1 / MARKS_ALONG_AXIS;
            if (censored[row] > 0 && visible) {
                series.add(t, survival[row], false);
                lastTime = t;
                lastSurvival = survival[row];
            }
        }
        return series;
    }
}
