// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxOutcome;
import org.radiosurv.core.survival.CoxRegression;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.KaplanMeier;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.LogRankResult;
import org.radiosurv.core.survival.SurvivalInput;
import org.radiosurv.core.survival.TreatmentCoding;

/** Tests and hazard ratios of groups among some or all patients. */
final class SurvivalByGroup {

    private static final double LEVEL = 0.95;

    private final double[] time;

    private final boolean[] event;

    private final String[] group;

    private final String reference;

    SurvivalByGroup(final double[] time, final boolean[] event, final String[] group, final String reference) {
        SurvivalInput.check(time, event);
        if (!Arrays.asList(group).contains(reference)) {
            throw new InputException("The reference is one of the groups " + Arrays.stream(group).distinct().sorted().toList(),
                "'" + reference + "'", "Choose one of the groups.");
        }
        this.time = time;
        this.event = event;
        this.group = group;
        this.reference = reference;
    }

    /**
     * @param strata number of strata
     * @param factor their factor
     * @return why interaction cannot be tested; empty if it can
     */
    String untestable(final int strata, final String factor) {
        if (strata < 2) {
            return "No interaction test: '" + factor + "' has one value only.";
        }
        if (Arrays.stream(group).distinct().count() < 2) {
            return "No interaction test: there is one group only.";
        }
        return events(IntStream.range(0, time.length).toArray()) == 0 ? "No interaction test: nobody had the event." : "";
    }

    StratumEffect within(final String name, final int... patients) {
        final double[] days = Arrays.stream(patients).mapToDouble(i -> time[i]).toArray();
        final boolean[] happened = eventOf(patients);
        final String[] groups = Arrays.stream(patients).mapToObj(i -> group[i]).toArray(String[]::new);
        final List<GroupCurve> curves = KaplanMeier.fitGroups(days, happened, groups, ConfidenceType.LOG);
        final int events = events(patients);
        if (curves.size() < 2 || events == 0) {
            return new StratumEffect(name, patients.length, events, curves, Optional.empty(), List.of(), curves.size() < 2
                ? "No test: only group '" + curves.get(0).group() + "' occurs." : "No test: nobody had the event.");
        }
        final LogRankResult test = LogRank.test(days, happened, groups, 0, null);
        return effect(name, CoxOutcome.of(days, happened), groups, events, curves, test);
    }

    StratumEffect stratified(final String name, final String[] strata) {
        final int events = events(IntStream.range(0, time.length).toArray());
        if (events == 0 || Arrays.stream(group).distinct().count() < 2) {
            return new StratumEffect(name, time.length, events, List.of(), Optional.empty(), List.of(),
                events == 0 ? "No test: nobody had the event." : "No test: there is one group only.");
        }
        return effect(name, CoxOutcome.of(time, event).withStrata(strata), group, events, List.of(),
            LogRank.test(time, event, group, 0, strata));
    }

    private StratumEffect effect(final String name, final CoxOutcome outcome, final String[] groups, final int events,
        final List<GroupCurve> curves, final LogRankResult test) {
        final String base = Arrays.asList(groups).contains(reference) ? reference : StrataComparison.referenceOf(groups);
        final TreatmentCoding coding = TreatmentCoding.of("group", groups, base);
        final CoxFit fit = CoxRegression.of(outcome).fit(coding.columns(), CoxOptions.DEFAULT);
        final List<StratumEffect.HazardRatio> ratios = new ArrayList<>();
        boolean infinite = false;
        for (int j = 0; j < coding.levels().size(); j++) {
            final int n = (int)Arrays.stream(coding.columns()[j]).sum();
            final boolean estimable = !fit.possiblyInfinite(j);
            infinite |= !estimable;
            ratios.add(new StratumEffect.HazardRatio(coding.levels().get(j), n, estimable ? fit.hazardRatio(j) : Double.NaN,
                estimable ? fit.hazardRatioLower(j, LEVEL) : Double.NaN, estimable ? fit.hazardRatioUpper(j, LEVEL) : Double.NaN,
                estimable ? fit.waldP(j) : Double.NaN));
        }
        final String other = base.equals(reference) ? "" : "Reference is '" + base + "', since '" + reference
            + "' does not occur. ";
        return new StratumEffect(name, groups.length, events, curves, Optional.of(test), List.copyOf(ratios),
            (other + (infinite ? "A group has no event, or the groups separate early from late events: no finite hazard ratio."
            : ""))
                .strip());
    }

    private boolean[] eventOf(final int... patients) {
        final boolean[] chosen = new boolean[patients.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = event[patients[i]];
        }
        return chosen;
    }

    private int events(final int... patients) {
        return (int)Arrays.stream(patients).filter(i -> event[i]).count();
    }
}
