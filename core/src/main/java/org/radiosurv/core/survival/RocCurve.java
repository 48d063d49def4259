// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * Receiver operating characteristic: what part of the controls and of the cases lies above each cut. From the point (0, 0),
 * above the largest marker, to (1, 1). Arrays are not to be changed.
 *
 * @param cut [m] cuts, descending; positive infinity for the first point, negative infinity for the last
 * @param falsePositive [m] share of the controls above the cut, ascending
 * @param truePositive [m] share of the cases above the cut, ascending
 */
public record RocCurve(double[] cut, double[] falsePositive, double[] truePositive) {

    /**
     * @param values [k] distinct markers, ascending
     * @param cases [k] weight of the cases with that marker
     * @param controls [k] number of controls with that marker
     */
    static RocCurve of(final double[] values, final double[] cases, final double[] controls) {
        double allCases = 0;
        double allControls = 0;
        for (int k = values.length - 1; k >= 0; k--) {
            allCases += cases[k];
            allControls += controls[k];
        }
        if (!(allCases > 0 && allControls > 0)) {
            return new RocCurve(new double[0], new double[0], new double[0]);
        }
        final int m = values.length + 1;
        final RocCurve curve = new RocCurve(new double[m], new double[m], new double[m]);
        curve.cut[0] = Double.POSITIVE_INFINITY;
        double aboveCases = 0;
        double aboveControls = 0;
        for (int point = 1; point < m; point++) {
            final int k = values.length - point;
            aboveCases += cases[k];
            aboveControls += controls[k];
            curve.cut[point] = k > 0 ? values[k - 1] : Double.NEGATIVE_INFINITY;
            curve.falsePositive[point] = aboveControls / allControls;
            curve.truePositive[point] = aboveCases / allCases;
        }
        return curve;
    }

    /** @return number of points; 0 where the curve is not defined */
    public int points() {
        return cut.length;
    }
}
