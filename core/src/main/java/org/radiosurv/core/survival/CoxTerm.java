// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.List;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;

/**
 * A covariate of a Cox model and its columns: a number has one column, a category one 0/1 column per level but the reference
 * (treatment coding), so that each coefficient compares its level with the reference.
 *
 * @param name name of the covariate
 * @param reference level that the others are compared with; empty for a number
 * @param levels [k - 1] the other levels; empty for a number
 * @param first place of its first column in the model
 */
public record CoxTerm(String name, String reference, List<String> levels, int first) {

    /** Keeps the levels from changing. */
    public CoxTerm {
        levels = List.copyOf(levels);
    }

    /** @return whether it is a category */
    public boolean isCategory() {
        return !levels.isEmpty();
    }

    /** @return number of columns */
    public int size() {
        return isCategory() ? levels.size() : 1;
    }

    /** @return places of its columns in the model */
    public int[] columns() {
        return IntStream.range(first, first + size()).toArray();
    }

    /** @return names of its columns: the covariate, or covariate=level */
    public List<String> columnNames() {
        return isCategory() ? levels.stream().map(level -> name + "=" + level).toList() : List.of(name);
    }

    /**
     * Sets the columns of a number.
     *
     * @param value value of a patient
     * @param x [p] columns of the patient, changed
     * @throws InputException if the value is not finite
     */
    public void encode(final double value, final double[] x) {
        if (!Double.isFinite(value)) {
            throw new InputException("The covariate '" + name + "' is a finite number", value, "Correct the value or leave it out.");
        }
        x[first] = value;
    }

    /**
     * Sets the columns of a category.
     *
     * @param level level of a patient
     * @param x [p] columns of the patient, changed
     * @throws InputException if the model does not know the level
     */
    public void encode(final String level, final double[] x) {
        final int place = levels.indexOf(level);
        if (place < 0 && !reference.equals(level)) {
            throw new InputException("The levels of '" + name + "' that the model knows are '" + reference + "' (reference), '"
                + String.join("', '", levels) + "'", "'" + level + "'", "Use one of these words, or fit a model with that level.");
        }
        for (int k = 0; k < levels.size(); k++) {
            x[first + k] = k == place ? 1 : 0;
        }
    }
}
