// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.ArrayList;
import java.util.List;

import org.radiosurv.core.InputException;

/**
 * Kaplan-Meier product-limit estimate of the survival function.
 *
 * <p>S(t) is the product over the event times u up to t of 1 - d(u) / n(u), with d events among n patients at risk; a
 * patient censored at u is at risk at u. The standard error is Greenwood's. Times that differ only by rounding are one
 * time (see {@link SurvivalInput}). The results equal {@code survfit} of R's survival package 3.5.
 *
 * <p>Sources: Kaplan and Meier, J Am Stat Assoc 53 (1958) 457-481; Greenwood, Rep Public Health Med Subj 33 (1926);
 * confidence types: Therneau and Grambsch, Modeling Survival Data (2000), section 2.2; arcsin: Nair 1984.
 */
public final class KaplanMeier {

    /** Confidence level unless another one is asked for. */
    public static final double DEFAULT_CONFIDENCE_LEVEL = 0.95;

    private KaplanMeier() {
    }

    /**
     * Estimates one curve with 95 % limits.
     *
     * @param time [n] times in days, finite, 0 or more
     * @param event [n] true where the event happened, false where the patient was censored
     * @param confidenceType scale of the confidence band
     * @return the curve
     * @throws InputException if there is no patient, the lengths differ or a time is not valid
     */
    public static KaplanMeierCurve fit(final double[] time, final boolean[] event,
        final ConfidenceType confidenceType) {
        return fit(time, event, confidenceType, DEFAULT_CONFIDENCE_LEVEL);
    }

    /**
     * Estimates one curve.
     *
     * @param time [n] times in days, finite, 0 or more
     * @param event [n] true where the event happened, false where the patient was censored
     * @param confidenceType scale of the confidence band
     * @param confidenceLevel level of the pointwise band, 0 &lt; level &lt; 1
     * @return the curve
     * @throws InputException if there is no patient, the lengths differ, or a time or the level is not valid
     */
    public static KaplanMeierCurve fit(final double[] time, final boolean[] event, final ConfidenceType confidenceType,
        final double confidenceLevel) {
        SurvivalInput.check(time, event);
        return new KaplanMeierCurve(RiskTable.of(SurvivalInput.mergeNearTies(time), event), confidenceType,
            confidenceLevel);
    }

    /**
     * Estimates one curve per group, with 95 % limits. Near ties are merged over all groups together.
     *
     * @param time [n] times in days, finite, 0 or more
     * @param event [n] true where the event happened
     * @param group [n] group names, none null
     * @param confidenceType scale of the confidence bands
     * @return the curves, groups in the order of {@link GroupOrder}
     * @throws InputException if there is no patient, the lengths differ, a time is not valid or a group is missing
     */
    public static List<GroupCurve> fitGroups(final double[] time, final boolean[] event, final String[] group,
        final ConfidenceType confidenceType) {
        return fitGroups(time, event, group, confidenceType, DEFAULT_CONFIDENCE_LEVEL);
    }

    /**
     * As {@link #fitGroups(double[], boolean[], String[], ConfidenceType)}, with a confidence level.
     *
     * @param time [n] times in days, finite, 0 or more
     * @param event [n] true where the event happened
     * @param group [n] group names, none null
     * @param confidenceType scale of the confidence bands
     * @param confidenceLevel level of the pointwise bands, 0 &lt; level &lt; 1
     * @return the curves, groups in the order of {@link GroupOrder}
     * @throws InputException if there is no patient, the lengths differ, a time or the level is not valid or a group is
     *             missing
     */
    public static List<GroupCurve> fitGroups(final double[] time, final boolean[] event, final String[] group,
        final ConfidenceType confidenceType, final double confidenceLevel) {
        SurvivalInput.check(time, event);
        final GroupIndex index = GroupIndex.of("groups", group, time.length);
        final double[] merged = SurvivalInput.mergeNearTies(time);
        final List<GroupCurve> curves = new ArrayList<>();
        for (int g = 0; g < index.names().size(); g++) {
            final int[] members = index.members(g);
            final double[] memberTime = new double[members.length];
            final boolean[] memberEvent = new boolean[members.length];
            for (int i = 0; i < members.length; i++) {
                memberTime[i] = merged[members[i]];
                memberEvent[i] = event[members[i]];
            }
            curves.add(new GroupCurve(index.names().get(g), new KaplanMeierCurve(
                RiskTable.of(memberTime, memberEvent), confidenceType, confidenceLevel)));
        }
        return curves;
    }
}
