// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import org.radiosurv.core.Progress;

/** Both images of a registration at its three resolutions, told apart by their part in the similarity. */
final class Levels {

    /** Resolutions for a head, in millimetres. */
    static final double FINE = 2;

    static final double MIDDLE = 4;

    static final double COARSE = 8;

    /** How far into the air around a head samples are taken. */
    private static final double HEAD_MARGIN = 8;

    /** Tissue, for the bias field, is brighter than this times the head's threshold. */
    private static final double BRIGHT = 1.5;

    /** Voxels count as coarser from this ratio of largest edges on. */
    private static final double COARSER = 1.2;

    /** Larger voxels, along every axis, do not determine scales along three axes and shears. */
    private static final double LARGEST_EDGE = 4.2;

    /** Images smaller than this, in millimetres, show something smaller than a head; all lengths shrink with them. */
    private static final double SMALL_EXTENT = 120;

    /**
     * One image's resolutions.
     *
     * @param fine about 2 mm, bias field removed
     * @param middle about 4 mm
     * @param coarse about 8 mm
     * @param head where samples are taken
     */
    record Pyramid(LevelImage fine, LevelImage middle, LevelImage coarse, HeadRegion head) {
    }

    private final Pyramid source;

    private final Pyramid target;

    private final boolean sourceIsMoving;

    private final double unit;

    private Levels(final Pyramid source, final Pyramid target, final boolean sourceIsMoving, final double unit) {
        this.source = source;
        this.target = target;
        this.sourceIsMoving = sourceIsMoving;
        this.unit = unit;
    }

    /**
     * @param fixed one image
     * @param moving the other image
     * @param settings how
     * @param workers threads
     * @param progress told how far the preparation is; checked for cancellation
     * @return both, prepared
     */
    static Levels of(final RegistrationImage fixed, final RegistrationImage moving, final RegistrationSettings settings,
        final Workers workers, final Progress progress) {
        final double unit = Math.min(unit(fixed), unit(moving));
        final Pyramid f = pyramid(fixed, "fixed", unit, settings, workers, progress);
        progress.report(0.5, null);
        final Pyramid m = pyramid(moving, "moving", unit, settings, workers, progress);
        final boolean sampleMoving = samplesMoving(f, m);
        return new Levels(sampleMoving ? m : f, sampleMoving ? f : m, sampleMoving, unit);
    }

    /**
     * The image with the larger voxels is sampled, at its voxels' centres, and the other one interpolated: nothing is
     * known
     * between thick slices. Of equals the one that shows less of the head, so that most samples have a counterpart.
     */
    private static boolean samplesMoving(final Pyramid fixed, final Pyramid moving) {
        final double f = largest(fixed.fine().spacing());
        final double m = largest(moving.fine().spacing());
        if (Math.max(f, m) > COARSER * Math.min(f, m)) {
            return m > f;
        }
        return moving.head().volume() < fixed.head().volume();
    }

    private static double largest(final double[] values) {
        return Math.max(values[0], Math.max(values[1], values[2]));
    }

    /** 1 for images of a head's size, less for small ones. */
    private static double unit(final RegistrationImage image) {
        final double[] spacing = image.volume().grid().spacing();
        final int[] size = image.volume().grid().size();
        double extent = 0;
        for (int axis = 0; axis < 3; axis++) {
            extent = Math.max(extent, size[axis] * spacing[axis]);
        }
        return Math.min(1, extent / SMALL_EXTENT);
    }

    private static Pyramid pyramid(final RegistrationImage image, final String role, final double unit,
        final RegistrationSettings settings, final Workers workers, final Progress progress) {
        LevelImage fine = BaseImage.of(image, role, FINE * unit, settings.exclusionMargin(), workers, progress);
        LevelImage middle = Smoothing.reduce(fine, MIDDLE * unit, workers);
        fine = BiasField.correct(fine, middle, BRIGHT * HeadRegion.threshold(middle), workers, progress);
        middle = Smoothing.reduce(fine, MIDDLE * unit, workers);
        progress.checkCanceled();
        final LevelImage coarse = Smoothing.reduce(middle, COARSE * unit, workers);
        return new Pyramid(fine, middle, coarse, HeadRegion.of(middle, HEAD_MARGIN * unit));
    }

    /** @return the image whose samples are compared at the finest level */
    Pyramid source() {
        return source;
    }

    /** @return the image that is interpolated there */
    Pyramid target() {
        return target;
    }

    /** @return whether the sampled image is the moving one */
    boolean sourceIsMoving() {
        return sourceIsMoving;
    }

    /** @return whether the voxels of an image are larger than 4 mm along every axis */
    boolean coarse() {
        return Math.max(smallest(source.fine().spacing()), smallest(target.fine().spacing())) > LARGEST_EDGE * unit;
    }

    private static double smallest(final double[] values) {
        return Math.min(values[0], Math.min(values[1], values[2]));
    }

    /** @return millimetres that count as one */
    double unit() {
        return unit;
    }
}
