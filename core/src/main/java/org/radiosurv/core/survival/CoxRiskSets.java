// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The risk sets of a fitted Cox model: at every event time the sums from which residuals, baseline hazard and tests of the
 * model are made. Covariates are centred by {@link CoxDesign#means()}.
 */
final class CoxRiskSets {

    private final CoxDesign design;

    private final SortedOutcome sorted;

    private final boolean efron;

    private final boolean withInformation;

    private final int p;

    private double riskWeight;

    /** Weight of the risk set when it was largest since it was summed up. */
    private double largestWeight;

    private double[] riskSum;

    private double[][] riskSquares;

    private CoxRiskSets(final CoxDesign design, final boolean withInformation) {
        this.design = design;
        this.withInformation = withInformation;
        sorted = SortedOutcome.of(design.outcome());
        efron = design.fit().options().ties() == Ties.EFRON;
        p = design.fit().covariates();
    }

    /**
     * @param design rows and fit
     * @param withInformation whether the event times carry their share of the information
     * @return event times, stratum by stratum, ascending
     */
    static List<EventTime> of(final CoxDesign design, final boolean withInformation) {
        return new CoxRiskSets(design, withInformation).eventTimes();
    }

    private List<EventTime> eventTimes() {
        final List<EventTime> all = new ArrayList<>();
        int from = 0;
        for (int s = 0; s < sorted.stratumEnd().length; s++) {
            final int end = sorted.stratumEnd()[s];
            final List<EventTime> stratum = stratum(s, from, end);
            Collections.reverse(stratum);
            all.addAll(stratum);
            from = end;
        }
        return all;
    }

    private List<EventTime> stratum(final int s, final int from, final int end) {
        empty();
        final List<EventTime> result = new ArrayList<>();
        int left = from;
        for (int first = from; first < end;) {
            final int last = sorted.endOfTime(first, end);
            for (int place = first; place < last; place++) {
                addRow(sorted.order()[place], 1);
            }
            final int[] deaths = deaths(first, last);
            if (deaths.length > 0) {
                largestWeight = Math.max(largestWeight, riskWeight);
                while (sorted.start() != null && left < end
                    && sorted.start()[sorted.leaving()[left]] >= sorted.time()[first]) {
                    addRow(sorted.order()[sorted.leaving()[left++]], -1);
                }
                if (sorted.start() != null && !(riskWeight >= PartialLikelihood.CANCELLED * largestWeight)) {
                    sumUp(from, first, last);
                }
                result.add(eventTime(s, sorted.time()[first], deaths));
            }
            first = last;
        }
        return result;
    }

    private void empty() {
        largestWeight = 0;
        riskWeight = 0;
        riskSum = new double[p];
        riskSquares = new double[p][p];
    }

    /** Sums those at risk at the time of a place anew, as {@link PartialLikelihood} does. */
    private void sumUp(final int from, final int first, final int last) {
        empty();
        for (int place = from; place < last; place++) {
            if (sorted.start()[place] < sorted.time()[first]) {
                addRow(sorted.order()[place], 1);
            }
        }
        largestWeight = riskWeight;
    }

    private int[] deaths(final int first, final int last) {
        int count = 0;
        for (int place = first; place < last; place++) {
            count += sorted.event()[place] ? 1 : 0;
        }
        final int[] deaths = new int[count];
        for (int place = last - 1; place >= first; place--) {
            if (sorted.event()[place]) {
                deaths[--count] = sorted.order()[place];
            }
        }
        return deaths;
    }

    private void addRow(final int row, final int sign) {
        final double w = sign * design.outcome().weight(row) * design.risk(row);
        riskWeight += w;
        accumulate(row, w, riskSum, riskSquares);
    }

    private void accumulate(final int row, final double w, final double[] sum, final double[][] squares) {
        for (int j = 0; j < p; j++) {
            final double wx = w * design.centred(row, j);
            sum[j] += wx;
            for (int k = 0; withInformation && k <= j; k++) {
                squares[j][k] += wx * design.centred(row, k);
            }
        }
    }

    private EventTime eventTime(final int s, final double time, final int[] deaths) {
        final double[] deathSum = new double[p];
        final double[][] deathSquares = new double[p][p];
        double cases = 0;
        double deathWeight = 0;
        for (final int row : deaths) {
            final double w = design.outcome().weight(row) * design.risk(row);
            cases += design.outcome().weight(row);
            deathWeight += w;
            accumulate(row, w, deathSum, deathSquares);
        }
        final EventTime plain = new EventTime(s, time, deaths, cases, efron, riskWeight, deathWeight, riskSum.clone(),
            deathSum, null);
        return withInformation ? new EventTime(s, time, deaths, cases, efron, riskWeight, deathWeight, plain.riskSum(),
            deathSum, information(plain, deathSquares)) : plain;
    }

    private double[][] information(final EventTime at, final double[][] deathSquares) {
        final double[][] information = new double[p][p];
        for (int step = 0; step < at.steps(); step++) {
            final double f = at.efron() ? at.taken(step) : 0;
            for (int j = 0; j < p; j++) {
                for (int k = 0; k <= j; k++) {
                    information[j][k] += at.cases() / at.steps()
                        * ((riskSquares[j][k] - f * deathSquares[j][k]) / at.weight(step)
                            - at.mean(step, j) * at.mean(step, k));
                }
            }
        }
        return information;
    }
}
