// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.operator.ResampleOperator;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.IsotropicGrid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * The size of voxels that features are measured on, see {@link IsotropicGrid}. An image is interpolated as chosen, a VOI
 * linearly: membership of at least 0.5.
 *
 * @param millimetres distance of voxel centres along i, j and k; 0 keeps an axis as it is
 * @param interpolation how values of an image between voxel centres are found
 */
public record VoxelSize(List<Double> millimetres, Interpolation interpolation) {

    /** Checks the interpolation. */
    public VoxelSize {
        millimetres = List.copyOf(millimetres);
        if (interpolation == Interpolation.LABEL) {
            throw new InputException("An image is resampled with cubic, linear, spline or nearest", interpolation.word(),
                "Use one of these words.");
        }
        if (millimetres.size() != 3 || !millimetres.stream().allMatch(size -> size >= 0 && size < Double.POSITIVE_INFINITY)
            || millimetres.stream().allMatch(size -> size == 0)) {
            throw sizes(millimetres.toString(), null);
        }
    }

    /**
     * @param text a size in mm, or three separated by commas, for i, j and k
     * @param interpolation how values of an image between voxel centres are found
     * @return that size
     * @throws InputException if the text is no such size
     */
    public static VoxelSize parse(final String text, final Interpolation interpolation) {
        try {
            final List<Double> sizes = Arrays.stream(text.split(",", -1)).map(size -> Double.valueOf(size.trim())).toList();
            return new VoxelSize(sizes.size() == 1 ? List.of(sizes.get(0), sizes.get(0), sizes.get(0)) : sizes, interpolation);
        } catch (final NumberFormatException e) {
            throw sizes("\"" + text + "\"", e);
        }
    }

    private static InputException sizes(final String received, final NumberFormatException cause) {
        return new InputException("The size of voxels is a positive number of millimetres, or three separated by commas",
            received, "Write 1, or 2,2,0 for voxels of 2 mm in slices that stay as they are.", cause);
    }

    /**
     * @param grid the grid of an image
     * @return the grid with voxels of this size; the same one when it has them
     * @throws InputException if a size is negative or there would be too many voxels
     */
    public Grid of(final Grid grid) {
        return IsotropicGrid.of(grid, millimetres.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * @param image an image
     * @param levels number of grey levels when its values are such and must stay so
     * @param progress checked for cancellation
     * @return the image with voxels of that size
     */
    public Volume resample(final Volume image, final OptionalInt levels, final Progress progress) {
        final Grid grid = of(image.grid());
        if (grid.sameAs(image.grid())) {
            return image;
        }
        final ResampleOperator operator = new ResampleOperator(Affine.identity(), grid);
        return switch (interpolation) {
            case CUBIC -> operator.cubic(image, levels, progress);
            case LINEAR -> operator.linear(image, levels, progress);
            case SPLINE -> operator.spline(image, levels, progress);
            default -> operator.nearest(image, progress);
        };
    }

    /**
     * @param mask a VOI
     * @param progress checked for cancellation
     * @return the VOI with voxels of that size
     */
    public Mask resample(final Mask mask, final Progress progress) {
        final Grid grid = of(mask.grid());
        return grid.sameAs(mask.grid()) ? mask : new ResampleOperator(Affine.identity(), grid).label(mask, progress);
    }

    /** @return the sizes and the interpolation in words, such as {@code voxels of 1 x 1 x 1 mm, cubic} */
    @Override
    public String toString() {
        return "voxels of " + millimetres.stream().map(size -> size == 0 ? "unchanged" : size == Math.rint(size) && size < 1e9
            ? Long.toString(size.longValue()) : size.toString()).collect(Collectors.joining(" x ")) + " mm, " + interpolation.word();
    }
}
