// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

import static org.radiosurv.knime.nodes.riskgroups.ResultCells.count;
import static org.radiosurv.knime.nodes.riskgroups.ResultCells.missing;
import static org.radiosurv.knime.nodes.riskgroups.ResultCells.note;
import static org.radiosurv.knime.nodes.riskgroups.ResultCells.number;
import static org.radiosurv.knime.nodes.riskgroups.ResultCells.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.validation.AddedValue;
import org.radiosurv.core.validation.Calibration;
import org.radiosurv.core.validation.DecisionCurve;
import org.radiosurv.core.validation.HorizonAccuracy;
import org.radiosurv.core.validation.Interval;
import org.radiosurv.core.validation.RiskGroupStudy;
import org.radiosurv.core.validation.ScoreValidation;
import org.radiosurv.knime.followup.EvaluatedOn;

/** The tables of the score: added value, accuracy at times, and the curves behind the figures. */
final class ScoreTables {

    private static final DataType TEXT = StringCell.TYPE;

    private static final DataType WHOLE = IntCell.TYPE;

    private static final DataType REAL = DoubleCell.TYPE;

    /** One row. */
    static final DataTableSpec ADDED = new DataTableSpec("Added value", new String[]{"base_model", "n", "events", "lr_chi_square",
        "lr_df", "lr_p", "p_permutation",
        "hr_per_sd", "hr_lower95", "hr_upper95", "c_base", "c_with_score", "c_change", "c_change_lower95", "c_change_upper95",
        "c_change_corrected", "evaluated_on", "note"}, new DataType[]{TEXT, WHOLE, WHOLE, REAL, WHOLE, REAL, REAL, REAL, REAL, REAL,
        REAL, REAL, REAL,
            REAL, REAL, REAL, TEXT, TEXT});

    /** One row per time. */
    static final DataTableSpec ACCURACY = new DataTableSpec("Accuracy", new String[]{"time", "cases", "controls", "auc",
        "auc_lower95", "auc_upper95",
        "auc_heagerty", "brier", "brier_without_score", "brier_scaled", "observed_survival", "predicted_survival",
        "calibration_slope",
        "slope_lower95", "slope_upper95", "c", "c_lower95", "c_upper95", "evaluated_on", "note"}, new DataType[]{REAL, WHOLE, WHOLE,
        REAL, REAL, REAL, REAL, REAL,
            REAL, REAL, REAL, REAL, REAL, REAL, REAL, REAL, REAL, REAL, TEXT, TEXT});

    /** One row per time and cut. */
    static final DataTableSpec ROC = new DataTableSpec("ROC curves", new String[]{"time", "score_above", "false_positive",
        "true_positive", "evaluated_on"},
        new DataType[]{REAL, REAL, REAL, REAL, TEXT});

    /** One row per time and group of like prediction. */
    static final DataTableSpec CALIBRATION = new DataTableSpec("Calibration", new String[]{"time", "group", "n", "events",
        "predicted_survival",
        "observed_survival", "lower95", "upper95", "evaluated_on"}, new DataType[]{REAL, WHOLE, WHOLE, WHOLE, REAL, REAL, REAL,
        REAL, TEXT});

    /** One row per time and threshold. */
    static final DataTableSpec DECISION = new DataTableSpec("Decision curves", new String[]{"time", "threshold", "treated",
        "net_benefit", "treat_all", "treat_none",
        "evaluated_on"}, new DataType[]{REAL, REAL, REAL, REAL, REAL, REAL, TEXT});

    private static final String NO_LIMITS = "No interval: there are no bootstrap samples, or too few that can be used.";

    private static final String NO_ESTIMATE = "No finite estimate.";

    private final RiskGroupStudy study;

    private final DataCell mark;

    private final ExecutionContext exec;

    ScoreTables(final RiskGroupStudy study, final Optional<EvaluatedOn> mark, final ExecutionContext exec) {
        this.study = study;
        this.mark = mark.map(ResultCells::mark).orElseGet(() -> missing("There is no score."));
        this.exec = exec;
    }

    BufferedDataTable added() {
        final DataCell[] cells = study.added().map(this::added).orElseGet(() -> {
            final DataCell[] none = new DataCell[ADDED.getNumColumns()];
            Arrays.fill(none, missing(study.noAdded()));
            none[none.length - 2] = mark;
            none[none.length - 1] = note(study.noAdded());
            return none;
        });
        return ResultCells.table(ADDED, List.<DataCell[]>of(cells), exec);
    }

