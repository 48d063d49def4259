// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.knime.core.node.InvalidSettingsException;

/** Reads enum constants from their names. */
final class EnumNames {

    private EnumNames() {
    }

    @SuppressWarnings("rawtypes")
    static Enum constant(final Class<? extends Enum> type, final String name) throws InvalidSettingsException {
        for (final Enum constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new InvalidSettingsException("Invalid value '" + name + "'. Possible values: "
            + Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }
}
