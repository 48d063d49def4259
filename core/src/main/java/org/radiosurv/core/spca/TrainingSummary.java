// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

/**
 * What a model may tell about the patients it was trained on.
 *
 * @param patients number of patients
 * @param events number of patients with the event
 * @param medianTime Kaplan-Meier median of the time to the event in days, NaN where not reached
 * @param medianFollowUp median follow-up in days by the reverse Kaplan-Meier method, NaN where not reached
 * @param filledValues number of missing feature values that were filled
 * @param timeName name of the column of times, empty when not known
 * @param eventName name of the column of events, empty when not known
 */
public record TrainingSummary(int patients, int events, double medianTime, double medianFollowUp, int filledValues,
    String timeName, String eventName) {

    /** As the full constructor, without names. */
    TrainingSummary(final int patients, final int events, final double medianTime, final double medianFollowUp,
        final int filledValues) {
        this(patients, events, medianTime, medianFollowUp, filledValues, "", "");
    }

    /** @return this with the names of the outcome's columns */
    TrainingSummary withOutcome(final String time, final String event) {
        return new TrainingSummary(patients, events, medianTime, medianFollowUp, filledValues, time, event);
    }
}
