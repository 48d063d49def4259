// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.radiosurv.core.cox.CoxAnalysis;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxTerm;

/** The lines of a fitted Cox model's forest plot: one per number, one per level of a category, the reference first. */
final class ForestRows {

    private final CoxAnalysis analysis;

    private final double level;

    private final List<ForestRow> rows = new ArrayList<>();

    private ForestRows(final CoxAnalysis analysis, final double level) {
        this.analysis = analysis;
        this.level = level;
    }

    static List<ForestRow> of(final CoxAnalysis analysis, final double level) {
        final ForestRows forest = new ForestRows(analysis, level);
        analysis.terms().terms().forEach(forest::add);
        return List.copyOf(forest.rows);
    }

    private void add(final CoxTerm term) {
        final double[][] columns = analysis.terms().columns();
        if (!term.isCategory()) {
            rows.add(estimate(term.name(), "", term.first(), analysis.fit().n(), analysis.fit().events()));
            return;
        }
        final int[] places = term.columns();
        final int[] reference = IntStream.range(0, analysis.fit().n())
            .filter(i -> IntStream.of(places).allMatch(j -> columns[j][i] == 0)).toArray();
        rows.add(ForestRow.reference(term.name(), term.reference(), reference.length, events(reference)));
        for (final int j : places) {
            final int[] members = IntStream.range(0, analysis.fit().n()).filter(i -> columns[j][i] == 1).toArray();
            rows.add(estimate(term.name(), term.levels().get(j - term.first()), j, members.length, events(members)));
        }
    }

    private int events(final int[] members) {
        return (int)IntStream.of(members).filter(analysis.design()::happened).count();
    }

    private ForestRow estimate(final String name, final String ofLevel, final int j, final int n, final int events) {
        final CoxFit fit = analysis.fit();
        final ForestRow.Kind kind = Double.isNaN(fit.coefficient(j)) ? ForestRow.Kind.REDUNDANT
            : fit.possiblyInfinite(j) ? ForestRow.Kind.INFINITE : ForestRow.Kind.ESTIMATE;
        return new ForestRow(name, ofLevel, kind, n, events, fit.hazardRatio(j), fit.hazardRatioLower(j, level),
            fit.hazardRatioUpper(j, level), fit.waldP(j));
    }
}
