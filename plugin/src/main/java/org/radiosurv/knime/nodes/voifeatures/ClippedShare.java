// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.io.IOException;
import java.util.BitSet;
import java.util.OptionalDouble;

import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.knime.run.CellProgress;

/** The share of a VOI that an Intensity Normalizer clipped: values above the highest one that it told apart. */
final class ClippedShare {

    private ClippedShare() {
    }

    /**
     * @param recipe where an image comes from
     * @param image the image
     * @param voi a VOI on its grid
     * @param evaluator computes the image before it was normalised
     * @return the share of the VOI's voxels; empty when no Intensity Normalizer made the image, or the VOI is empty
     * @throws IOException if that image cannot be read
     */
    static OptionalDouble of(final Recipe recipe, final Volume image, final Mask voi, final Evaluator evaluator)
        throws IOException {
        if (!(recipe.withoutTrailingResample() instanceof Recipe.GreyLevels grey) || voi.isEmpty()) {
            return OptionalDouble.empty();
        }
        final BitSet top = new BitSet();
        voi.forEach(index -> top.set(index, image.isKnown(index) && image.get(index) == grey.levels() - 1));
        if (top.isEmpty()) {
            return OptionalDouble.of(0); // only the top level holds clipped values
        }
        final Volume before = evaluator.volume(before(recipe, grey), CellProgress.INSTANCE);
        final long clipped = top.stream().filter(index -> before.get(index) > grey.high()).count();
        return OptionalDouble.of((double)clipped / voi.count());
    }

    /** The image before normalisation, brought to the same grid in the same way. */
    private static Recipe before(final Recipe recipe, final Recipe.GreyLevels grey) {
        return recipe instanceof Recipe.Resample resample
            ? new Recipe.Resample(grey.v(), resample.matrix(), resample.grid(), resample.interpolation()) : grey.v();
    }
}
