// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.endpointcorrelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.radiosurv.knime.columns.ClinicalColumns;
import org.radiosurv.knime.columns.ColumnProperty;

/** Guesses endpoints and measurements from the names of columns. */
final class EndpointNames {

    private static final List<String> TIME_ENDINGS = List.of("_days", "_time", "");

    private static final List<String> EVENT_ENDINGS = List.of("_event", "_status");

    private static final Set<String> ABBREVIATIONS = Set.of("os", "pfs", "efs", "dfs", "ttp", "css");

    private static final Set<String> MEASUREMENT_WORDS = Set.of("ml", "cc", "cm3", "mm3", "volume", "vol", "eor", "resection",
        "residual", "diameter", "mm", "pre", "post", "preop", "postop");

    private static final Set<String> EXTENT_WORDS = Set.of("eor", "resection");

    private EndpointNames() {
    }

    /** @return a time and an event column for each name as os_days with os_event, survival first; else the one that speaks for itself */
    static List<EndpointColumns> endpoints(final DataTableSpec spec) {
        final List<EndpointColumns> found = new ArrayList<>();
        for (DataColumnSpec column : spec) {
            if (ClinicalColumns.isTime(column)) {
                event(spec, column.getName())
                    .ifPresent(event -> found.add(new EndpointColumns(label(column.getName()), column.getName(), event)));
            }
        }
        found.sort((a, b) -> Boolean.compare(isSurvival(b), isSurvival(a)));
        if (found.isEmpty()) {
            ClinicalColumns.guessTime(spec).ifPresent(time -> ClinicalColumns.guessEvent(spec)
                .ifPresent(event -> found.add(new EndpointColumns(label(time), time, event))));
        }
        return found;
    }

    private static boolean isSurvival(final EndpointColumns endpoint) {
        return endpoint.label().startsWith("OS");
    }

    private static Optional<String> event(final DataTableSpec spec, final String time) {
        final String stem = stem(time);
        return EVENT_ENDINGS.stream().flatMap(ending -> spec.stream().filter(ClinicalColumns::isEvent)
            .map(DataColumnSpec::getName).filter(name -> name.equalsIgnoreCase(stem + ending))).findFirst();
    }

    private static String stem(final String time) {
        final String lower = time.toLowerCase(Locale.ROOT);
        final String ending = TIME_ENDINGS.stream().filter(lower::endsWith).findFirst().orElseThrow();
        return time.substring(0, time.length() - ending.length());
    }

    /** @return os_days: OS; pfs_site_days: PFS site; survival: survival */
    static String label(final String time) {
        return Arrays.stream(stem(time).split("_")).map(word -> ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
            ? word.toUpperCase(Locale.ROOT) : word).collect(Collectors.joining(" ")).strip();
    }

    /** @return columns whose names speak of a volume, a diameter or the extent of resection */
    static List<String> measurements(final DataTableSpec spec, final List<EndpointColumns> endpoints) {
        return spec.stream().filter(ClinicalColumns::isTime).filter(ColumnProperty::isForModelling)
            .filter(column -> !ClinicalColumns.isOutcomeName(column)).map(DataColumnSpec::getName)
            .filter(name -> hasWord(name, MEASUREMENT_WORDS))
            .filter(name -> endpoints.stream().noneMatch(endpoint -> endpoint.uses(name))).toList();
    }

    /** @return whether the name speaks of the extent of resection, negative where the lesion grew */
    static boolean isExtent(final String name) {
        return hasWord(name, EXTENT_WORDS);
    }

    private static boolean hasWord(final String name, final Set<String> words) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).anyMatch(words::contains);
    }
}
