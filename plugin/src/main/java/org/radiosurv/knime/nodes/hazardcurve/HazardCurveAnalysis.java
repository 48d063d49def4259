// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.hazardcurve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.CutoffScan;
import org.radiosurv.core.survival.HazardCurve;
import org.radiosurv.knime.followup.EvaluatedOn;
import org.radiosurv.knime.followup.FollowUp;
import org.radiosurv.knime.followup.FollowUpColumns;
import org.radiosurv.knime.run.MonitorProgress;
import org.radiosurv.knime.run.Warnings;

/**
 * What the node found out.
 *
 * @param columns where the patients were read
 * @param n number of patients
 * @param events number of events
 * @param curve the smooth curve
 * @param reference value whose hazard ratio is 1; NaN for the mean log hazard
 * @param scan the cut-offs; empty if there is no scan
 * @param best the best cut-off; empty if there is no scan
 * @param noScan why there is no scan; empty if there is one
 * @param resubstitution whether the covariate was made from these same patients
 * @param leftOut lines on rows that are not used
 */
record HazardCurveAnalysis(FollowUpColumns columns, int n, int events, HazardCurve curve, double reference, List<CutoffScan.Cutoff> scan,
    Optional<CutoffScan.Best> best, String noScan, boolean resubstitution, String leftOut) {

    private static final double EVENTS_PER_DEGREE = 5;

    private static final double READ = 0.1;

    private static final double FITTED = 0.3;

    private static final double SCANNED = 0.6;

    private static final double DRAWN = 0.9;

    static HazardCurveAnalysis of(final BufferedDataTable table, final FollowUpColumns columns,
        final HazardRatioCurveParameters parameters, final ExecutionMonitor monitor)
        throws KNIMEException, CanceledExecutionException {
        final EvaluatedOn evaluatedOn = EvaluatedOn.of(table.getDataTableSpec(), columns.numbers());
        final FollowUp patients = FollowUp.read(table, columns, parameters.invalidRows, evaluatedOn, monitor);
        final Progress progress = new MonitorProgress(monitor);
        progress.report(READ, "Fitting the curve");
        final HazardCurve curve = fit(patients, columns, parameters, progress.part(READ, FITTED));
        final double reference = reference(curve, parameters);
        progress.report(FITTED, "Scanning the cut-offs");
        CutoffScan scan = null;
        String noScan = parameters.cutoffs ? "" : "No scan of cut-offs was asked for.";
        if (parameters.cutoffs) {
            try {
                scan = CutoffScan.of(patients.times(), patients.events(), patients.numbers(0), progress.part(FITTED, SCANNED));
            } catch (InputException e) {
                noScan = "No scan of cut-offs: " + e.getMessage();
            }
        }
        final Optional<CutoffScan.Best> best = scan == null ? Optional.empty()
            : Optional.of(scan.best(parameters.permutations, parameters.seed, progress.part(SCANNED, DRAWN)));
        return new HazardCurveAnalysis(columns, patients.times().length, events(patients), curve, reference,
            scan == null ? List.of() : scan.points(), best, noScan, evaluatedOn.resubstitution(), patients.leftOut());
    }

    private static int events(final FollowUp patients) {
        final boolean[] events = patients.events();
        return (int)IntStream.range(0, events.length).filter(i -> events[i]).count();
    }

    private static HazardCurve fit(final FollowUp patients, final FollowUpColumns columns,
        final HazardRatioCurveParameters parameters, final Progress progress) {
        final double[][] others = IntStream.range(1, columns.numbers().size()).mapToObj(patients::numbers).toArray(double[][]::new);
        return parameters.smoothing == HazardRatioCurveParameters.Smoothing.THETA
            ? HazardCurve.fit(patients.times(), patients.events(), patients.numbers(0), others, parameters.usedIntervals(), parameters.theta)
            : HazardCurve.fitDegreesOfFreedom(patients.times(), patients.events(), patients.numbers(0), others,
                parameters.usedIntervals(), parameters.degreesOfFreedom, progress);
    }

    private static double reference(final HazardCurve curve, final HazardRatioCurveParameters parameters) throws KNIMEException {
        final double[] ends = curve.grid(2);
        return switch (parameters.reference) {
            case MEDIAN -> curve.median();
            case MEAN -> Double.NaN;
            case VALUE -> {
                if (parameters.referenceValue < ends[0] || parameters.referenceValue > ends[1]) {
                    throw new KNIMEException("The reference lies within the patients' range, " + ends[0] + " to " + ends[1]
                        + "; received " + parameters.referenceValue + ". Choose a value in it: beyond it there is no curve.");
                }
                yield parameters.referenceValue;
            }
        };
    }

    /** @return the curve at these values, relative to the reference */
    HazardCurve.Points points(final double[] values) {
        return Double.isNaN(reference) ? curve.points(values) : curve.points(values, reference);
    }

    /** @return what the user has to know */
    Warnings warnings(final HazardRatioCurveParameters parameters) {
        final boolean missed = parameters.smoothing == HazardRatioCurveParameters.Smoothing.DEGREES_OF_FREEDOM
            && Math.abs(curve.degreesOfFreedom() - parameters.degreesOfFreedom) > 1e-3;
        return Warnings.of(leftOut,
            missed ? "The covariate has too few different values for " + parameters.degreesOfFreedom
                + " degrees of freedom: the curve has " + text(curve.degreesOfFreedom()) + "." : "",
            events < EVENTS_PER_DEGREE * curve.degreesOfFreedom() ? "Only " + events + " events for a curve of "
                + text(curve.degreesOfFreedom()) + " degrees of freedom: its bends may be chance. Choose fewer degrees of freedom." : "",
            parameters.cutoffs ? noScan : "");
    }

    static String text(final double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
