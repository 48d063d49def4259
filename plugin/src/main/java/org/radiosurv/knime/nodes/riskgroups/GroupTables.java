// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

import static org.radiosurv.knime.nodes.riskgroups.ResultCells.count;
import static org.radiosurv.knime.nodes.riskgroups.ResultCells.mark;
import static org.radiosurv.knime.nodes.riskgroups.ResultCells.missing;
import static org.radiosurv.knime.nodes.riskgroups.ResultCells.note;
import static org.radiosurv.knime.nodes.riskgroups.ResultCells.number;
import static org.radiosurv.knime.nodes.riskgroups.ResultCells.text;

import java.util.ArrayList;
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
import org.radiosurv.core.comparison.FactorComparison;
import org.radiosurv.core.comparison.Quartiles;
import org.radiosurv.core.comparison.StrataComparison;
import org.radiosurv.core.comparison.StratumEffect;
import org.radiosurv.core.survival.ChiSquareTest;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.LogRankResult;
import org.radiosurv.core.validation.RiskGroupStudy;
import org.radiosurv.knime.followup.EvaluatedOn;

/** The tables of factors and of strata. */
final class GroupTables {

    private static final DataType TEXT = StringCell.TYPE;

    private static final DataType WHOLE = IntCell.TYPE;

    private static final DataType REAL = DoubleCell.TYPE;

    /** One row per factor, value and group; a factor of numbers has one row per group. */
    static final DataTableSpec FACTORS = new DataTableSpec("Factors", new String[]{"factor", "value", "group", "n", "missing",
        "count", "percent",
        "median", "lower_quartile", "upper_quartile", "test", "statistic", "df", "p", "p_holm", "evaluated_on", "note"},
        new DataType[]{TEXT, TEXT, TEXT, WHOLE, WHOLE, WHOLE, REAL, REAL, REAL, REAL, TEXT, REAL, WHOLE, REAL, REAL, TEXT, TEXT});

    /** One row per factor, stratum and group, and one per group over all strata. */
    static final DataTableSpec STRATA = new DataTableSpec("Strata", new String[]{"factor", "stratum", "group", "n", "events",
        "median", "reference",
        "hazard_ratio", "lower95", "upper95", "p_wald", "logrank_chi_square", "logrank_df", "logrank_p", "interaction_chi_square",
        "interaction_df", "interaction_p", "evaluated_on", "note"},
        new DataType[]{TEXT, TEXT, TEXT, WHOLE, WHOLE, REAL, TEXT, REAL, REAL, REAL, REAL, REAL, WHOLE, REAL, REAL, WHOLE, REAL,
        TEXT, TEXT});

    private static final String NUMBERS = "Counts are for nominal factors.";

    private static final String NAMES = "Medians are for factors of numbers.";

    private GroupTables() {
    }

    static BufferedDataTable factors(final RiskGroupStudy study, final EvaluatedOn mark, final ExecutionContext exec) {
        final double[] holm = FactorComparison.holm(study.factors());
        final List<DataCell[]> rows = new ArrayList<>();
        for (int f = 0; f < holm.length; f++) {
            final FactorComparison factor = study.factors().get(f);
            final int levels = factor.isNumeric() ? 1 : Math.max(1, factor.table().rows().size());
            for (int level = 0; level < levels; level++) {
                for (int group = 0; group < factor.groups().size(); group++) {
                    rows.add(factor(factor, level, group, holm[f], mark));
                }
            }
        }
        return ResultCells.table(FACTORS, rows, exec);
    }

