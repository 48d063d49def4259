// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.SurvivalInput;

/**
 * Patients with outcome and features. Immutable and validated; NaN marks a missing feature value.
 */
public final class TrainingSet {

    private final List<String> ids;

    private final double[] time;

    private final boolean[] event;

    private final List<String> featureNames;

    private final double[][] x;

    private final boolean gaps;

    /**
     * @param ids [n] patient identifiers, used in messages and to name rows of results; distinct
     * @param time [n] times in days, finite, 0 or more
     * @param event [n] true where the event happened
     * @param featureNames [p] distinct names
     * @param x [n][p] feature values, patient by patient; NaN is missing
     * @throws InputException if sizes disagree, a time is not valid, a name repeats, a value is infinite, nobody had the
     *             event, or there is no feature
     */
    public TrainingSet(final List<String> ids, final double[] time, final boolean[] event,
        final List<String> featureNames, final double[][] x) {
        SurvivalInput.check(time, event);
        checkSize("patient identifiers", ids.size(), time.length);
        checkSize("rows of feature values", x.length, time.length);
        checkDistinct("Patient identifiers", ids, "Keep one row per patient.");
        checkDistinct("Feature names", featureNames, "Rename or remove the repeated column.");
        if (featureNames.isEmpty()) {
            throw new InputException("Supervised principal components need at least one feature", "none",
                "Choose numeric feature columns.");
        }
        checkEvents(event);
        this.ids = List.copyOf(ids);
        this.time = time.clone();
        this.event = event.clone();
        this.featureNames = List.copyOf(featureNames);
        this.x = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            this.x[i] = checkedRow(i, x[i]);
        }
        gaps = Arrays.stream(this.x).anyMatch(row -> Arrays.stream(row).anyMatch(Double::isNaN));
    }

    private TrainingSet(final TrainingSet whole, final List<String> ids, final double[] time, final boolean[] event,
        final double[][] x) {
        this.ids = ids;
        this.time = time;
        this.event = event;
        featureNames = whole.featureNames;
        this.x = x;
        gaps = whole.gaps;
    }

    /**
     * @param patients which patients; in a bootstrap sample some of them several times
     * @return these patients only; feature values are shared
     * @throws InputException if none of them had the event
     */
    TrainingSet subset(final int[] patients) {
        final boolean[] chosen = eventOf(patients);
        checkEvents(chosen);
        return new TrainingSet(this, Arrays.stream(patients).mapToObj(ids::get).toList(), timeOf(patients), chosen,
            valuesOf(patients));
    }

    /**
     * @param patients which patients
     * @return whether one of them had the event
     */
    boolean hasEvent(final int[] patients) {
        for (final int i : patients) {
            if (event[i]) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param order [n] the patient whose outcome each patient gets
     * @return the same patients with exchanged pairs of time and event
     */
    TrainingSet withOutcomeOf(final int[] order) {
        return new TrainingSet(this, ids, timeOf(order), eventOf(order), x);
    }

    private static void checkSize(final String what, final int received, final int patients) {
        if (received != patients) {
            throw new InputException("There are as many " + what + " as times (" + patients + ")", received,
                "Give one per patient.");
        }
    }

    private static void checkDistinct(final String what, final List<String> names, final String remedy) {
        final Set<String> seen = new HashSet<>();
        for (final String name : names) {
            if (!seen.add(name)) {
                throw new InputException(what + " are distinct", "'" + name + "' twice", remedy);
            }
        }
    }

    private static void checkEvents(final boolean[] event) {
        for (final boolean happened : event) {
            if (happened) {
                return;
            }
        }
        throw new InputException("Training needs patients with the event", "censored patients only",
            "Check the event column: 1 or true means that the event happened.");
    }

    private double[] checkedRow(final int i, final double[] row) {
        if (row.length != featureNames.size()) {
            throw new InputException("Every patient has a value per feature (" + featureNames.size() + ")",
                row.length + " values for " + ids.get(i), "Give NaN for a missing value.");
        }
        for (int j = 0; j < row.length; j++) {
            if (Double.isInfinite(row[j])) {
                throw new InputException("A feature value is finite or missing",
                    row[j] + " for " + featureNames.get(j) + " of " + ids.get(i), "Correct or remove the value.");
            }
        }
        return row.clone();
    }

    /** @return number of patients */
    public int n() {
        return time.length;
    }

    /** @return number of features */
    public int p() {
        return featureNames.size();
    }

    /** @return [n] patient identifiers */
    public List<String> ids() {
        return ids;
    }

    /** @return [n] times in days */
    public double[] time() {
        return time.clone();
    }

    /** @return [n] true where the event happened */
    public boolean[] event() {
        return event.clone();
    }

    /** @return [p] feature names */
    public List<String> featureNames() {
        return featureNames;
    }

    /** @return [n][p] feature values, NaN where missing */
    public double[][] x() {
        return Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
    }

    /** @return whether any feature value is missing */
    public boolean hasGaps() {
        return gaps;
    }

    /** @return the values themselves, not to be changed */
    double[][] values() {
        return x;
    }

    double[] timeOf(final int[] patients) {
        return Arrays.stream(patients).mapToDouble(i -> time[i]).toArray();
    }

    boolean[] eventOf(final int[] patients) {
        final boolean[] chosen = new boolean[patients.length];
        for (int i = 0; i < patients.length; i++) {
            chosen[i] = event[patients[i]];
        }
        return chosen;
    }

    double[][] valuesOf(final int[] patients) {
        return Arrays.stream(patients).mapToObj(i -> x[i]).toArray(double[][]::new);
    }
}
