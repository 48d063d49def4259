// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.InputException;
import org.radiosurv.core.spca.CompetingPredictors;
import org.radiosurv.core.spca.HonestEstimate;
import org.radiosurv.core.spca.TrainingSet;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.knime.followup.EvaluatedOn;

/** The tables of the honest estimate and of the score beside competing predictors. */
final class EstimateTables {

    /** One row per measure; {@code use} says whether it may be reported as the result. */
    static final DataTableSpec HONEST = new DataTableSpec("Honest estimate",
        new String[]{"measure", "value", "lower95", "upper95", "use", "meaning"},
        new DataType[]{StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, StringCell.TYPE, StringCell.TYPE});

    /** One row per coefficient and test, for the training patients themselves and out of fold. */
    static final DataTableSpec COMPETING = new DataTableSpec("Score and competing predictors",
        new String[]{"evaluated_on", "term", "patients", "coefficient", "std_error", "hazard_ratio", "lower95", "upper95", "z",
            "chi_square", "df", "p"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, IntCell.TYPE, DoubleCell.TYPE});

    private static final String RESULT = "result";

    private static final String DESCRIPTIVE = "descriptive only";

    private static final String NOT_AVAILABLE = "Not available: no pair or both groups are needed.";

    private static final double LEVEL = 0.95;

    private EstimateTables() {
    }

    /**
     * @param estimate the estimate, null where there is none
     * @param whyNone why there is none
     * @param exec where the table is made
     * @return the table
     */
    static BufferedDataTable honest(final HonestEstimate estimate, final String whyNone, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(HONEST);
        final boolean made = estimate != null;
        add(container, "p_permutation", made ? estimate.permutationP() : Double.NaN, null, RESULT, "Honest p: outcomes permuted, everything "
            + "redone, signed log-rank of out-of-fold groups" + (made ? "; " + estimate.permuted().length + " permutations" : ""), whyNone);
        add(container, "signed_logrank", made ? estimate.statistic() : Double.NaN, null, RESULT, "Root of the log-rank chi-square of the "
            + "out-of-fold groups, positive where the high-risk group is worse: the statistic behind p_permutation", whyNone);
        final HonestEstimate.Interval none = null;
        add(container, "hazard_ratio", made ? estimate.hazardRatio().estimate() : Double.NaN, made ? estimate.hazardRatio() : none, RESULT,
            "Hazard of the high-risk to the low-risk group out of fold; bootstrap interval given the predictions", whyNone);
        add(container, "c_index", made ? estimate.concordance().estimate() : Double.NaN, made ? estimate.concordance() : none, RESULT,
            "Concordance of the out-of-fold score within folds; 0.5 is chance; bootstrap interval given the predictions", whyNone);
        add(container, "p_naive_pooled", made ? estimate.pooledP() : Double.NaN, null, DESCRIPTIVE, "Log-rank p of the out-of-fold groups: "
            + "not valid, it rejects in 10 to 17 % of simulated cohorts without signal at the 5 % level", whyNone);
        add(container, "p_resubstitution", made ? estimate.resubstitutionP() : Double.NaN, null, DESCRIPTIVE, "Log-rank p of the groups in "
            + "the training patients themselves: far too small", whyNone);
        container.close();
        return container.getTable();
    }

    private static void add(final BufferedDataContainer container, final String measure, final double value,
        final HonestEstimate.Interval interval, final String use, final String meaning, final String whyNone) {
        final String reason = whyNone.isEmpty() ? NOT_AVAILABLE : whyNone;
        final String noInterval = whyNone.isEmpty() && interval == null ? "This measure has no interval." : reason;
        container.addRowToTable(new DefaultRow(new RowKey(measure), new StringCell(measure), number(value, reason),
            number(interval == null ? Double.NaN : interval.lower(), noInterval),
            number(interval == null ? Double.NaN : interval.upper(), noInterval), new StringCell(use), new StringCell(meaning)));
    }

