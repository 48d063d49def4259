// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.followup;

import java.util.Locale;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.KNIMEException;

/** Reads whether an event happened: 1 or true, or did not (the patient is censored): 0 or false. */
final class EventCells {

    private EventCells() {
    }

    static boolean happened(final DataCell cell, final String key, final String column) throws KNIMEException {
        if (cell instanceof BooleanValue bool) {
            return bool.getBooleanValue();
        }
        final String text =
            cell instanceof DoubleValue number ? number(number.getDoubleValue()) : cell.toString().trim().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new KNIMEException("An event is 1 or true (happened), or 0 or false (censored); received '" + cell
                + "' in row '" + key + "', column '" + column + "'. Recode the column, for example with a Rule Engine.");
        };
    }

    private static String number(final double value) {
        return value == 0 ? "0" : value == 1 ? "1" : Double.toString(value);
    }
}
