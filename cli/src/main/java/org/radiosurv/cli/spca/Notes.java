// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.spca;

import java.util.List;
import java.util.stream.Collectors;

import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.core.spca.OmittedFeature;

/** Messages about what was left out. */
final class Notes {

    private static final int MOST = 5;

    private Notes() {
    }

    static void patients(final Console console, final FollowUp patients) {
        if (patients.missing() > 0) {
            console.warning(patients.missing() + " of " + patients.table().rows()
                + " patients are left out: time or event is missing.");
        }
    }

    static void omitted(final Console console, final List<OmittedFeature> omitted) {
        if (!omitted.isEmpty()) {
            console.warning(omitted.size() + " features are left out: " + omitted.stream().limit(MOST)
                .map(feature -> feature.name() + " (" + feature.reason() + ")").collect(Collectors.joining(", "))
                + (omitted.size() > MOST ? ", ..." : "") + ".");
        }
    }
}
