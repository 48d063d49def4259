// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.intensity;

import java.util.Locale;
import java.util.Optional;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.recipe.GdFormula;
import org.radiosurv.core.recipe.GdRegion;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.recipe.operator.GdZScoreOperator;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * Parameters of the Gd z-score z = (G - slope T - mean) / sd (features.md section 3), measured once over a region. All
 * standard deviations are those of the population, 1/N. Two passes: means first, then squares of differences from them.
 *
 * @param formula what is compared
 * @param region where was measured
 * @param slope factor of T
 * @param mean what is subtracted
 * @param sd what the rest is divided by
 * @param voxels how many voxels the region has
 * @param note why this region was chosen, in a whole sentence; empty when it was given
 */
public record GdStatistics(GdFormula formula, GdRegion region, double slope, double mean, double sd, long voxels,
    Optional<String> note) {

    /** Above this share of exact zeros an image is taken as skull-stripped: its background was set to 0. */
    public static final double STRIPPED_ZERO_SHARE = 0.3;

    /** A deviation below this share of the images' own is what rounding leaves of zero. */
    private static final double ROUNDING = 1e-9;

    /**
     * @param t1 T, grey levels without gadolinium
     * @param t1gd G, grey levels with gadolinium, on the same grid
     * @param mask where to measure; empty: voxels above 0 in both images if more than 30 % of T are exactly 0, else the
     *             head
     * @param formula what to compare
     * @param progress checked for cancellation
     * @return the parameters
     * @throws InputException if grids differ, the region is empty or the images are constant in it
     */
    public static GdStatistics measure(final Volume t1, final Volume t1gd, final Optional<Mask> mask,
        final GdFormula formula, final Progress progress) {
        t1.grid().requireSameAs(t1gd.grid(), "T1 and T1Gd of a Gd z-score lie on one grid");
        mask.ifPresent(given -> t1.grid().requireSameAs(given.grid(), "The mask of a Gd z-score lies on the grid of T1"));
        if (mask.isPresent()) {
            return measure(t1, t1gd, mask.get(), GdRegion.MASK, formula, Optional.empty());
        }
        final double zeros = zeroShare(t1);
        if (zeros > STRIPPED_ZERO_SHARE) {
            return measure(t1, t1gd, GdZScoreOperator.positive(t1, t1gd), GdRegion.POSITIVE, formula,
                Optional.of(String.format(Locale.ROOT, "Measured where both images are above 0, because "
                    + "%.0f %% of T1 is exactly 0.", 100 * zeros)));
        }
        return measure(t1, t1gd, GdZScoreOperator.head(t1, progress), GdRegion.HEAD, formula,
            Optional.of("Measured in the head (Otsu threshold of T1, largest component, filled): no mask was given and "
                + "the images are not skull-stripped."));
    }

    private static double zeroShare(final Volume image) {
        long zeros = 0;
        long known = 0;
        for (int index = 0; index < image.grid().voxels(); index++) {
            if (image.isKnown(index)) {
                known++;
                zeros += image.get(index) == 0 ? 1 : 0;
            }
        }
        return known == 0 ? 0 : (double)zeros / known;
    }

    private static GdStatistics measure(final Volume t1, final Volume t1gd, final Mask mask, final GdRegion region,
        final GdFormula formula, final Optional<String> note) {
        final JointMoments moments = JointMoments.of(t1, t1gd, mask);
        if (moments.count() == 0) {
            throw new InputException("The Gd z-score is measured on at least one voxel that both images cover", "none",
                "Check that T1 and T1Gd overlap, or give a mask.");
        }
        final double slope = switch (formula) {
            case DIFFERENCE -> 1;
            case REGRESSION -> moments.covariance() / moments.varianceX();
            case ZDIFF -> Math.sqrt(moments.varianceY() / moments.varianceX());
        };
        final double mean = moments.meanY() - slope * moments.meanX();
        final double sd = formula == GdFormula.ZDIFF ? Math.sqrt(moments.varianceY())
            : JointMoments.sdOfResidual(t1, t1gd, mask, slope, mean);
        final double spread = Math.sqrt(moments.varianceX()) + Math.sqrt(moments.varianceY());
        if (!(sd > ROUNDING * spread) || !Double.isFinite(slope)) {
            throw new InputException("The images of a Gd z-score vary in the region where it is measured",
                "a constant image among T1 and T1Gd, or a constant difference", "Check the images and the mask.");
        }
        return new GdStatistics(formula, region, slope, mean, sd, moments.count(), note);
    }

    /**
     * @param t1 recipe of T
     * @param t1gd recipe of G
     * @param mask recipe of the mask, exactly when one was given to {@link #measure}
     * @return recipe of the map
     */
    public Recipe.GdZScore recipe(final Recipe t1, final Recipe t1gd, final Optional<Recipe> mask) {
        return new Recipe.GdZScore(t1, t1gd, mask, region, formula, slope, mean, sd);
    }
}
