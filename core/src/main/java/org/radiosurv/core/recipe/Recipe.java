// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.nifti.Datatype;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;

/**
 * How an image is computed: an operation, its parameters, and the recipes of its operands. Grid and kind of the result
 * are known without reading a voxel. Immutable; equal trees are equal.
 *
 * <p>Whether a file holds an image or a mask is not in the file: a {@link Source} may be used as either.
 */
public sealed interface Recipe {

    /** @return where the result's voxels lie */
    Grid grid();

    /** @return the recipes that this one takes its voxels from, in the order of the JSON form */
    List<Recipe> operands();

    /** @return whether the result is a mask for certain: set operations and what is resampled with membership */
    default boolean isMask() {
        return false;
    }

    /** @return whether the result may be used as a mask: true for a file as well */
    default boolean mayBeMask() {
        return isMask();
    }

    /** @return the number of grey levels when values are whole numbers 0 to levels - 1; empty for other images */
    default OptionalInt levelCount() {
        return OptionalInt.empty();
    }

    /**
     * @return this recipe without resampling after the last other operation: a VOI as it was drawn, on its native grid,
     *         which volumes and diameters are measured on
     */
    default Recipe withoutTrailingResample() {
        return this instanceof Resample resample ? resample.v() : this;
    }

    /** @return the files at the leaves, left to right, repeated when used repeatedly */
    default Stream<Source> sources() {
        return this instanceof Source source ? Stream.of(source) : operands().stream().flatMap(Recipe::sources);
    }

    /** @return the stored form; equal recipes give equal text */
    default String toJson() {
        return RecipeJson.write(this);
    }

    /**
     * @param json the stored form
     * @return the recipe
     * @throws InputException if the text is no recipe of a version and with operations that this release knows
     */
    static Recipe fromJson(final String json) {
        return RecipeJson.read(json);
    }

    /**
     * A NIfTI-1 file.
     *
     * @param location where it is, as the user gave it
     * @param sha256 SHA-256 of the file as stored, 64 hexadecimal digits in lower case
     * @param grid the image's grid
     * @param datatype how a voxel is stored
     */
    record Source(String location, String sha256, Grid grid, Datatype datatype) implements Recipe {

        /** Checks the form of location and digest. */
        public Source {
            if (location == null || location.isBlank()) {
                throw new InputException("A source names its file", location, "Give the location of the image.");
            }
            if (sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
                throw new InputException("A SHA-256 has 64 hexadecimal digits in lower case", sha256,
                    "Read the image again.");
            }
        }

        @Override
        public List<Recipe> operands() {
            return List.of();
        }

        @Override
        public boolean mayBeMask() {
            return true;
        }
    }

    /**
     * Grey levels 0 to levels - 1 by fixed bins: floor(levels (x - low) / (high - low)), clipped; not-a-number and
     * infinite values give 0 (features.md section 1, IBSI K15C over the volume).
     *
     * @param v the image
     * @param low value at the lower bound of level 0
     * @param high value from which on levels are levels - 1, at least low
     * @param levels number of levels, 2 to 65536
     */
    record GreyLevels(Recipe v, double low, double high, int levels) implements Recipe {

        /** Checks the parameters. */
        public GreyLevels {
            Operands.requireImage(v, "Grey levels");
            if (!Double.isFinite(low) || !Double.isFinite(high) || high < low) {
                throw new InputException("Grey levels lie between finite bounds, low <= high", low + " to " + high,
                    "Measure the bounds again.");
            }
            if (levels < 2 || levels > 65536) {
                throw new InputException("There are 2 to 65536 grey levels", levels, "Use 256, as the study did.");
            }
        }

        @Override
        public Grid grid() {
            return v.grid();
        }

        @Override
        public List<Recipe> operands() {
            return List.of(v);
        }

        @Override
        public OptionalInt levelCount() {
            return OptionalInt.of(levels);
        }
    }

    /**
     * Magnitude of the Prewitt gradient: unnormalised kernels [-1 0 1] and [1 1 1], replicate border, spacing ignored
     * (features.md section 2).
     *
     * @param v the image, of grey levels in the study
     * @param mode slice-wise or 3-D
     */
    record Prewitt(Recipe v, PrewittMode mode) implements Recipe {

        /** Checks the operand. */
        public Prewitt {
            Operands.requireImage(v, "The Prewitt filter");
        }

        @Override
        public Grid grid() {
            return v.grid();
        }

        @Override
        public List<Recipe> operands() {
            return List.of(v);
        }
    }

