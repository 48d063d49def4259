// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.SurvivalInput;

/**
 * Follow-up of patients and their score. Arrays are not to be changed.
 *
 * @param time [n] times in days
 * @param event [n] true where the event happened
 * @param score [n] larger for an earlier event, finite
 */
public record ScoredCohort(double[] time, boolean[] event, double[] score) {

    /**
     * @throws InputException if there is no patient, lengths differ, a time is not valid or a score is not finite
     */
    public ScoredCohort {
        SurvivalInput.check(time, event);
        if (score.length != time.length || Arrays.stream(score).anyMatch(value -> !Double.isFinite(value))) {
            throw new InputException("Every patient has a score, a finite number", score.length + " scores for " + time.length
                + " patients, or one that is not", "Leave patients without a score out.");
        }
    }

    /** @return number of patients */
    public int n() {
        return time.length;
    }

    /** @return number of events */
    public int events() {
        return (int)IntStream.range(0, event.length).filter(i -> event[i]).count();
    }

    ScoredCohort of(final int... patients) {
        return new ScoredCohort(Resampling.pick(time, patients), Resampling.pick(event, patients), Resampling.pick(score,
            patients));
    }
}
