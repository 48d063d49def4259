// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;

/**
 * How a measurement goes with the time of those patients who had the event, as the study did it. Leaving the censored out
 * conditions on the outcome: those who had the event early are over-represented, and the correlation is biased. The other
 * patients are in {@link CohortAssociation}.
 *
 * @param n patients with the event, a time and the measurement
 * @param missing patients with the event whose measurement is missing
 * @param correlations time on measurement; empty if there is none
 * @param reason why there is none; empty if there is one
 */
public record EventAssociation(int n, int missing, Optional<Correlations> correlations, String reason) {

    static EventAssociation of(final Measurement measurement, final Endpoint endpoint, final EndpointSettings settings) {
        return of(measurement.values(), endpoint.time(), endpoint::isObserved, settings);
    }

    /** @return correlations of y on x among the observed patients that have both; x and y are NaN where missing */
    static EventAssociation of(final double[] x, final double[] y, final IntPredicate observed,
        final EndpointSettings settings) {
        final int[] candidates = IntStream.range(0, x.length).filter(observed).toArray();
        final int[] used = IntStream.of(candidates).filter(i -> !Double.isNaN(x[i])).toArray();
        final int missing = candidates.length - used.length;
        try {
            return new EventAssociation(used.length, missing, Optional.of(Correlations.of(at(x, used), at(y, used),
                settings.exactness())), "");
        } catch (final InputException e) {
            return new EventAssociation(used.length, missing, Optional.empty(), e.getMessage());
        }
    }

    static double[] at(final double[] values, final int... patients) {
        return IntStream.of(patients).mapToDouble(i -> values[i]).toArray();
    }
}
