// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.ExecutionMonitor;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.KaplanMeier;
import org.radiosurv.core.survival.KaplanMeierCurve;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.LogRankResult;
import org.radiosurv.core.survival.PairwiseLogRank;
import org.radiosurv.knime.followup.FollowUpColumns;
import org.radiosurv.knime.run.MonitorProgress;
import org.radiosurv.knime.run.Warnings;

/**
 * What the node found out.
 *
 * @param patients who was analysed
 * @param curves one per group
 * @param followUp median follow-up in days of each group, by the reverse Kaplan-Meier method
 * @param tests tests of all groups together: the chosen one, then the one with the other weight; empty where none is possible
 * @param noTest why there is no test; empty if there is one
 * @param pairs tests of each pair of groups
 * @param tau days up to which restricted means are taken; 0 where that is not possible
 */
record KaplanMeierAnalysis(KaplanMeierPatients patients, List<GroupCurve> curves, double[] followUp, List<LogRankResult> tests,
    String noTest, List<PairwiseLogRank> pairs, double tau) {

    /**
     * @param patients the patients
     * @param columns where they come from
     * @param parameters how to estimate
     * @param monitor for cancelling
     * @return curves and tests
     */
    static KaplanMeierAnalysis of(final KaplanMeierPatients patients, final FollowUpColumns columns,
        final KaplanMeierPlotterParameters parameters, final ExecutionMonitor monitor) {
        final List<GroupCurve> curves = KaplanMeier.fitGroups(patients.time(), patients.event(), patients.group(),
            parameters.confidenceType.type());
        final String noTest = noTest(curves, columns);
        final double rho = parameters.weighting.rho();
        final List<LogRankResult> tests = noTest.isEmpty() ? List.of(test(patients, rho), test(patients, 1 - rho)) : List.of();
        final List<PairwiseLogRank> pairs = PairwiseLogRank.of(patients.time(), patients.event(), patients.group(), rho,
            patients.strata(), new MonitorProgress(monitor));
        final double tau = parameters.rmstTime > 0 ? parameters.rmstTime
            : curves.stream().mapToDouble(group -> last(group.curve())).min().orElseThrow();
        return new KaplanMeierAnalysis(patients, curves, followUp(patients), tests, noTest, pairs, tau);
    }

    private static LogRankResult test(final KaplanMeierPatients patients, final double rho) {
        return LogRank.test(patients.time(), patients.event(), patients.group(), rho, patients.strata());
    }

    /** Reverse Kaplan-Meier: the censoring is the event. Source: Schemper and Smith, Control Clin Trials 17 (1996) 343-346. */
    private static double[] followUp(final KaplanMeierPatients patients) {
        final boolean[] censored = new boolean[patients.event().length];
        for (int i = 0; i < censored.length; i++) {
            censored[i] = !patients.event()[i];
        }
        return KaplanMeier.fitGroups(patients.time(), censored, patients.group(), KaplanMeierPlotterParameters.Confidence.LOG.type())
            .stream().mapToDouble(group -> group.curve().median().value()).toArray();
    }

    static double last(final KaplanMeierCurve curve) {
        final double[] time = curve.time();
        return time[time.length - 1];
    }

    private static String noTest(final List<GroupCurve> curves, final FollowUpColumns columns) {
        if (columns.group().isEmpty()) {
            return "No test: all patients are one group.";
        }
        if (curves.size() < 2) {
            return "No test: all patients are in group '" + curves.get(0).group() + "'.";
        }
        return curves.stream().allMatch(group -> group.curve().eventCount() == 0)
            ? "No test: no event happened; check that 1 or true in '" + columns.event() + "' means that it did." : "";
    }

    /** @return the test that figure and summary show */
    Optional<LogRankResult> test() {
        return tests.stream().findFirst();
    }

    /** @return what the user has to know; that all patients are one curve is no surprise where that was asked for */
    Warnings warnings(final FollowUpColumns columns) {
        return Warnings.of(patients.leftOut(), columns.group().isPresent() ? noTest : "", extrapolated());
    }

    private String extrapolated() {
        final List<String> shorter = curves.stream().filter(group -> last(group.curve()) < tau && survivors(group.curve()))
            .map(group -> "'" + group.group() + "'").toList();
        return shorter.isEmpty() ? "" : "The restricted mean goes up to day " + tau + ", beyond the last follow-up of "
            + String.join(", ", shorter) + ": their last estimate is carried on, as R does. Choose an earlier time.";
    }

    private static boolean survivors(final KaplanMeierCurve curve) {
        return Arrays.stream(curve.survival()).min().orElse(1) > 0;
    }

    /**
     * @param landmark days, 0 for none
     * @return what the subtitle of figure and view says
     */
    String subtitle(final double landmark) {
        final String left = landmark == 0 ? "" : "Landmark at day " + days(landmark) + ": time counts from there, " + patients.beforeLandmark()
            + " patients without follow-up beyond it are left out";
        final String provenance = patients.provenance();
        return left.isEmpty() || provenance.isEmpty() ? left + provenance : left + ". " + provenance;
    }

    private static String days(final double value) {
        return value == Math.rint(value) ? Long.toString((long)value) : Double.toString(value);
    }
}