    /**
     * Voxel-wise enhancement z = (t1gd - slope t1 - mean) / sd in a region, 0 outside (features.md section 3; see
     * {@link GdFormula} for what slope, mean and sd are).
     *
     * @param t1 grey levels without gadolinium
     * @param t1gd grey levels with gadolinium, on the same grid
     * @param mask the region, on the same grid, exactly when {@code region} is MASK
     * @param region where z was measured and is not 0
     * @param formula how slope, mean and sd were found
     * @param slope factor of t1, 1 for DIFFERENCE
     * @param mean what is subtracted
     * @param sd what the rest is divided by, above 0
     */
    record GdZScore(Recipe t1, Recipe t1gd, Optional<Recipe> mask, GdRegion region, GdFormula formula, double slope,
        double mean, double sd) implements Recipe {

        /** Checks operands and parameters. */
        public GdZScore {
            Operands.requireImage(t1, "The Gd z-score");
            Operands.requireImage(t1gd, "The Gd z-score");
            t1.grid().requireSameAs(t1gd.grid(), "T1 and T1Gd of a Gd z-score lie on one grid");
            if (mask.isPresent() != (region == GdRegion.MASK)) {
                throw new InputException("A Gd z-score has a mask exactly when its region is 'mask'",
                    "region '" + region.word() + "' " + (mask.isPresent() ? "with" : "without") + " a mask",
                    "Give both or none.");
            }
            mask.ifPresent(given -> Operands.requireMask(given, t1, "The mask of a Gd z-score"));
            if (formula == GdFormula.DIFFERENCE && slope != 1) {
                throw new InputException("The slope of a Gd z-score by difference is 1", slope, "Leave it out.");
            }
            if (!Double.isFinite(slope) || !Double.isFinite(mean) || !(sd > 0) || !Double.isFinite(sd)) {
                throw new InputException("Slope, mean and sd of a Gd z-score are finite and sd is above 0",
                    "slope " + slope + ", mean " + mean + ", sd " + sd, "Measure them again on images with contrast.");
            }
        }

        @Override
        public Grid grid() {
            return t1.grid();
        }

        @Override
        public List<Recipe> operands() {
            return mask.isPresent() ? List.of(t1, t1gd, mask.get()) : List.of(t1, t1gd);
        }
    }

    /** An operation on two masks of one grid; the result is a mask on that of a. */
    sealed interface SetOperation extends Recipe {

        /** @return the first mask */
        Recipe a();

        /** @return the second mask */
        Recipe b();

        @Override
        default Grid grid() {
            return a().grid();
        }

        @Override
        default List<Recipe> operands() {
            return List.of(a(), b());
        }

        @Override
        default boolean isMask() {
            return true;
        }
    }

    /**
     * The voxels of a that are not in b.
     *
     * @param a first mask
     * @param b second mask
     */
    record Subtract(Recipe a, Recipe b) implements SetOperation {

        /** Checks that both may be masks and lie on one grid. */
        public Subtract {
            Operands.requireMasks(a, b);
        }
    }

    /**
     * The voxels of a or b.
     *
     * @param a first mask
     * @param b second mask
     */
    record Union(Recipe a, Recipe b) implements SetOperation {

        /** Checks that both may be masks and lie on one grid. */
        public Union {
            Operands.requireMasks(a, b);
        }
    }

    /**
     * The voxels of both a and b.
     *
     * @param a first mask
     * @param b second mask
     */
    record Intersect(Recipe a, Recipe b) implements SetOperation {

        /** Checks that both may be masks and lie on one grid. */
        public Intersect {
            Operands.requireMasks(a, b);
        }
    }

    /**
     * The image on another grid: result(x) = v(matrix x), x in world RAS millimetres. Voxels outside v's field of view
     * are outside the result's. Grey levels stay grey levels: clip(floor(value + 0.5), 0, levels - 1).
     *
     * <p>The operand is never a Resample: consecutive ones are concatenated on construction, so that an image is
     * interpolated once. The later interpolation is kept, except that membership of a mask stays membership.
     *
     * @param v the (moving) image
     * @param matrix world of the new (fixed) grid to world of v
     * @param grid the new grid
     * @param interpolation how values between voxel centres are found; LABEL or NEAREST for masks
     */
    record Resample(Recipe v, Affine matrix, Grid grid, Interpolation interpolation) implements Recipe {

        /** Concatenates with the operand's matrix when that is a Resample, and checks the parameters. */
        public Resample {
            if (v instanceof Resample inner) {
                matrix = inner.matrix.times(matrix);
                interpolation = inner.interpolation == Interpolation.LABEL ? Interpolation.LABEL : interpolation;
                v = inner.v;
            }
            matrix.inverse();
            final boolean forMasks = interpolation == Interpolation.LABEL;
            if (forMasks && !v.mayBeMask() || v.isMask() && !forMasks && interpolation != Interpolation.NEAREST) {
                throw new InputException("Masks are resampled with 'label' or 'nearest', other images never with 'label'",
                    (v.isMask() ? "a mask" : "an image") + " with '" + interpolation.word() + "'",
                    "Choose another interpolation.");
            }
        }

        @Override
        public List<Recipe> operands() {
            return List.of(v);
        }

        @Override
        public boolean isMask() {
            return interpolation == Interpolation.LABEL || v.isMask();
        }

        @Override
        public boolean mayBeMask() {
            return isMask() || v.mayBeMask() && interpolation == Interpolation.NEAREST;
        }

        @Override
        public OptionalInt levelCount() {
            return v.levelCount();
        }
    }
}
