// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import org.radiosurv.core.InputException;

/**
 * A time to an event of each patient, such as overall survival or progression-free survival.
 *
 * @param name its name
 * @param time [n] days from day 0, 0 or more; NaN where time or event is missing
 * @param event [n] true: happened at that time; false: followed up to that time without it
 */
public record Endpoint(String name, double[] time, boolean[] event) {

    /**
     * @throws InputException if the lengths differ or a time is negative or infinite
     */
    public Endpoint {
        if (time.length != event.length) {
            throw new InputException("An endpoint has as many times as events", time.length + " and " + event.length + " of '"
                + name + "'", "Give one of each per patient.");
        }
        for (int i = 0; i < time.length; i++) {
            if (time[i] < 0 || Double.isInfinite(time[i])) {
                throw new InputException("A time is a number of days, 0 or more", time[i] + " in row " + (i + 1) + " of '" + name
                    + "'", "Correct the value or leave it out.");
            }
        }
    }

    boolean isKnown(final int patient) {
        return !Double.isNaN(time[patient]);
    }

    /** @return whether the patient is known to have the event, at a known time */
    boolean isObserved(final int patient) {
        return isKnown(patient) && event[patient];
    }
}
