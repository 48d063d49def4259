// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.cells;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;
import org.radiosurv.core.recipe.Recipe;

/**
 * What the image cells share: the recipe's JSON and zero or one file store. The JSON is parsed when it is first asked for, so
 * that passing a table on costs nothing.
 */
abstract class RecipeCell extends FileStoreCell {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_RECIPE = 64 << 20;

    private final String json;

    private transient volatile Recipe recipe;

    /** Voxels that wait to be written, as the bytes of a NIfTI file; KNIME calls flushToFileStore only when it must. */
    private transient byte[] pending;

    RecipeCell(final Recipe recipe) {
        super(new FileStore[0]);
        json = recipe.toJson();
        this.recipe = recipe;
    }

    RecipeCell(final Recipe recipe, final FileStore store, final byte[] niftiFile) {
        super(store);
        json = recipe.toJson();
        this.recipe = recipe;
        pending = niftiFile.clone();
    }

    /** Used by the serializer alone: KNIME puts the file stores in afterwards. */
    RecipeCell(final String json) {
        super();
        this.json = json;
    }

    /** @return how to compute the image */
    public final Recipe getRecipe() {
        Recipe parsed = recipe;
        if (parsed == null) {
            parsed = Recipe.fromJson(json);
            recipe = parsed;
        }
        return parsed;
    }

    /** @return the file that holds voxels of this cell's own, if any */
    public final Optional<Path> getStoredVoxels() {
        final FileStore[] stores = getFileStores();
        return stores.length == 0 ? Optional.empty() : Optional.of(stores[0].getFile().toPath());
    }

    @Override
    protected final void flushToFileStore() throws IOException {
        final byte[] voxels = pending;
        final FileStore[] stores = getFileStores();
        if (voxels != null && stores.length > 0) {
            Files.write(stores[0].getFile().toPath(), voxels);
            pending = null;
        }
    }

    @Override
    protected final boolean equalsDataCell(final DataCell other) {
        // Two cells without file store are equal to the base class, whatever their recipes.
        return json.equals(((RecipeCell)other).json) && super.equalsDataCell(other);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    @Override
    public final String toString() {
        return json;
    }

    /**
     * Writes the JSON with a length of its own, since writeUTF ends at 64 KiB. KNIME stores the keys of the file stores.
     *
     * @param output where to
     * @throws IOException if writing fails
     */
    final void write(final DataCellDataOutput output) throws IOException {
        final byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        output.writeInt(bytes.length);
        output.write(bytes);
    }

    /**
     * @param input what {@link #write(DataCellDataOutput)} wrote
     * @return the JSON
     * @throws IOException if reading fails or the length is absurd
     */
    static String read(final DataCellDataInput input) throws IOException {
        final int length = input.readInt();
        if (length < 0 || length > LONGEST_RECIPE) {
            throw new IOException("The recipe of an image is at most " + LONGEST_RECIPE + " bytes long; received " + length
                + ". The saved table is damaged: reset and execute the node that made it.");
        }
        final byte[] bytes = new byte[length];
        input.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
