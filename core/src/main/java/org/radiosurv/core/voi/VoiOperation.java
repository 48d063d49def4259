// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.voi;

import java.util.Arrays;
import java.util.Locale;

import org.radiosurv.core.InputException;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Mask;

/** An operation on two masks of one grid. The study's oedema is SUBTRACT(whole, core). */
public enum VoiOperation {

    /** The voxels of a that are not in b. */
    SUBTRACT,
    /** The voxels of a or b. */
    UNION,
    /** The voxels of both a and b. */
    INTERSECT;

    /** @return the word that the command line and dialogs use: {@code subtract} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word an operation's {@link #word()}
     * @return that operation
     * @throws InputException if there is none
     */
    public static VoiOperation ofWord(final String word) {
        return Arrays.stream(values()).filter(operation -> operation.word().equals(word)).findFirst()
            .orElseThrow(() -> new InputException("A VOI operation is subtract, union or intersect", word,
                "Correct the word."));
    }

    /**
     * @param a first mask
     * @param b second mask, on the same grid
     * @return the result, on the grid of a
     * @throws InputException if the grids differ; the message prints both
     */
    public Mask apply(final Mask a, final Mask b) {
        return switch (this) {
            case SUBTRACT -> a.minus(b);
            case UNION -> a.union(b);
            case INTERSECT -> a.intersection(b);
        };
    }

    /**
     * @param a recipe of the first mask
     * @param b recipe of the second mask, on the same grid
     * @return recipe of the result
     * @throws InputException if one is no mask or the grids differ; the message prints both
     */
    public Recipe recipe(final Recipe a, final Recipe b) {
        return switch (this) {
            case SUBTRACT -> new Recipe.Subtract(a, b);
            case UNION -> new Recipe.Union(a, b);
            case INTERSECT -> new Recipe.Intersect(a, b);
        };
    }
}
