// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.util.OptionalInt;

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
 * The size of voxels that features are measured on.
 *
 * @param millimetres distance of voxel centres along all axes, or of i, j and k; 0 of three keeps that axis
 * @param interpolation how values of an image between voxel centres are found
 */
record VoxelSize(double[] millimetres, Interpolation interpolation) {

    /** Checks the interpolation. */
    VoxelSize {
        if (interpolation == Interpolation.LABEL) {
            throw new InputException("An image is resampled with cubic, linear, spline or nearest", interpolation.word(),
                "Use one of these words.");
        }
    }

    /**
     * @param image an image
     * @param levels number of grey levels when its values are such and must stay so
     * @param progress checked for cancellation
     * @return the image with voxels of that size
     */
    Volume resample(final Volume image, final OptionalInt levels, final Progress progress) {
        final Grid grid = grid(image.grid());
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

    private Grid grid(final Grid old) {
        return millimetres.length == 1 ? IsotropicGrid.of(old, millimetres[0]) : IsotropicGrid.of(old, millimetres);
    }

    /**
     * @param mask a VOI
     * @param progress checked for cancellation
     * @return the VOI with voxels of that size
     */
    Mask resample(final Mask mask, final Progress progress) {
        final Grid grid = grid(mask.grid());
        return grid.sameAs(mask.grid()) ? mask : new ResampleOperator(Affine.identity(), grid).label(mask, progress);
    }
}
