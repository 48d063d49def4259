// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What is wrong with a fitted Cox model, in sentences: nothing to estimate, the outcome among the covariates, separation,
 * collinearity, no convergence, too few events.
 */
public final class CoxFindings {

    /** Fewer events per coefficient than this make estimates unstable (Peduzzi, J Clin Epidemiol 48 (1995) 1503-1510). */
    private static final int EVENTS_PER_COEFFICIENT = 10;

    /** So many covariates without a coefficient, or separated ones, are explained one by one; the others are counted. */
    private static final int EXPLAINED = 5;

    private final CoxDesign design;

    private final CoxFit fit;

    private final List<CoxTerm> terms;

    private final List<String> names;

    private CoxFindings(final CoxDesign design, final List<CoxTerm> terms) {
        this.design = design;
        this.terms = terms;
        fit = design.fit();
        names = terms.stream().flatMap(term -> term.columnNames().stream()).toList();
    }

    /**
     * @param design the model with its rows
     * @param terms its covariates, which make up its columns in their order
     * @return sentences for the user, empty when all is well
     */
    public static List<String> of(final CoxDesign design, final List<CoxTerm> terms) {
        SurvivalInput.checkLength("columns of the terms", terms.stream().mapToInt(CoxTerm::size).sum(),
            design.fit().covariates());
        return new CoxFindings(design, terms).sentences();
    }

    private List<String> sentences() {
        if (fit.events() == 0) {
            return List.of("Nothing can be estimated: nobody had the event.");
        }
        final List<String> sentences = new ArrayList<>();
        terms.stream().filter(term -> !term.isCategory()).map(this::outcome).filter(text -> !text.isEmpty())
            .forEach(sentences::add);
        final List<String> separated = separated();
        addSome(sentences, separated, "separate early from late events too: they have no finite estimate.");
        addSome(sentences, redundant(), "have no coefficient either: they follow from the others.");
        if (!fit.converged() && separated.isEmpty()) {
            sentences.add("The fit did not settle within " + fit.iterations()
                + " iterations: the estimates are not to be used. Look for outliers among the covariates.");
        }
        if (fit.degreesOfFreedom() > 0 && fit.events() < EVENTS_PER_COEFFICIENT * fit.degreesOfFreedom()) {
            sentences.add(String.format("%d events for %d coefficients: with fewer than %d events per coefficient estimates"
                + " and confidence intervals are unreliable.", fit.events(), fit.degreesOfFreedom(), EVENTS_PER_COEFFICIENT));
        }
        return List.copyOf(sentences);
    }

    private static void addSome(final List<String> sentences, final List<String> more, final String others) {
        sentences.addAll(more.subList(0, Math.min(EXPLAINED, more.size())));
        if (more.size() > EXPLAINED) {
            sentences.add(more.size() - EXPLAINED + " more covariates " + others);
        }
    }

    /** Time or event copied among the covariates fit perfectly and mean nothing. */
    private String outcome(final CoxTerm term) {
        final CoxOutcome outcome = design.outcome();
        final boolean time = every(i -> design.covariate(i, term.first()) == outcome.time()[i]);
        final boolean event = every(i -> design.covariate(i, term.first()) == (outcome.event()[i] ? 1 : 0));
        return !time && !event || outcome.n() < 2 ? "" : term.name() + " equals the " + (time ? "follow-up time" : "event")
            + " in every row: it is the outcome and explains nothing. Remove it from the covariates.";
    }

    private boolean every(final IntPredicate holds) {
        return IntStream.range(0, design.outcome().n()).allMatch(holds);
    }

    private List<String> separated() {
        final List<String> sentences = new ArrayList<>();
        for (final CoxTerm term : terms) {
            final int[] infinite = IntStream.of(term.columns())
                .filter(j -> !Double.isNaN(fit.coefficient(j)) && fit.possiblyInfinite(j)).toArray();
            if (infinite.length == 0) {
                continue;
            }
            final String reason = term.isCategory() ? levelWithoutEvent(term, infinite) : valueWithoutEvent(term);
            sentences.add((reason.isEmpty() ? names.get(infinite[0]) + " separates early from late events" : reason)
                + ": its coefficient has no finite estimate, and its hazard ratio, standard error and Wald p are not to be used; the "
                + "likelihood ratio test is valid. " + (term.isCategory() ? "Merge levels, choose another reference, " : "Merge values, ")
                + "leave the covariate out, or use a penalised model.");
        }
        return sentences;
    }

    private String levelWithoutEvent(final CoxTerm term, final int[] infinite) {
        final boolean reference = eventsWhere(i -> IntStream.of(term.columns())
            .allMatch(j -> design.covariate(i, j) == 0)) == 0;
        if (reference) {
            return "No event among the patients with " + term.name() + " = " + term.reference() + ", the reference level";
        }
        for (final int j : infinite) {
            if (eventsWhere(i -> design.covariate(i, j) == 1) == 0) {
                return "No event among the patients with " + term.name() + " = " + term.levels().get(j - term.first());
            }
        }
        return "";
    }

    private int eventsWhere(final IntPredicate holds) {
        return (int)IntStream.range(0, design.outcome().n()).filter(i -> design.outcome().event()[i] && holds.test(i)).count();
    }

    private String valueWithoutEvent(final CoxTerm term) {
        final double[] values = SurvivalInput.distinct(design.column(term.first()));
        if (values.length == 2) {
            for (final double value : values) {
                if (eventsWhere(i -> design.covariate(i, term.first()) == value) == 0) {
                    return "No event among the patients with " + term.name() + " = " + text(value);
                }
            }
        }
        return "";
    }

    private List<String> redundant() {
        final List<String> sentences = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            if (Double.isNaN(fit.coefficient(j))) {
                sentences.add(sentences.size() < EXPLAINED ? redundant(j) : names.get(j));
            }
        }
        return sentences;
    }

    private String redundant(final int j) {
        final double[] levels = SurvivalInput.distinct(design.column(j));
        if (levels.length == 1) {
            return names.get(j) + " has no coefficient: it is " + text(levels[0]) + " in every row.";
        }
        final List<String> others = Collinearity.of(design, j).stream().map(names::get).toList();
        return names.get(j) + " has no coefficient: " + (others.isEmpty() ? "it does not vary within the risk sets."
            : "it follows linearly from " + listed(others) + ". Leave one of them out.");
    }

    private static String listed(final List<String> names) {
        return String.join(", ", names.subList(0, Math.min(EXPLAINED, names.size())))
            + (names.size() > EXPLAINED ? " and " + (names.size() - EXPLAINED) + " more" : "");
    }

    private static String text(final double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long)value) : String.valueOf(value);
    }
}
