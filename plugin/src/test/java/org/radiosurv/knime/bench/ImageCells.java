// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;

import org.knime.core.data.DataCell;
import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;

/** Image and VOI cells whose files lie in a folder. */
public final class ImageCells {

    private final Path folder;

    private int files;

    /** @param folder where the files go */
    public ImageCells(final Path folder) {
        this.folder = folder;
    }

    /** @return an image on a grid, with a value per voxel in storage order */
    public DataCell image(final Grid grid, final IntToDoubleFunction value) throws IOException {
        return new VolumeCell(source(grid, value));
    }

    /** @return a VOI: voxels of value 1 */
    public DataCell voi(final Grid grid, final IntToDoubleFunction value) throws IOException {
        return new VoiCell(source(grid, value));
    }

    /** @return the recipe that reads a new file */
    public Recipe.Source source(final Grid grid, final IntToDoubleFunction value) throws IOException {
        final Path file = folder.resolve("image" + files++ + ".nii");
        ImageFolder.write(file, grid, value);
        return new Recipe.Source(file.toString(), NiftiReader.sha256(file, Progress.NONE), grid,
            NiftiReader.readHeader(file).datatype());
    }
}
