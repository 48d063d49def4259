// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.InputException;
import org.radiosurv.core.endpoint.Endpoint;

/** Reads endpoints given as {@code [NAME=]TIME:EVENT}. */
final class EndpointOption {

    private static final String OPTION = "--endpoint";

    private EndpointOption() {
    }

    /** @return the endpoints, none of whose columns is a measurement */
    static List<Endpoint> read(final PatientTable table, final List<String> texts, final List<String> measurements) {
        final List<Endpoint> endpoints = new ArrayList<>();
        for (final String text : texts) {
            final int colon = text.lastIndexOf(':');
            if (colon < 0) {
                throw new InputException(OPTION + " is [NAME=]TIME:EVENT", "'" + text + "'",
                    "Separate the time column from the event column by a colon.");
            }
            final int equals = text.substring(0, colon).indexOf('=');
            final String time = text.substring(equals + 1, colon);
            final String event = text.substring(colon + 1);
            if (measurements.contains(time) || measurements.contains(event)) {
                throw new InputException("A measurement is no part of an endpoint", "'" + text + "' beside --measurements "
                    + String.join(",", measurements), "Leave the endpoint's columns out of --measurements.");
            }
            endpoints.add(read(table, equals < 0 ? time : text.substring(0, equals), time, event));
        }
        return endpoints;
    }

    private static Endpoint read(final PatientTable table, final String name, final String time, final String event) {
        final int timeColumn = table.column(time, OPTION);
        final int eventColumn = table.column(event, OPTION);
        final double[] times = new double[table.rows()];
        Arrays.fill(times, Double.NaN);
        final boolean[] events = new boolean[table.rows()];
        for (int row = 0; row < times.length; row++) {
            final double days = FollowUp.time(table, row, timeColumn);
            events[row] = FollowUp.event(table, row, eventColumn);
            if (table.text(row, eventColumn).isPresent()) {
                times[row] = days;
            }
        }
        return new Endpoint(name, times, events);
    }
}
