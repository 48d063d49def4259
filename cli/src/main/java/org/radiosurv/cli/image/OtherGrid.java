// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.util.Arrays;
import java.util.Locale;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.recipe.operator.ResampleOperator;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;

/** What to do with a mask on another voxel grid than the image or the mask that it is used with. */
public enum OtherGrid {

    /** Refuse it. */
    ERROR,
    /** Resample it by the positions in the headers, without registration. */
    RESAMPLE;

    /** @return the word of the option */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word an option's word
     * @return what it means
     * @throws InputException if there is no such word
     */
    public static OtherGrid ofWord(final String word) {
        return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst()
            .orElseThrow(() -> new InputException("What to do with another grid is error or resample", word,
                "Use one of these words."));
    }

    /**
     * @param mask a mask
     * @param grid where it is needed
     * @param rule why it must be there, for the error message
     * @param progress checked for cancellation
     * @return the mask on that grid
     * @throws InputException if the grids differ and the mask is not to be resampled; the message prints both
     */
    public Mask bring(final Mask mask, final Grid grid, final String rule, final Progress progress) {
        if (mask.grid().sameAs(grid)) {
            return mask;
        }
        if (this == ERROR) {
            throw new InputException(rule, "[" + grid.describe() + "] and [" + mask.grid().describe() + "]",
                "Resample the mask first, or use --other-grid resample if both headers refer to the same space.");
        }
        return new ResampleOperator(Affine.identity(), grid).label(mask, progress);
    }
}