    private DataCell[] added(final AddedValue added) {
        final String why = added.note().isEmpty() ? NO_ESTIMATE : added.note();
        final List<DataCell> cells = new ArrayList<>(List.of(text(study.baseNames().isEmpty() ? "none" : String.join(", ",
            study.baseNames())),
            count(added.n()), count(added.events()), number(added.test().statistic(), why), count(added.test().degreesOfFreedom()),
            number(added.test().p(), why), number(added.permutationP(), added.note().isEmpty() ? "There are no permutations."
            : why)));
        cells.addAll(interval(added.hazardRatio(), why, why));
        cells.addAll(List.of(number(added.baseC(), why), number(added.fullC(), why)));
        cells.addAll(interval(added.change(), why, NO_LIMITS));
        cells.addAll(List.of(number(added.correctedChange(), NO_LIMITS), mark, note(added.note())));
        return cells.toArray(DataCell[]::new);
    }

    private static List<DataCell> interval(final Interval interval, final String whyNot, final String noLimits) {
        return List.of(number(interval.estimate(), whyNot), number(interval.lower(), noLimits), number(interval.upper(), noLimits));
    }

    private List<HorizonAccuracy> horizons() {
        return study.validation().map(ScoreValidation::horizons).orElse(List.of());
    }

    BufferedDataTable accuracy() {
        final List<DataCell[]> rows = new ArrayList<>();
        for (final HorizonAccuracy horizon : horizons()) {
            rows.add(accuracy(horizon, study.validation().orElseThrow()));
        }
        return ResultCells.table(ACCURACY, rows, exec);
    }

    private DataCell[] accuracy(final HorizonAccuracy horizon, final ScoreValidation validation) {
        final String note = (horizon.note() + " " + validation.note()).strip();
        final String why = note.isEmpty() ? NO_ESTIMATE : note;
        final List<DataCell> cells = new ArrayList<>(List.of(number(horizon.time(), why), count(horizon.cases()),
            count(horizon.controls())));
        cells.addAll(interval(horizon.auc(), why, NO_LIMITS));
        final Calibration calibration = horizon.calibration();
        cells.addAll(List.of(number(horizon.heagertyAuc(), why), number(horizon.brier(), why), number(horizon.brierOfNone(), why),
            number(horizon.scaledBrier(), why), number(calibration == null ? Double.NaN : calibration.observed(), why),
            number(calibration == null ? Double.NaN : calibration.predicted(), why)));
        cells.addAll(interval(validation.slope(), why, why));
        cells.addAll(interval(validation.concordance(), why, NO_LIMITS));
        cells.addAll(List.of(mark, note(note)));
        return cells.toArray(DataCell[]::new);
    }

    BufferedDataTable roc() {
        final List<DataCell[]> rows = new ArrayList<>();
        for (final HorizonAccuracy horizon : horizons()) {
            for (int k = 0; k < horizon.roc().points(); k++) {
                rows.add(new DataCell[]{new DoubleCell(horizon.time()), number(horizon.roc().cut()[k], k == 0
                    ? "Nobody's score is above."
                    : "Everybody's score is above."), new DoubleCell(horizon.roc().falsePositive()[k]),
                    new DoubleCell(horizon.roc().truePositive()[k]), mark});
            }
        }
        return ResultCells.table(ROC, rows, exec);
    }

    BufferedDataTable calibration() {
        final List<DataCell[]> rows = new ArrayList<>();
        for (final HorizonAccuracy horizon : horizons()) {
            final List<Calibration.Group> groups = horizon.hasPredictions() ? horizon.calibration().groups() : List.of();
            for (int g = 0; g < groups.size(); g++) {
                final Calibration.Group group = groups.get(g);
                final String why = "Follow-up of the group ends before the time, or the limit is not defined where survival is 1 or 0.";
                rows.add(new DataCell[]{new DoubleCell(horizon.time()), count(g + 1), count(group.n()), count(group.events()),
                    new DoubleCell(group.predicted()), number(group.observed(), why), number(group.lower(), why),
                    number(group.upper(), why), mark});
            }
        }
        return ResultCells.table(CALIBRATION, rows, exec);
    }

    BufferedDataTable decision() {
        final List<DataCell[]> rows = new ArrayList<>();
        for (final HorizonAccuracy horizon : horizons()) {
            final DecisionCurve curve = horizon.decision();
            for (int k = 0; curve != null && k < curve.threshold().length; k++) {
                final String why = "Follow-up of those at or above the threshold ends before the time.";
                rows.add(new DataCell[]{new DoubleCell(horizon.time()), new DoubleCell(curve.threshold()[k]),
                    new DoubleCell(curve.treated()[k]),
                    number(curve.score()[k], why), number(curve.treatAll()[k], why), new DoubleCell(0), mark});
            }
        }
        return ResultCells.table(DECISION, rows, exec);
    }
}
