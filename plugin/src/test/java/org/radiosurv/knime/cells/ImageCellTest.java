// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.cells;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.radiosurv.core.nifti.Datatype;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.knime.bench.Bench;

class ImageCellTest {

    private static final Grid GRID = new Grid(4, 3, 2, Affine.identity());

    private static final Recipe SOURCE = source("/data/sub-01_T1w.nii.gz");

    private static Recipe source(final String location) {
        return new Recipe.Source(location, "0".repeat(64), GRID, Datatype.INT16);
    }

    /** What KNIME hands to a serializer, over bytes. */
    private static final class Output extends DataOutputStream implements DataCellDataOutput {

        Output(final ByteArrayOutputStream bytes) {
            super(bytes);
        }

        @Override
        public void writeDataCell(final DataCell cell) {
            throw new AssertionError("An image cell holds no other cell");
        }
    }

    /** The other way. */
    private static final class Input extends DataInputStream implements DataCellDataInput {

        Input(final byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public DataCell readDataCell() {
            throw new AssertionError("An image cell holds no other cell");
        }
    }

    private static byte[] written(final VolumeCell cell) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new VolumeCell.Serializer().serialize(cell, new Output(bytes));
        return bytes.toByteArray();
    }

    @Test
    void comesBackFromItsBytes() throws IOException {
        final Recipe levels = new Recipe.GreyLevels(SOURCE, 0.1, 998.25, 256);
        final VolumeCell back = new VolumeCell.Serializer().deserialize(new Input(written(new VolumeCell(levels))));
        assertEquals(levels, back.getRecipe());
        assertEquals(levels.toJson(), back.toString());
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new VoiCell.Serializer().serialize(new VoiCell(SOURCE), new Output(bytes));
        assertEquals(SOURCE, new VoiCell.Serializer().deserialize(new Input(bytes.toByteArray())).getRecipe());
    }

    @Test
    void aRecipeOfMoreThan64KilobytesComesBack() throws IOException {
        final Recipe longOne = source("/" + "ä".repeat(100_000));
        assertEquals(longOne, new VolumeCell.Serializer().deserialize(new Input(written(new VolumeCell(longOne)))).getRecipe());
    }

    @Test
    void aDamagedLengthAllocatesNothing() {
        final byte[] damaged = {(byte)0x7f, (byte)0xff, (byte)0xff, (byte)0xff, 1, 2, 3};
        final IOException refused =
            assertThrows(IOException.class, () -> new VolumeCell.Serializer().deserialize(new Input(damaged)));
        assertTrue(refused.getMessage().contains("damaged"), refused.getMessage());
    }

    @Test
    void equalRecipesAreEqualCells() {
        assertEquals(new VolumeCell(SOURCE), new VolumeCell(source("/data/sub-01_T1w.nii.gz")));
        assertEquals(new VolumeCell(SOURCE).hashCode(), new VolumeCell(source("/data/sub-01_T1w.nii.gz")).hashCode());
        assertNotEquals(new VolumeCell(SOURCE), new VolumeCell(source("/data/sub-02_T1w.nii.gz")));
        assertNotEquals((DataCell)new VolumeCell(SOURCE), new VoiCell(SOURCE));
        assertNotEquals((DataCell)new VolumeCell(SOURCE), DataType.getMissingCell());
    }

    @Test
    void voxelsGoToAFileStoreWhereThereIsOne(@TempDir final Path temporary) throws Exception {
        try (Bench bench = new Bench(temporary)) {
            final byte[] voxels = {1, 2, 3};
            final FileStore store = bench.context().createFileStore("image");
            final VolumeCell cell = new VolumeCell(SOURCE, store, voxels);
            cell.flushToFileStore();
            assertArrayEquals(voxels, Files.readAllBytes(cell.getStoredVoxels().orElseThrow()));
            assertNotEquals(cell, new VolumeCell(SOURCE), "voxels of its own");
            assertEquals(Optional.empty(), new VolumeCell(SOURCE).getStoredVoxels());
            new VolumeCell(SOURCE).flushToFileStore();
        }
    }

    @Test
    void aVoiIsAVolumeAndNotTheOtherWayRound() {
        assertTrue(VoiCell.TYPE.isCompatible(VolumeValue.class));
        assertFalse(VolumeCell.TYPE.isCompatible(VoiValue.class));
        assertEquals("Volume", VolumeCell.TYPE.getName());
        assertEquals("VOI", VoiCell.TYPE.getName());
        assertTrue(VolumeCell.TYPE.getComparator().compare(new VolumeCell(SOURCE), new VolumeCell(source("/data/sub-02"))) != 0);
    }

    @Test
    void isShownAsFormulaAndGrid() {
        final Recipe edema = new Recipe.Subtract(source("/a/whole.nii"), source("C:\\b\\core.nii"));
        assertEquals("Subtract(whole.nii, core.nii), 4 x 3 x 2, 1 x 1 x 1 mm, RAS, origin (0, 0, 0)", VolumeRenderer.summary(edema));
        final VolumeRenderer renderer =
            (VolumeRenderer)new VolumeRenderer.Factory().createRenderer(new DataColumnSpecCreator("c", VoiCell.TYPE).createSpec());
        assertEquals("Recipe and grid", renderer.getDescription());
    }
}
