// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.radiosurv.core.correlation.SortOrder;

/**
 * Counts the pairs of one stratum for {@link Concordance} with trees of partial sums over the ranks of the risk: backwards
 * in time, each event against those who survive it; forwards, each row against the events that it survived.
 */
final class ConcordancePairs {

    private final CoxOutcome outcome;

    /** [m] rows by ascending time. */
    private final int[] rows;

    /** [m] rows by ascending start; null without starts. */
    private final int[] byStart;

    private final int[] rank;

    /** [n] the ranks as sort keys. */
    private final double[] rankKey;

    private final int ranks;

    private final double[] timeWeight;

    ConcordancePairs(final CoxOutcome outcome, final int[] members, final double[] risk,
        final ConcordanceWeighting weighting, final double tau) {
        this.outcome = outcome;
        rows = sorted(members, outcome.time());
        byStart = outcome.start() == null ? null : sorted(members, outcome.start());
        final double[] distinct = SurvivalInput.distinct(Arrays.stream(members).mapToDouble(i -> risk[i] + 0.0).toArray());
        ranks = distinct.length;
        rank = new int[outcome.n()];
        for (final int row : members) {
            rank[row] = Arrays.binarySearch(distinct, risk[row] + 0.0);
        }
        rankKey = Arrays.stream(rank).asDoubleStream().toArray();
        timeWeight = new double[outcome.n()];
        fillTimeWeights(weighting, tau);
    }

    private static int[] sorted(final int[] members, final double[] key) {
        final int[] order = SortOrder.ascending(Arrays.stream(members).mapToDouble(i -> key[i]).toArray());
        return IntStream.of(order).map(i -> members[i]).toArray();
    }

    private int endOfTime(final int from) {
        int end = from + 1;
        while (end < rows.length && outcome.time()[rows[end]] == outcome.time()[rows[from]]) {
            end++;
        }
        return end;
    }

    private void fillTimeWeights(final ConcordanceWeighting weighting, final double tau) {
        final double total = IntStream.of(rows).mapToDouble(outcome::weight).sum();
        double gone = 0;
        double entered = outcome.start() == null ? total : 0;
        int next = 0;
        double survival = 1;
        double uncensored = 1;
        for (int from = 0; from < rows.length;) {
            final int end = endOfTime(from);
            while (byStart != null && next < byStart.length
                && outcome.start()[byStart[next]] < outcome.time()[rows[from]]) {
                entered += outcome.weight(byStart[next++]);
            }
            final double atRisk = entered - gone;
            double deaths = 0;
            double censored = 0;
            for (int i = from; i < end; i++) {
                deaths += outcome.event()[rows[i]] ? outcome.weight(rows[i]) : 0;
                censored += outcome.event()[rows[i]] ? 0 : outcome.weight(rows[i]);
            }
            final double weight = weighting.weight(total, atRisk, survival, uncensored);
            for (int i = from; i < end; i++) {
                timeWeight[rows[i]] =
                    outcome.event()[rows[i]] && outcome.time()[rows[i]] <= tau ? weight * outcome.weight(rows[i]) : 0;
            }
            survival *= 1 - deaths / atRisk;
            uncensored *= atRisk > deaths ? 1 - censored / (atRisk - deaths) : 1;
            gone += deaths + censored;
            from = end;
        }
    }

    /**
     * @param sums added to: concordant, discordant, tied risk, tied time, tied both
     * @param good [n] added to: concordant plus half the tied pairs of each row
     * @param all [n] added to: comparable pairs of each row
     */
    void count(final double[] sums, final double[] good, final double[] all) {
        backwards(sums, good, all);
        forwards(good, all);
    }

    private void backwards(final double[] sums, final double[] good, final double[] all) {
        final RankSums survivors = new RankSums(ranks);
        int leaving = rows.length - 1;
        for (int end = rows.length; end > 0;) {
            int from = end - 1;
            while (from > 0 && outcome.time()[rows[from - 1]] == outcome.time()[rows[end - 1]]) {
                from--;
            }
            addRows(survivors, from, end, false);
            while (byStart != null && leaving >= 0
                && outcome.start()[byStart[leaving]] >= outcome.time()[rows[from]]) {
                survivors.add(rank[byStart[leaving]], -outcome.weight(byStart[leaving]));
                leaving--;
            }
            for (int i = from; i < end; i++) {
                compare(rows[i], survivors, sums, good, all);
            }
            countTiedEvents(from, end, sums);
            addRows(survivors, from, end, true);
            end = from;
        }
    }

    private void addRows(final RankSums sums, final int from, final int end, final boolean events) {
        for (int i = from; i < end; i++) {
            if (outcome.event()[rows[i]] == events) {
                sums.add(rank[rows[i]], outcome.weight(rows[i]));
            }
        }
    }

    private void compare(final int row, final RankSums survivors, final double[] sums, final double[] good,
        final double[] all) {
        final double weight = timeWeight[row];
        if (weight > 0) {
            final double below = survivors.below(rank[row]);
            final double upTo = survivors.below(rank[row] + 1);
            final double total = survivors.total();
            sums[0] += weight * below;
            sums[1] += weight * (total - upTo);
            sums[2] += weight * (upTo - below);
            good[row] += weight * (below + upTo) / 2;
            all[row] += weight * total;
        }
    }

    private void countTiedEvents(final int from, final int end, final double[] sums) {
        final int[] events = IntStream.range(from, end).map(i -> rows[i]).filter(row -> timeWeight[row] > 0).toArray();
        if (events.length < 2) {
            return;
        }
        final int[] byRank = sorted(events, rankKey);
        double before = 0;
        double same = 0;
        for (int i = 0; i < byRank.length; i++) {
            same = i > 0 && rank[byRank[i]] == rank[byRank[i - 1]] ? same : 0;
            sums[4] += timeWeight[byRank[i]] * same;
            sums[3] += timeWeight[byRank[i]] * (before - same);
            before += outcome.weight(byRank[i]);
            same += outcome.weight(byRank[i]);
        }
    }

    private void forwards(final double[] good, final double[] all) {
        final RankSums events = new RankSums(ranks);
        int next = 0;
        for (int from = 0; from < rows.length;) {
            while (byStart != null && next < byStart.length
                && outcome.start()[byStart[next]] < outcome.time()[rows[from]]) {
                survive(byStart[next++], events, -1, good, all);
            }
            final int end = endOfTime(from);
            surviveAll(from, end, true, events, good, all);
            for (int i = from; i < end; i++) {
                events.add(rank[rows[i]], timeWeight[rows[i]]);
            }
            surviveAll(from, end, false, events, good, all);
            from = end;
        }
    }

    private void surviveAll(final int from, final int end, final boolean withEvent, final RankSums events,
        final double[] good, final double[] all) {
        for (int i = from; i < end; i++) {
            if (outcome.event()[rows[i]] == withEvent) {
                survive(rows[i], events, 1, good, all);
            }
        }
    }

    /** Pairs of a row with all events up to now; with sign -1 those before its start are taken off. */
    private void survive(final int row, final RankSums events, final int sign, final double[] good, final double[] all) {
        final double weight = sign * outcome.weight(row);
        final double total = events.total();
        good[row] += weight * (total - (events.below(rank[row]) + events.below(rank[row] + 1)) / 2);
        all[row] += weight * total;
    }
}
