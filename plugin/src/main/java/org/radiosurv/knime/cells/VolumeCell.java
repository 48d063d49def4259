// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.cells;

import java.io.IOException;

import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.radiosurv.core.recipe.Recipe;

/** An image in a table. */
public final class VolumeCell extends RecipeCell implements VolumeValue {

    /** The type of the cell. */
    public static final DataType TYPE = DataType.getType(VolumeCell.class);

    private static final long serialVersionUID = 1L;

    /** @param recipe how to compute it */
    public VolumeCell(final Recipe recipe) {
        super(recipe);
    }

    /**
     * @param recipe how to compute it
     * @param store where its voxels will lie
     * @param niftiFile the bytes of a NIfTI file
     */
    public VolumeCell(final Recipe recipe, final FileStore store, final byte[] niftiFile) {
        super(recipe, store, niftiFile);
    }

    private VolumeCell(final String json) {
        super(json);
    }

    /** Reads and writes the cell; KNIME finds the cell's class by this class's own type argument. */
    public static final class Serializer implements DataCellSerializer<VolumeCell> {

        @Override
        public void serialize(final VolumeCell cell, final DataCellDataOutput output) throws IOException {
            cell.write(output);
        }

        @Override
        public VolumeCell deserialize(final DataCellDataInput input) throws IOException {
            return new VolumeCell(read(input));
        }
    }
}
