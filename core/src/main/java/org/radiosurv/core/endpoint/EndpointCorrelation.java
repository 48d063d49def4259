// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/**
 * Associations of measurements with endpoints, and of endpoints with each other. Missing values are left out pair by pair.
 *
 * <p>p values are adjusted for the number of pairs of a measurement and an endpoint, those of the patients with the event and
 * those of all patients apart, since each is one way of asking the same questions. Pairs of endpoints are not tests of
 * measurements and do not count.
 *
 * @param settings how it was done
 * @param measurements one per measurement and endpoint: for each endpoint all measurements
 * @param endpoints one per pair of endpoints, in the order of the list
 */
public record EndpointCorrelation(EndpointSettings settings, List<MeasurementAssociation> measurements,
    List<EndpointAssociation> endpoints) {

    /**
     * @param measurements the measurements, [n] values each, may be none if there are two endpoints
     * @param endpoints one or more, [n] patients each
     * @param settings how to correlate
     * @param progress for cancelling
     * @return the associations
     * @throws InputException if there is nothing to correlate, names are not unique or lengths differ
     */
    public static EndpointCorrelation of(final List<Measurement> measurements, final List<Endpoint> endpoints,
        final EndpointSettings settings, final Progress progress) {
        check(measurements, endpoints);
        final int pairs = measurements.size() * endpoints.size();
        final List<EventAssociation> withEvent = new ArrayList<>();
        final List<CohortAssociation> all = new ArrayList<>();
        for (final Endpoint endpoint : endpoints) {
            for (final Measurement measurement : measurements) {
                progress.checkCanceled();
                progress.report(0.7 * all.size() / pairs, measurement.name() + " with " + endpoint.name());
                withEvent.add(EventAssociation.of(measurement, endpoint, settings));
                all.add(CohortAssociation.of(measurement, endpoint));
            }
        }
        return new EndpointCorrelation(settings, adjusted(measurements, endpoints, withEvent, all, settings),
            pairs(endpoints, settings, progress.part(0.7, 1)));
    }

    private static List<MeasurementAssociation> adjusted(final List<Measurement> measurements, final List<Endpoint> endpoints,
        final List<EventAssociation> withEvent, final List<CohortAssociation> all, final EndpointSettings settings) {
        final double[] first = settings.adjustment().adjust(withEvent.stream().mapToDouble(association -> association
            .correlations().flatMap(found -> found.chosen(settings.method())).map(test -> test.p()).orElse(Double.NaN)).toArray());
        final double[] second =
            settings.adjustment().adjust(all.stream().mapToDouble(association -> association.likelihoodRatio().p()).toArray());
        final List<MeasurementAssociation> rows = new ArrayList<>();
        for (final Endpoint endpoint : endpoints) {
            for (final Measurement measurement : measurements) {
                final int k = rows.size();
                rows.add(new MeasurementAssociation(measurement, endpoint, withEvent.get(k), first[k], all.get(k), second[k]));
            }
        }
        return List.copyOf(rows);
    }

    private static List<EndpointAssociation> pairs(final List<Endpoint> endpoints, final EndpointSettings settings,
        final Progress progress) {
        final List<EndpointAssociation> pairs = new ArrayList<>();
        final int all = endpoints.size() * (endpoints.size() - 1) / 2;
        for (int i = 0; i < endpoints.size(); i++) {
            for (int j = i + 1; j < endpoints.size(); j++) {
                progress.report((double)pairs.size() / all, endpoints.get(i).name() + " with " + endpoints.get(j).name());
                pairs.add(EndpointAssociation.of(endpoints.get(i), endpoints.get(j), settings, progress));
            }
        }
        return List.copyOf(pairs);
    }

    private static void check(final List<Measurement> measurements, final List<Endpoint> endpoints) {
        if (endpoints.isEmpty() || measurements.isEmpty() && endpoints.size() < 2) {
            throw new InputException("A correlation needs an endpoint and a measurement, or two endpoints",
                measurements.size() + " measurements and " + endpoints.size() + " endpoints", "Choose them.");
        }
        final Set<String> names = new HashSet<>();
        Stream.concat(measurements.stream().map(Measurement::name), endpoints.stream().map(Endpoint::name)).forEach(name -> {
            if (!names.add(name)) {
                throw new InputException("Measurements and endpoints have names of their own", "'" + name + "' twice",
                    "Give the endpoint another label, or choose the measurement once.");
            }
        });
        final int n = endpoints.get(0).time().length;
        Stream.concat(measurements.stream().map(column -> column.values().length),
            endpoints.stream().map(endpoint -> endpoint.time().length)).forEach(length -> {
                if (length != n) {
                    throw new InputException("Measurements and endpoints have one value per patient (" + n + ")", length,
                        "Take them from one table.");
                }
            });
    }
}
