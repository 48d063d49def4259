// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.intensity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/** One measurement of grey level bounds: counts what there is, finds the ranks, and judges the result. */
final class GreyLevelSurvey {

    /** f N is a whole number if it is this close to one: 0.999 has no exact binary form. */
    private static final double RANK_ROUNDING = 1e-6;

    private final GreyLevelRule rule;

    private final Volume image;

    private final Optional<Mask> within;

    private final Progress progress;

    private long finite;

    private long zeros;

    private long notFinite;

    GreyLevelSurvey(final GreyLevelRule rule, final Volume image, final Optional<Mask> within, final Progress progress) {
        this.rule = rule;
        this.image = image;
        this.within = within;
        this.progress = progress;
    }

    GreyLevelMeasurement measure() {
        count();
        final Ranks ranks = Ranks.of(image, this::isMeasured, progress);
        if (ranks.count() == 0) {
            throw new InputException("Grey levels are measured on at least one finite voxel",
                "none among " + image.grid().voxels() + " voxels", "Check the image and the mask.");
        }
        final double low = ranks.at(1);
        final double high = ranks.at(upperRank(ranks.count()));
        return new GreyLevelMeasurement(low, high, rule.levels(), ranks.count(), ranks.above(high),
            finite == 0 ? 0 : (double)zeros / finite, notFinite, warnings(low, high));
    }

    private long upperRank(final long count) {
        final double rank = Math.ceil((1 - rule.dropTop()) * count - RANK_ROUNDING);
        return Math.max(1, Math.min(count, (long)rank));
    }

    private void count() {
        for (int index = 0; index < image.grid().voxels(); index++) {
            final double value = image.get(index);
            if (!Double.isFinite(value)) {
                notFinite++;
            } else {
                finite++;
                zeros += value == 0 ? 1 : 0;
            }
        }
        progress.checkCanceled();
    }

    private boolean isMeasured(final int index) {
        return image.isKnown(index) && (within.isEmpty() || within.get().contains(index))
            && !(rule.ignoreZeros() && image.get(index) == 0);
    }

    private List<String> warnings(final double low, final double high) {
        final List<String> warnings = new ArrayList<>();
        if (low == high) {
            warnings.add("All measured values are " + low + " (after the top " + rule.dropTop()
                + " was dropped): every voxel up to it gets level 0.");
        }
        if (notFinite > 0) {
            warnings.add(notFinite + " voxels are no finite numbers and get level 0.");
        }
        return warnings;
    }
}
