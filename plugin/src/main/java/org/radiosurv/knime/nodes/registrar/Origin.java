// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.Recipe;

/**
 * The image that a registration looks at: the scan itself, not grey levels or edges made from it. Both lie where the scan lies,
 * so they share its matrix.
 */
final class Origin {

    private Origin() {
    }

    /**
     * @param recipe an image
     * @return the image without grey levels and edge filters, on the same grid
     */
    static Recipe of(final Recipe recipe) {
        if (recipe instanceof Recipe.GreyLevels levels) {
            return of(levels.v());
        }
        if (recipe instanceof Recipe.Prewitt edges) {
            return of(edges.v());
        }
        if (recipe instanceof Recipe.Resample resample && !resample.isMask()) {
            final Recipe inner = of(resample.v());
            return inner == resample.v() ? resample
                : new Recipe.Resample(inner, resample.matrix(), resample.grid(), Interpolation.LINEAR);
        }
        return recipe;
    }
}
