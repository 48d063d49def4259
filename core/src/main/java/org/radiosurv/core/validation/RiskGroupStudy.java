// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.comparison.Factor;
import org.radiosurv.core.comparison.FactorComparison;
import org.radiosurv.core.comparison.StrataComparison;
import org.radiosurv.core.survival.GroupOrder;

/**
 * Groups against factors and within strata, and what the score behind them is worth. What cannot be computed is left out, with
 * the reason, and the rest goes on.
 *
 * @param groups names of the groups in the order of {@link GroupOrder}
 * @param factors factors against groups
 * @param strata groups within strata
 * @param added what the score adds to the base model; empty where it cannot be judged
 * @param baseNames covariates of the base model, levels included
 * @param noAdded why the added value is missing; empty if it is there
 * @param validation accuracy of the score; empty without one
 * @param noValidation why it is missing; empty if it is there
 * @param notes on strata and covariates that were left out
 */
public record RiskGroupStudy(List<String> groups, List<FactorComparison> factors, List<StrataComparison> strata,
    Optional<AddedValue> added, List<String> baseNames, String noAdded, Optional<ScoreValidation> validation, String noValidation,
    List<String> notes) {

    private static final String NO_SCORE = "There is no score column: nothing is said about a score.";

    /**
     * @param input the patients
     * @param settings how to compare and judge
     * @param progress progress and cancel
     * @return what was found
     * @throws InputException if a factor has too many values, the reference is no group, or a setting is out of range
     * @throws CancellationException if cancelled
     */
    public static RiskGroupStudy of(final RiskGroupInput input, final RiskGroupSettings settings, final Progress progress) {
        final List<String> notes = new ArrayList<>();
        final List<FactorComparison> factors = new ArrayList<>();
        for (final Factor factor : input.factors()) {
            factors.add(FactorComparison.of(factor, input.group(), settings.nominal(), settings.mostCategories(), progress));
        }
        progress.report(0.1, "Comparing the groups within strata");
        final String reference = reference(settings, input.group());
        final List<StrataComparison> strata = new ArrayList<>();
        for (final Factor factor : input.strata()) {
            progress.checkCanceled();
            strata(input, factor, reference, notes).ifPresent(strata::add);
        }
        final List<String> groups = Arrays.stream(input.group()).distinct().sorted(GroupOrder.INSTANCE).toList();
        if (input.score() == null) {
            return new RiskGroupStudy(groups, factors, strata, Optional.empty(), List.of(), NO_SCORE, Optional.empty(), NO_SCORE,
                notes);
        }
        final BaseModel base = BaseModel.of(input, notes);
        final ScoreValidation.Settings score = settings.validation();
        final String noAdded = base.untestable();
        final Optional<AddedValue> added = noAdded.isEmpty() ? Optional.of(AddedValue.of(base.cohort(), base.columns(),
            settings.permutations(), score.bootstraps(), score.seed(), progress.part(0.15, 0.6))) : Optional.empty();
        final ScoredCohort scored =
            input.scored(IntStream.range(0, input.n()).filter(i -> !Double.isNaN(input.score()[i])).toArray());
        final Optional<ScoreValidation> validation =
            scored == null ? Optional.empty() : Optional.of(ScoreValidation.of(scored, score, progress.part(0.6, 1)));
        return new RiskGroupStudy(groups, factors, strata, added, base.names(), noAdded, validation,
            scored == null ? "Every patient's score is missing." : "", notes);
    }

    private static String reference(final RiskGroupSettings settings, final String[] groups) {
        if (settings.reference() == null) {
            return StrataComparison.referenceOf(groups);
        }
        if (!Arrays.asList(groups).contains(settings.reference())) {
            throw new InputException("The reference group is one of the groups "
                + Arrays.stream(groups).distinct().sorted(GroupOrder.INSTANCE).toList(), "'" + settings.reference() + "'",
                "Choose one of them.");
        }
        return settings.reference();
    }

    private static Optional<StrataComparison> strata(final RiskGroupInput input, final Factor factor, final String reference,
        final List<String> notes) {
        final String[] stratum = factor.strata();
        final int[] known = IntStream.range(0, stratum.length).filter(i -> stratum[i] != null).toArray();
        final String[] group = Arrays.stream(known).mapToObj(i -> input.group()[i]).toArray(String[]::new);
        if (known.length == 0) {
            notes.add("No strata of '" + factor.name() + "': it is missing in every patient.");
            return Optional.empty();
        }
        return Optional.of(StrataComparison.of(factor.name(), Resampling.pick(input.time(), known), Resampling.pick(input.event(),
            known),
            group, Arrays.stream(known).mapToObj(i -> stratum[i]).toArray(String[]::new),
            Arrays.asList(group).contains(reference) ? reference : null));
    }

    /** @return everything the user has to know, a sentence each, none twice */
    public List<String> messages() {
        final List<String> all = new ArrayList<>(notes);
        factors.forEach(factor -> all.add(factor.test().name().isEmpty() ? factor.test().note() : ""));
        strata.forEach(comparison -> all.add(comparison.note().isEmpty() ? "" : "Strata of '" + comparison.factor() + "': "
            + comparison.note()));
        all.add(noAdded);
        added.map(AddedValue::note).ifPresent(all::add);
        all.add(noValidation);
        validation.ifPresent(found -> {
            all.add(found.note());
            found.horizons().stream().filter(horizon -> !horizon.note().isEmpty())
                .forEach(horizon -> all.add("Day " + horizon.time() + ": " + horizon.note()));
        });
        return all.stream().filter(sentence -> !sentence.isEmpty()).distinct().toList();
    }
}
