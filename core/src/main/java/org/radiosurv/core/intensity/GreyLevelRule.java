// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.intensity;

import java.util.Optional;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * How an image becomes grey levels (features.md section 1). With N measured voxels in ascending order, low is the first
 * and high the one at rank ceil((1 - dropTop) N), nearest rank, no interpolation. Voxels above high take the highest
 * level.
 *
 * <p>The study: 256 levels of the whole image, background included; top 0.1 % dropped for T1, T1Gd and FLAIR, nothing
 * for T2.
 *
 * @param dropTop share of voxels above high, 0 (inclusive) to 1 (exclusive)
 * @param levels number of levels, 2 to 65536
 * @param ignoreZeros whether voxels of value 0 are left out of the measurement
 */
public record GreyLevelRule(double dropTop, int levels, boolean ignoreZeros) {

    /** The study's number of grey levels. */
    public static final int STUDY_LEVELS = 256;

    /** The share that the study drops for T1, T1Gd and FLAIR. */
    public static final double STUDY_DROP_TOP = 0.001;

    /** Checks the parameters. */
    public GreyLevelRule {
        if (!(dropTop >= 0 && dropTop < 1)) {
            throw new InputException("The share of voxels that is dropped is at least 0 and below 1", dropTop,
                "Use 0.001 for T1, T1Gd and FLAIR, 0 for T2.");
        }
        if (levels < 2 || levels > 65536) {
            throw new InputException("There are 2 to 65536 grey levels", levels, "Use 256, as the study did.");
        }
    }

    /** @return the study's rule for T1, T1Gd and FLAIR: top 0.1 % dropped, 256 levels */
    public static GreyLevelRule topDropped() {
        return new GreyLevelRule(STUDY_DROP_TOP, STUDY_LEVELS, false);
    }

    /** @return the study's rule for T2: full range, 256 levels */
    public static GreyLevelRule fullRange() {
        return new GreyLevelRule(0, STUDY_LEVELS, false);
    }

    /**
     * @param image the image; voxels that are not finite or outside its field of view are left out
     * @param within where to measure, on the image's grid; empty for the whole image
     * @param progress checked for cancellation
     * @return the bounds and what to know about them
     * @throws InputException if no voxel is left to measure, or the mask lies on another grid
     */
    public GreyLevelMeasurement measure(final Volume image, final Optional<Mask> within, final Progress progress) {
        within.ifPresent(mask -> image.grid().requireSameAs(mask.grid(), "A mask lies on the grid of its image"));
        return new GreyLevelSurvey(this, image, within, progress).measure();
    }
}