    /**
     * @param competing the competing predictors
     * @param data the training patients
     * @param score their scores by the model that they trained
     * @param estimate their out-of-fold scores, null where there are none
     * @param whyNone why there are none
     * @param exec where the table is made
     * @return the table
     */
    static BufferedDataTable competing(final CompetingPredictors competing, final TrainingSet data, final double[] score,
        final HonestEstimate estimate, final String whyNone, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(COMPETING);
        addComparison(container, EvaluatedOn.TRAINING, "spca_score", competing, data, score);
        if (estimate != null) {
            addComparison(container, EvaluatedOn.OUT_OF_FOLD, EvaluatedOn.OOF_SCORE, competing, data, estimate.outOfFold().score());
        } else {
            addMissing(container, EvaluatedOn.OUT_OF_FOLD, EvaluatedOn.OOF_SCORE, whyNone);
        }
        container.close();
        return container.getTable();
    }

    private static void addComparison(final BufferedDataContainer container, final String evaluatedOn, final String name,
        final CompetingPredictors competing, final TrainingSet data, final double[] score) {
        final CompetingPredictors.Comparison comparison;
        try {
            comparison = competing.compare(name, score, data.time(), data.event());
        } catch (InputException e) {
            addMissing(container, evaluatedOn, name, e.getMessage());
            return;
        }
        final CoxFit fit = comparison.fit();
        for (int k = 0; k < comparison.terms().size(); k++) {
            final String redundant = "Redundant beside the other predictors.";
            addRow(container, evaluatedOn, comparison.terms().get(k), new IntCell(comparison.patients()), number(fit.coefficient(k), redundant),
                number(fit.standardErrors()[k], redundant), number(fit.hazardRatio(k), redundant),
                number(fit.hazardRatioLower(k, LEVEL), redundant), number(fit.hazardRatioUpper(k, LEVEL), redundant),
                number(fit.z(k), redundant), new MissingCell("See the likelihood ratio below."),
                new MissingCell("See the likelihood ratio below."), number(fit.waldP(k), redundant));
        }
        comparison.omitted().forEach(
            term -> addMissing(container, evaluatedOn, term, "It does not vary among the patients with all predictors."));
        addTest(container, evaluatedOn, "likelihood ratio of all", comparison.patients(), fit.likelihoodRatio(), fit.degreesOfFreedom(),
            fit.likelihoodRatioTest().p());
        addTest(container, evaluatedOn, "likelihood ratio of " + name + " beside the others", comparison.patients(),
            comparison.added().statistic(), comparison.added().degreesOfFreedom(), comparison.added().p());
    }

    private static void addTest(final BufferedDataContainer container, final String evaluatedOn, final String term, final int patients,
        final double statistic, final int degreesOfFreedom, final double p) {
        final DataCell none = new MissingCell("A test of several coefficients.");
        addRow(container, evaluatedOn, term, new IntCell(patients), none, none, none, none, none, none,
            number(statistic, NOT_AVAILABLE), new IntCell(degreesOfFreedom), number(p, NOT_AVAILABLE));
    }

    private static void addMissing(final BufferedDataContainer container, final String evaluatedOn, final String term, final String why) {
        final DataCell none = new MissingCell(why);
        addRow(container, evaluatedOn, term, none, none, none, none, none, none, none, none, none, none);
    }

    private static void addRow(final BufferedDataContainer container, final String evaluatedOn, final String term,
        final DataCell... cells) {
        final DataCell[] row = new DataCell[cells.length + 2];
        row[0] = new StringCell(evaluatedOn);
        row[1] = new StringCell(term);
        System.arraycopy(cells, 0, row, 2, cells.length);
        container.addRowToTable(new DefaultRow(RowKey.createRowKey(container.size()), row));
    }

    private static DataCell number(final double value, final String whyNot) {
        return Double.isFinite(value) ? new DoubleCell(value) : new MissingCell(whyNot);
    }
}
