// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Arrays;
import java.util.BitSet;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;

/**
 * Makes the finest image that a registration works on: intensities clamped to the range between two percentiles and
 * scaled to
 * 0..1, voxels much smaller than the finest level averaged in blocks (one millimetre brings nothing measurable over
 * two, and
 * costs eight times as much).
 */
final class BaseImage {

    /** Fewer slices than this do not determine where a volume lies in 3-D. */
    static final int LEAST_VOXELS = 4;

    private static final double LOW_PERCENTILE = 0.01;

    private static final double HIGH_PERCENTILE = 0.997;

    private static final int PERCENTILE_SAMPLE = 1 << 16;

    /** Blocks grow until another voxel would make them exceed the level by a quarter. */
    private static final double BLOCK_TOLERANCE = 0.25;

    private final Volume volume;

    private final BitSet unused;

    private final Workers workers;

    private final Progress progress;

    private double low;

    private double range;

    private BaseImage(final RegistrationImage image, final Workers workers, final Progress progress) {
        this.volume = image.volume();
        this.unused = unused(image);
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * @param image the image and what of it counts
     * @param role "fixed" or "moving", for messages
     * @param finest edge of a voxel at the finest level, in millimetres
     * @param margin by how much excluded VOIs grow, in millimetres
     * @param workers threads
     * @param progress checked for cancellation
     * @return intensities 0..1 with weights where not all count
     * @throws InputException if the image is too thin, constant, or has nothing that counts
     */
    static LevelImage of(final RegistrationImage image, final String role, final double finest, final double margin,
        final Workers workers, final Progress progress) {
        final BaseImage maker = new BaseImage(image, workers, progress);
        maker.checkSize(role);
        maker.measureRange(role);
        final LevelImage base = maker.blocks(finest);
        return image.exclude().isEmpty() ? base : Exclusion.apply(base, image.exclude().get(), margin, role);
    }

    private static BitSet unused(final RegistrationImage image) {
        final BitSet unused = new BitSet();
        if (image.use().isPresent()) {
            unused.or(image.use().get().voxels());
            unused.flip(0, image.volume().grid().voxels());
        }
        if (image.volume().fieldOfView().isPresent()) {
            final BitSet unknown = image.volume().fieldOfView().get().voxels();
            unknown.flip(0, image.volume().grid().voxels());
            unused.or(unknown);
        }
        return unused.isEmpty() ? null : unused;
    }

    private void checkSize(final String role) {
        final Grid grid = volume.grid();
        if (Math.min(grid.nx(), Math.min(grid.ny(), grid.nz())) < LEAST_VOXELS) {
            throw new InputException("The " + role + " image of a registration is a volume of at least " + LEAST_VOXELS
                + " voxels along each axis", grid.describe(),
                "A single slice or a very thin slab cannot be placed in three dimensions: choose a full series.");
        }
    }

    private boolean counts(final int index, final double value) {
        return Double.isFinite(value) && (unused == null || !unused.get(index));
    }

    private void measureRange(final String role) {
        final int voxels = volume.grid().voxels();
        final int stride = Math.max(1, voxels / PERCENTILE_SAMPLE) | 1;
        float[] sample = new float[voxels / stride + 1];
        int size = 0;
        int finite = 0;
        for (int index = 0; index < voxels; index += stride) {
            final double value = volume.get(index);
            if (Double.isFinite(value)) {
                finite++;
                if (counts(index, value)) {
                    sample[size++] = (float)value;
                }
            }
        }
        if (size < 64) {
            size = 0;
            sample = new float[voxels];
            for (int index = 0; index < voxels; index++) {
                final double value = volume.get(index);
                if (counts(index, value)) {
                    sample[size++] = (float)value;
                }
            }
        }
        if (size == 0) {
            throw new InputException("The " + role + " image has voxels that count",
                finite == 0 ? "an image without a finite number" : "none inside its mask and field of view",
                "Check the image and its mask.");
        }
        Arrays.sort(sample, 0, size);
        low = sample[(int)(LOW_PERCENTILE * (size - 1))];
        double high = sample[(int)(HIGH_PERCENTILE * (size - 1))];
        if (!(high > low)) {
            low = sample[0];
            high = sample[size - 1];
        }
        range = high - low;
        if (!(range > 0) || Double.isInfinite(range)) {
            throw new InputException("The " + role + " image has contrast", "a constant image: every voxel that counts is "
                + low, "Choose another series; nothing can be aligned to a constant.");
        }
    }

    /**
     * @param image intensities from 0 up
     * @return the image with intensities 0..1, the upper percentile becoming 1
     */
    static LevelImage rescaled(final LevelImage image) {
        final float[] values = image.values();
        final int stride = Math.max(1, values.length / PERCENTILE_SAMPLE) | 1;
        final float[] sample = new float[(values.length - 1) / stride + 1];
        for (int n = 0; n < sample.length; n++) {
            sample[n] = values[n * stride];
        }
        Arrays.sort(sample);
        float high = sample[(int)(HIGH_PERCENTILE * (sample.length - 1))];
        high = high > 0 ? high : 1;
        for (int n = 0; n < values.length; n++) {
            values[n] = Math.min(1, values[n] / high);
        }
        return image;
    }

    private LevelImage blocks(final double finest) {
        final Grid grid = volume.grid();
        final double[] spacing = grid.spacing();
        final int[] size = grid.size();
        final int[] factor = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            factor[axis] = (int)Math.floor(finest / spacing[axis] + BLOCK_TOLERANCE);
            factor[axis] = Math.max(1, Math.min(factor[axis], size[axis] / LEAST_VOXELS));
            size[axis] /= factor[axis];
        }
        final float[] values = new float[size[0] * size[1] * size[2]];
        final float[] weights = new float[values.length];
        final boolean[] partial = new boolean[size[2]];
        final boolean single = factor[0] * factor[1] * factor[2] == 1;
        workers.run(size[2], new Workers.Task() {
            @Override
            public void run(final int k) {
                progress.checkCanceled();
                partial[k] = single ? slice(k, values, weights) : blockSlice(k, size, factor, values, weights);
            }
        });
        boolean weighted = false;
        for (final boolean any : partial) {
            weighted |= any;
        }
        final Affine affine = grid.affine().times(Affine.of(factor[0], 0, 0, (factor[0] - 1) / 2.0, 0, factor[1], 0,
            (factor[1] - 1) / 2.0, 0, 0, factor[2], (factor[2] - 1) / 2.0, 0, 0, 0, 1));
        return new LevelImage(size[0], size[1], size[2], affine, values, weighted ? weights : null);
    }