    private static DataCell[] factor(final FactorComparison factor, final int level, final int group, final double holm,
        final EvaluatedOn mark) {
        final int n = factor.present()[group];
        final String why = factor.test().note();
        final List<DataCell> cells = new ArrayList<>(List.of(text(factor.factor()), level(factor, level),
            text(factor.groups().get(group)), count(n),
            count(factor.missing()[group])));
        if (factor.isNumeric()) {
            final Quartiles quartiles = Quartiles.of(factor.values().get(group));
            cells.addAll(List.of(missing(NUMBERS), missing(NUMBERS), number(quartiles.median(), "Nobody has a value."),
                number(quartiles.lower(), "Nobody has a value."), number(quartiles.upper(), "Nobody has a value.")));
        } else {
            final int count = factor.table().rows().isEmpty() ? 0 : factor.table().counts()[level][group];
            cells.addAll(List.of(count(count), number(100. * count / n, "Nobody has a value."), missing(NAMES), missing(NAMES),
                missing(NAMES)));
        }
        cells.addAll(List.of(factor.test().name().isEmpty() ? missing(why) : text(factor.test().name()),
            number(factor.test().statistic(), "This test has no statistic, or an infinite one."),
            factor.test().degreesOfFreedom() == 0 ? missing("This test has no degrees of freedom.")
            : count(factor.test().degreesOfFreedom()),
            number(factor.test().p(), why), number(holm, why), mark(mark), note(why)));
        return cells.toArray(DataCell[]::new);
    }

    private static DataCell level(final FactorComparison factor, final int level) {
        return factor.isNumeric() ? missing("A factor of numbers.")
            : factor.table().rows().isEmpty() ? missing("Missing in every patient.") : text(factor.table().rows().get(level));
    }

    static BufferedDataTable strata(final RiskGroupStudy study, final EvaluatedOn mark, final ExecutionContext exec) {
        final List<DataCell[]> rows = new ArrayList<>();
        for (final StrataComparison comparison : study.strata()) {
            for (final StratumEffect effect : comparison.strata()) {
                for (final GroupCurve curve : effect.curves()) {
                    rows.add(stratum(comparison, effect, curve.group(), Optional.of(curve), mark));
                }
            }
            for (final StratumEffect.HazardRatio ratio : comparison.stratified().hazardRatios()) {
                rows.add(stratum(comparison, comparison.stratified(), ratio.group(), Optional.empty(), mark));
            }
        }
        return ResultCells.table(STRATA, rows, exec);
    }

    private static DataCell[] stratum(final StrataComparison comparison, final StratumEffect effect, final String group,
        final Optional<GroupCurve> curve, final EvaluatedOn mark) {
        final Optional<StratumEffect.HazardRatio> ratio =
            effect.hazardRatios().stream().filter(candidate -> candidate.group().equals(group)).findFirst();
        final String note = (effect.note() + " " + comparison.note()).strip();
        final String noRatio = effect.hazardRatios().isEmpty() ? effect.note() : ratio.isEmpty() ? "The reference."
            : "No finite estimate.";
        final String why = effect.note().isEmpty() ? comparison.note() : effect.note();
        final List<DataCell> cells = new ArrayList<>(List.of(text(comparison.factor()), text(effect.stratum()), text(group),
            curve.map(found -> count(found.curve().n())).orElseGet(() -> count(ratio.orElseThrow().n())),
            curve.map(found -> count(found.curve().eventCount())).orElseGet(() -> missing("See the strata.")),
            curve.map(found -> number(found.curve().median().value(), "Not reached.")).orElseGet(() -> missing("See the strata.")),
            text(comparison.reference())));
        cells.addAll(List.of(number(ratio.map(StratumEffect.HazardRatio::ratio).orElse(Double.NaN), noRatio),
            number(ratio.map(StratumEffect.HazardRatio::lower).orElse(Double.NaN), noRatio),
            number(ratio.map(StratumEffect.HazardRatio::upper).orElse(Double.NaN), noRatio),
            number(ratio.map(StratumEffect.HazardRatio::p).orElse(Double.NaN), noRatio)));
        final Optional<LogRankResult> test = effect.test();
        cells.addAll(List.of(number(test.map(LogRankResult::chisq).orElse(Double.NaN), why),
            test.map(found -> count(found.degreesOfFreedom())).orElseGet(() -> missing(why)),
            number(test.map(LogRankResult::p).orElse(Double.NaN), why)));
        final Optional<ChiSquareTest> interaction = comparison.interaction();
        cells.addAll(List.of(number(interaction.map(ChiSquareTest::statistic).orElse(Double.NaN), comparison.note()),
            interaction.map(found -> count(found.degreesOfFreedom())).orElseGet(() -> missing(comparison.note())),
            number(interaction.map(ChiSquareTest::p).orElse(Double.NaN), comparison.note()), mark(mark), note(note)));
        return cells.toArray(DataCell[]::new);
    }
}
