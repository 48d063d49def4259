// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Translates between times and transformed times by linear interpolation between those that were observed. */
final class TimeScale {

    private final double[] time;

    private final double[] place;

    /**
     * @param time [n] times, at least one
     * @param transformed [n] the same, transformed by a function that never falls
     */
    TimeScale(final double[] time, final double[] transformed) {
        final TreeMap<Double, Double> points = new TreeMap<>();
        for (int i = 0; i < time.length; i++) {
            points.put(time[i], transformed[i]);
        }
        this.time = new double[points.size()];
        place = new double[points.size()];
        int i = 0;
        for (final Map.Entry<Double, Double> point : points.entrySet()) {
            this.time[i] = point.getKey();
            place[i++] = point.getValue();
        }
    }

    double time(final double at) {
        return interpolate(place, time, at);
    }

    double place(final double at) {
        return interpolate(time, place, at);
    }

    private static double interpolate(final double[] from, final double[] to, final double at) {
        final int found = Arrays.binarySearch(from, at);
        final int above = found >= 0 ? found : -found - 1;
        if (found >= 0 || above == 0 || above == from.length) {
            return to[Math.max(0, Math.min(above, from.length - 1))];
        }
        return to[above - 1] + (at - from[above - 1]) / (from[above] - from[above - 1]) * (to[above] - to[above - 1]);
    }
}