    /** One slice of voxels that are not averaged; tells whether any of them does not count. */
    private boolean slice(final int k, final float[] values, final float[] weights) {
        final int area = volume.grid().nx() * volume.grid().ny();
        boolean partial = false;
        for (int index = k * area; index < (k + 1) * area; index++) {
            final double value = volume.get(index);
            if (counts(index, value)) {
                values[index] = scaled(value);
                weights[index] = 1;
            } else {
                values[index] = Double.isFinite(value) ? scaled(value) : 0;
                partial = true;
            }
        }
        return partial;
    }

    private boolean blockSlice(final int k, final int[] size, final int[] factor, final float[] values,
        final float[] weights) {
        boolean partial = false;
        for (int j = 0; j < size[1]; j++) {
            for (int i = 0; i < size[0]; i++) {
                final int index = i + size[0] * (j + size[1] * k);
                partial |= block(i * factor[0], j * factor[1], k * factor[2], factor, index, values, weights);
            }
        }
        return partial;
    }

    /** Mean of a block's voxels, of those that count where some do. */
    private boolean block(final int i0, final int j0, final int k0, final int[] factor, final int target,
        final float[] values, final float[] weights) {
        final Grid grid = volume.grid();
        double sum = 0;
        double other = 0;
        int used = 0;
        int finite = 0;
        for (int k = k0; k < k0 + factor[2]; k++) {
            for (int j = j0; j < j0 + factor[1]; j++) {
                for (int i = i0; i < i0 + factor[0]; i++) {
                    final int index = grid.index(i, j, k);
                    final double value = volume.get(index);
                    if (counts(index, value)) {
                        sum += scaled(value);
                        used++;
                    } else if (Double.isFinite(value)) {
                        other += scaled(value);
                        finite++;
                    }
                }
            }
        }
        final int all = factor[0] * factor[1] * factor[2];
        values[target] = (float)(used > 0 ? sum / used : finite > 0 ? other / finite : 0);
        weights[target] = (float)used / all;
        return used < all;
    }

    private float scaled(final double value) {
        return (float)Math.max(0, Math.min(1, (value - low) / range));
    }
}
