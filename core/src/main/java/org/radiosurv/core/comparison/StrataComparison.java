// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.ChiSquareTest;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxOutcome;
import org.radiosurv.core.survival.CoxRegression;
import org.radiosurv.core.survival.GroupOrder;
import org.radiosurv.core.survival.TreatmentCoding;

/**
 * Whether groups differ in survival within the strata of a factor, and whether they differ alike in all of them.
 *
 * <p>Within each stratum: Kaplan-Meier curves, log-rank test and hazard ratios. Over all: the stratified log-rank test and the
 * hazard ratios of a Cox model with a baseline hazard per stratum. Interaction: the likelihood ratio test of the products of group
 * and factor in a Cox model with both (Efron ties). That a group differs in one stratum and not in the other is no sign of
 * an interaction;
 * only its test is.
 *
 * <p>Source of the warning: Altman and Bland, BMJ 326 (2003) 219.
 *
 * @param factor name of the factor
 * @param reference group that the others are compared with
 * @param strata one per value of the factor, in the order of {@link GroupOrder}
 * @param stratified all strata together, with separate risk sets; its curves are empty
 * @param interaction test of the products; empty where there is none
 * @param note why there is no interaction test, or why to doubt it; empty if all is well
 */
public record StrataComparison(String factor, String reference, List<StratumEffect> strata, StratumEffect stratified,
    Optional<ChiSquareTest> interaction, String note) {

    /** Name of the effect over all strata. */
    public static final String ALL = "all, stratified";

    private static final List<String> LOW = List.of("low", "low risk", "low-risk", "low_risk");

    /**
     * @param factor name of the factor
     * @param time [n] times in days
     * @param event [n] true where the event happened
     * @param group [n] groups, none null
     * @param stratum [n] values of the factor, none null; leave patients without one out
     * @param reference group that the others are compared with; null for {@link #referenceOf}
     * @return the comparison
     * @throws InputException if a time is not valid, the lengths differ, a value is missing or the reference does not occur
     */
    public static StrataComparison of(final String factor, final double[] time, final boolean[] event, final String[] group,
        final String[] stratum, final String reference) {
        final TreeSet<String> names = new TreeSet<>(GroupOrder.INSTANCE);
        names.addAll(Arrays.asList(stratum));
        final String base = reference == null ? referenceOf(group) : reference;
        final SurvivalByGroup all = new SurvivalByGroup(time, event, group, base);
        final List<StratumEffect> effects = new ArrayList<>();
        for (final String name : names) {
            effects.add(all.within(name, IntStream.range(0, stratum.length).filter(i -> name.equals(stratum[i])).toArray()));
        }
        final StratumEffect stratified = all.stratified(ALL, stratum);
        final String why = all.untestable(names.size(), factor);
        return why.isEmpty() ? withInteraction(factor, base, effects, stratified, time, event, group, stratum)
            : new StrataComparison(factor, base, List.copyOf(effects), stratified, Optional.empty(), why);
    }

    /**
     * @param group [n] groups, none null, at least one
     * @return the group that is named low, else the first in the order of {@link GroupOrder}
     */
    public static String referenceOf(final String... group) {
        return Stream.of(group).distinct().filter(name -> LOW.contains(name.toLowerCase(Locale.ROOT).strip())).min(GroupOrder.INSTANCE)
            .orElseGet(() -> Stream.of(group).min(GroupOrder.INSTANCE).orElseThrow());
    }

    private static StrataComparison withInteraction(final String factor, final String base, final List<StratumEffect> effects,
        final StratumEffect stratified, final double[] time, final boolean[] event, final String[] group,
        final String[] stratum) {
        final double[][] groups = TreatmentCoding.of("group", group, base).columns();
        final double[][] strata = TreatmentCoding.of(factor, stratum, null).columns();
        final List<double[]> terms = new ArrayList<>(List.of(groups));
        terms.addAll(List.of(strata));
        final CoxRegression regression = CoxRegression.of(CoxOutcome.of(time, event));
        final CoxFit main = regression.fit(terms.toArray(double[][]::new), CoxOptions.DEFAULT);
        for (final double[] one : groups) {
            for (final double[] other : strata) {
                terms.add(IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).toArray());
            }
        }
        final CoxFit full = regression.fit(terms.toArray(double[][]::new), CoxOptions.DEFAULT);
        final int df = full.degreesOfFreedom() - main.degreesOfFreedom();
        if (df < 1) {
            return new StrataComparison(factor, base, List.copyOf(effects), stratified, Optional.empty(),
                "No interaction test: a stratum has patients of one group only, so that products add nothing.");
        }
        final boolean infinite = IntStream.range(0, full.covariates()).anyMatch(full::possiblyInfinite);
        return new StrataComparison(factor, base, List.copyOf(effects), stratified,
            Optional.of(ChiSquareTest.of(Math.max(0, full.likelihoodRatio() - main.likelihoodRatio()), df)),
            infinite ? "In a group of a stratum nobody had the event, or the events are separated: the interaction rests on a coefficient without"
                + " finite estimate; its likelihood ratio test is rough." : "");
    }
}
