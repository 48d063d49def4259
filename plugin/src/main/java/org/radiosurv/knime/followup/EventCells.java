// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.followup;

import java.util.Locale;
import java.util.Optional;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DoubleValue;

/** Reads whether an event happened: 1 or true, or did not (the patient is censored): 0 or false. */
final class EventCells {

    /** The rule, for messages. */
    static final String RULE = "an event is 1 or true (happened), or 0 or false (censored)";

    private EventCells() {
    }

    /**
     * @param cell a cell that is not missing
     * @return whether the event happened; empty if the cell says neither
     */
    static Optional<Boolean> happened(final DataCell cell) {
        if (cell instanceof BooleanValue bool) {
            return Optional.of(bool.getBooleanValue());
        }
        return switch (text(cell)) {
            case "1", "true" -> Optional.of(true);
            case "0", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** @return whether the cell is a 2, which R's Surv takes for an event beside 1 for censored */
    static boolean isTwo(final DataCell cell) {
        return text(cell).equals("2");
    }

    private static String text(final DataCell cell) {
        return cell instanceof DoubleValue number ? number(number.getDoubleValue()) : cell.toString().trim().toLowerCase(Locale.ROOT);
    }

    private static String number(final double value) {
        return value == Math.rint(value) && Math.abs(value) < 10 ? Integer.toString((int)value) : Double.toString(value);
    }
}
