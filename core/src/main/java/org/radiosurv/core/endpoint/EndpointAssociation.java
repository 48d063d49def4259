// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.ChiSquareTest;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.LogRankResult;

/**
 * Two endpoints of the same patients, for example overall survival with progression-free survival, or progression by the
 * site with progression by central review.
 *
 * @param y the first endpoint, the dependent one of the regression
 * @param x the second one
 * @param withEvents patients with both events: correlations of y on x
 * @param n patients with both endpoints known
 * @param eventsY how many of them had the event of y
 * @param eventsX how many had that of x
 * @param missing patients with one endpoint known and the other missing
 * @param order agreement of the order of two patients in both endpoints, over the pairs whose order is known in both; NaN if
 *            there is none
 * @param logRank log-rank test of x against y, each patient counted once in either group, as the study; it takes the two
 *            readings for independent patients, so p is too large where they go together
 * @param reason why something is missing; empty if nothing is
 */
public record EndpointAssociation(Endpoint y, Endpoint x, EventAssociation withEvents, int n, int eventsY, int eventsX,
    int missing, OrderAgreement order, ChiSquareTest logRank, String reason) {

    static EndpointAssociation of(final Endpoint y, final Endpoint x, final EndpointSettings settings, final Progress progress) {
        final int patients = y.time().length;
        final int[] used = IntStream.range(0, patients).filter(i -> y.isKnown(i) && x.isKnown(i)).toArray();
        final int missing = (int)IntStream.range(0, patients).filter(i -> y.isKnown(i) != x.isKnown(i)).count();
        final EventAssociation events =
            EventAssociation.of(x.time(), y.time(), i -> x.isObserved(i) && y.isObserved(i), settings);
        final int eventsY = (int)IntStream.of(used).filter(y::isObserved).count();
        final int eventsX = (int)IntStream.of(used).filter(x::isObserved).count();
        final OrderAgreement order = OrderAgreement.of(y, x, used, progress);
        ChiSquareTest test = new ChiSquareTest(Double.NaN, 1, Double.NaN);
        String reason = order.reason();
        try {
            final LogRankResult result = logRank(y, x, used);
            test = new ChiSquareTest(result.chisq(), result.degreesOfFreedom(), result.p());
        } catch (final InputException e) {
            reason = e.getMessage();
        }
        return new EndpointAssociation(y, x, events, used.length, eventsY, eventsX, missing, order, test, reason);
    }

    private static LogRankResult logRank(final Endpoint y, final Endpoint x, final int... used) {
        final int n = used.length;
        final double[] time = new double[2 * n];
        final boolean[] event = new boolean[2 * n];
        final String[] group = new String[2 * n];
        Arrays.fill(group, 0, n, "y");
        Arrays.fill(group, n, 2 * n, "x");
        for (int i = 0; i < n; i++) {
            time[i] = y.time()[used[i]];
            time[n + i] = x.time()[used[i]];
            event[i] = y.event()[used[i]];
            event[n + i] = x.event()[used[i]];
        }
        return LogRank.test(time, event, group, 0, null);
    }
}
