// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

/**
 * A measurement with an endpoint, in both ways of looking at it.
 *
 * @param measurement the measurement
 * @param endpoint the endpoint
 * @param withEvent patients with the event, as the study
 * @param withEventAdjustedP p of the chosen correlation, adjusted over all pairs; NaN if there is none
 * @param all all patients
 * @param allAdjustedP p of the Cox likelihood ratio test, adjusted over all pairs; NaN if there is none
 */
public record MeasurementAssociation(Measurement measurement, Endpoint endpoint, EventAssociation withEvent,
    double withEventAdjustedP, CohortAssociation all, double allAdjustedP) {
}
