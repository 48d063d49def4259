// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.comparison.FactorComparison;
import org.radiosurv.core.comparison.StrataComparison;
import org.radiosurv.core.survival.GroupOrder;
import org.radiosurv.core.validation.AddedValue;
import org.radiosurv.core.validation.ScoreValidation;
import org.radiosurv.core.validation.ScoredCohort;

/**
 * What the node found out.
 *
 * @param groups names of the groups
 * @param factors factors against groups
 * @param strata groups within strata
 * @param added what the score adds to the base model; empty where it cannot be judged
 * @param baseNames covariates of the base model, levels included
 * @param noAdded why the added value is missing; empty if it is there
 * @param validation accuracy of the score; empty without one
 * @param noValidation why it is missing; empty if it is there
 * @param notes what the user has to know, sentences
 */
record RiskGroupAnalysis(List<String> groups, List<FactorComparison> factors, List<StrataComparison> strata, Optional<AddedValue> added,
    List<String> baseNames, String noAdded, Optional<ScoreValidation> validation, String noValidation, List<String> notes) {

    private static final String NO_SCORE = "There is no score column; choose one in the dialog.";

    static RiskGroupAnalysis of(final RiskGroupPatients patients, final RiskGroupColumns columns,
        final RiskGroupComparisonParameters parameters, final Progress progress) throws KNIMEException, InvalidSettingsException {
        final List<String> notes = new ArrayList<>();
        final String[] group = patients.followUp().groups();
        final List<FactorComparison> factors = new ArrayList<>();
        for (final String name : columns.factors()) {
            factors.add(factor(patients.values().get(name), group, parameters, progress));
        }
        progress.report(0.1, "Comparing the groups within strata");
        final List<StrataComparison> strata = new ArrayList<>();
        for (final String name : columns.strata()) {
            strata(patients, patients.values().get(name), parameters, notes).ifPresent(strata::add);
        }
        final List<String> groups = Arrays.stream(group).distinct().sorted(GroupOrder.INSTANCE).toList();
        if (patients.score() == null) {
            return new RiskGroupAnalysis(groups, factors, strata, Optional.empty(), List.of(), NO_SCORE, Optional.empty(), NO_SCORE, notes);
        }
        final BaseModel base = BaseModel.of(patients, columns, notes);
        final String noAdded = base.untestable();
        final Optional<AddedValue> added = noAdded.isEmpty() ? Optional.of(AddedValue.of(base.cohort(), base.columns(),
            parameters.permutations, parameters.bootstraps, parameters.seed, progress.part(0.15, 0.6))) : Optional.empty();
        final ScoredCohort scored = BaseModel.scored(patients, IntStream.range(0, patients.n()).filter(i -> !Double.isNaN(patients.score()[i])).toArray());
        final String noValidation = scored == null ? "Every patient's score is missing." : "";
        final Optional<ScoreValidation> validation = scored == null ? Optional.empty()
            : Optional.of(ScoreValidation.of(scored, parameters.validation(), progress.part(0.6, 0.9)));
        return new RiskGroupAnalysis(groups, factors, strata, added, base.names(), noAdded, validation, noValidation, notes);
    }

    private static FactorComparison factor(final FactorValues values, final String[] group,
        final RiskGroupComparisonParameters parameters, final Progress progress) throws KNIMEException {
        return values.isNominal(parameters.mostCategories)
            ? FactorComparison.nominal(values.name(), group, values.texts(), parameters.nominalTest.test(), progress)
            : FactorComparison.numeric(values.name(), group, values.numbers());
    }

    private static Optional<StrataComparison> strata(final RiskGroupPatients patients, final FactorValues values,
        final RiskGroupComparisonParameters parameters, final List<String> notes) throws KNIMEException {
        final String[] stratum = values.strata();
        final int[] known = IntStream.range(0, stratum.length).filter(i -> stratum[i] != null).toArray();
        if (known.length == 0) {
            notes.add("No strata of '" + values.name() + "': it is missing in every patient.");
            return Optional.empty();
        }
        final boolean[] event = new boolean[known.length];
        for (int i = 0; i < known.length; i++) {
            event[i] = patients.followUp().events()[known[i]];
        }
        final double[] times = patients.followUp().times();
        final String[] groups = patients.followUp().groups();
        return Optional.of(StrataComparison.of(values.name(), Arrays.stream(known).mapToDouble(i -> times[i]).toArray(), event,
            Arrays.stream(known).mapToObj(i -> groups[i]).toArray(String[]::new),
            Arrays.stream(known).mapToObj(i -> stratum[i]).toArray(String[]::new), reference(parameters, groups)));
    }

    private static String reference(final RiskGroupComparisonParameters parameters, final String[] groups) throws KNIMEException {
        final String chosen = parameters.referenceGroup == null ? "" : parameters.referenceGroup.strip();
        if (chosen.isEmpty()) {
            return StrataComparison.referenceOf(groups);
        }
        if (!Arrays.asList(groups).contains(chosen)) {
            throw new KNIMEException("The reference group is one of the groups "
                + Arrays.stream(groups).distinct().sorted(GroupOrder.INSTANCE).toList() + "; received '" + chosen + "'. Correct it in the dialog.");
        }
        return chosen;
    }
}
