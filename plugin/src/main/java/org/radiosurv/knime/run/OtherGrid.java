// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.run;

import org.knime.node.parameters.widget.choices.Label;
import org.radiosurv.core.InputException;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;

/** What to do with a VOI that lies on another grid than the image or VOI it is used with. */
public enum OtherGrid {
    /** Refuse. */
    @Label(value = "Error", description = "The row's results are missing; the message names both grids. Register the images first "
        + "when the patient moved between them.")
    ERROR,
    /** Resample by the headers. */
    @Label(value = "Resample by header", description = "The VOI is resampled to the other grid by the positions in the headers, "
        + "without registration; a warning counts the rows. Right only if the patient did not move between the images.")
    RESAMPLE;

    /**
     * @param voi a VOI
     * @param grid the grid that it is needed on
     * @param name the VOI's name in messages
     * @param other the name of what has that grid
     * @return the VOI on that grid
     * @throws InputException if it lies on another and that is an error
     */
    public Recipe bring(final Recipe voi, final Grid grid, final String name, final String other) {
        if (voi.grid().sameAs(grid)) {
            return voi;
        }
        if (this == ERROR) {
            throw new InputException("'" + name + "' and '" + other + "' must lie on one grid",
                "'" + name + "' on " + voi.grid().describe() + " and '" + other + "' on " + grid.describe(),
                "Register the images, or choose 'Resample by header' in the dialog if the patient did not move between them.");
        }
        return new Recipe.Resample(voi, Affine.identity(), grid, Interpolation.LABEL);
    }
}
