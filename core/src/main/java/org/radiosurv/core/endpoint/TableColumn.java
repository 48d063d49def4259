// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column of an output table.
 *
 * @param name its name
 * @param type String, Integer or Double
 */
public record TableColumn(String name, Class<?> type) {

    static List<TableColumn> of(final Class<?> type, final String... names) {
        return Arrays.stream(names).map(name -> new TableColumn(name, type)).toList();
    }

    @SafeVarargs
    static List<TableColumn> all(final List<TableColumn>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
