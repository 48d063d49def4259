// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiWriter.Options;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

class NiftiWriterTest {

    private static final Grid GRID =
        new Grid(3, 2, 2, Affine.of(-1.5, 0, 0, 90, 0, 2, 0, -126, 0, 0, 6.5, -72, 0, 0, 0, 1));

    private static final Volume SHORTS =
        new Volume(GRID, VoxelData.ofShorts(new short[]{0, 1, -1, 32767, -32768, 5, 6, 7, 8, 9, 10, 11}));

    @TempDir
    private Path folder;

    private NiftiImage roundTrip(final Volume volume, final String name, final Options options) throws IOException {
        final Path file = folder.resolve(name);
        NiftiWriter.write(volume, file, options, Progress.NONE);
        return NiftiReader.read(file, Progress.NONE);
    }

    private static void assertSameValues(final Volume expected, final Volume actual) {
        for (int n = 0; n < expected.grid().voxels(); n++) {
            assertEquals(expected.get(n), actual.get(n), "voxel " + n);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.nii", "a.nii.gz", "a.hdr", "a.img", "a.hdr.gz"})
    void everyFormComesBack(final String name) throws IOException {
        final NiftiImage image = roundTrip(SHORTS, name, Options.defaults());
        assertSameValues(SHORTS, image.volume());
        assertEquals(Datatype.INT16, image.header().datatype());
        assertEquals(GRID, image.volume().grid());
        assertEquals(List.of(), image.header().warnings());
    }

    @ParameterizedTest
    @EnumSource(Datatype.class)
    void everyDatatypeComesBack(final Datatype type) throws IOException {
        final Volume small = new Volume(GRID, VoxelData.ofUnsignedBytes(new byte[]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100, 127}));
        final NiftiImage image = roundTrip(small, "a.nii", Options.defaults().withDatatype(type));
        assertEquals(type, image.header().datatype());
        assertSameValues(small, image.volume());
    }

    @Test
    void keepsTheTypeThatValuesWereReadIn() throws IOException {
        final List<VoxelData> all = List.of(VoxelData.ofUnsignedBytes(new byte[12]), VoxelData.ofShorts(new short[12]),
            VoxelData.ofUnsignedShorts(new short[12]), VoxelData.ofInts(new int[12]), VoxelData.ofFloats(new float[12]),
            VoxelData.ofDoubles(new double[12]), VoxelData.ofSquareRoots(new int[12]));
        final List<Datatype> types = List.of(Datatype.UINT8, Datatype.INT16, Datatype.UINT16, Datatype.INT32,
            Datatype.FLOAT32, Datatype.FLOAT64, Datatype.FLOAT64);
        for (int n = 0; n < all.size(); n++) {
            assertEquals(types.get(n), roundTrip(new Volume(GRID, all.get(n)), n + ".nii", Options.defaults()).header()
                .datatype());
        }
    }

    @Test
    void keepsTheScaleOfStoredValues() throws IOException {
        final Volume scaled = new Volume(GRID, SHORTS.data().scaled(0.25, -3));
        final NiftiImage image = roundTrip(scaled, "a.nii.gz", Options.defaults());
        assertEquals(0.25, image.header().slope());
        assertEquals(-3, image.header().intercept());
        assertSameValues(scaled, image.volume());
        final NiftiImage real = roundTrip(scaled, "b.nii.gz", Options.defaults().withDatatype(Datatype.FLOAT64));
        assertEquals(1, real.header().slope());
        assertSameValues(scaled, real.volume());
    }

    @Test
    void qformAndSformAgreeForRandomRotations() throws IOException {
        final Random random = new Random(8);
        for (int n = 0; n < 200; n++) {
            final Affine rotation = rotation(random);
            final double flip = random.nextBoolean() ? 1 : -1;
            final Affine affine = Affine.translation(random.nextInt(100), -50, 3).times(rotation)
                .times(Affine.scaling(0.5, 1.25 * flip, 3));
            final Grid grid = new Grid(3, 2, 2, affine);
            final Path file = folder.resolve("r.nii");
            NiftiWriter.write(new Volume(grid, SHORTS.data()), file, Options.defaults().overwriting(), Progress.NONE);
            assertTrue(NiftiReader.readHeader(file).grid().affine().closeTo(affine, 1e-5), "sform");
            final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            bytes.putShort(254, (short)0);
            Files.write(file, bytes.array());
            final NiftiHeader header = NiftiReader.readHeader(file);
            assertEquals(NiftiHeader.AffineSource.QFORM, header.affineSource());
            assertTrue(header.grid().affine().closeTo(affine, 2e-5), affine + " " + header.grid().affine());
        }
    }

    private static Affine rotation(final Random random) {
        Affine rotation = Affine.identity();
        // also half and quarter turns, where a component of the quaternion is 0
        final double unit = random.nextBoolean() ? Math.PI / 2 : 0.1;
        for (int axis = 0; axis < 3; axis++) {
            final double angle = unit * random.nextInt(60);
            final double[] m = Affine.identity().toArray();
            final int p = (axis + 1) % 3;
            final int q = (axis + 2) % 3;
            m[5 * p] = Math.cos(angle);
            m[5 * q] = Math.cos(angle);
            m[4 * p + q] = -Math.sin(angle);
            m[4 * q + p] = Math.sin(angle);
            rotation = rotation.times(Affine.of(m));
        }
        return rotation;
    }

    @Test
    void aShearedGridHasNoQform() throws IOException {
        final Grid sheared = new Grid(3, 2, 2, Affine.of(1, 0.2, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1));
        final NiftiHeader header = roundTrip(new Volume(sheared, SHORTS.data()), "a.nii", Options.defaults()).header();
        assertEquals(0, header.qformCode());
        assertEquals(2, header.sformCode());
        assertTrue(header.grid().sameAs(sheared));
    }

    @Test
    void theSameImageGivesTheSameBytes() throws Exception {
        NiftiWriter.write(SHORTS, folder.resolve("a.nii.gz"), Options.defaults(), Progress.NONE);
        Thread.sleep(1100);
        NiftiWriter.write(SHORTS, folder.resolve("b.nii.gz"), Options.defaults(), Progress.NONE);
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.nii.gz")), Files.readAllBytes(folder.resolve("b.nii.gz")));
    }

    @Test
    void doesNotOverwriteUnlessAsked() throws IOException {
        final Path file = Files.writeString(folder.resolve("a.nii"), "precious");
        final InputException error =
            assertThrows(InputException.class, () -> NiftiWriter.write(SHORTS, file, Options.defaults(), Progress.NONE));
        assertTrue(error.getMessage().contains("a.nii"), error.getMessage());
        assertEquals("precious", Files.readString(file));
        NiftiWriter.write(SHORTS, file, Options.defaults().overwriting(), Progress.NONE);
        assertSameValues(SHORTS, NiftiReader.read(file, Progress.NONE).volume());
    }

    @Test
    void leavesNothingBehindWhenItFails() throws IOException {
        final Path file = folder.resolve("a.nii.gz");
        final Options bytes = Options.defaults().withDatatype(Datatype.UINT8);
        final String message =
            assertThrows(InputException.class, () -> NiftiWriter.write(SHORTS, file, bytes, Progress.NONE)).getMessage();
        assertTrue(message.contains("uint8") && message.contains("-1.0"), message);
        final Progress cancelled = new Progress() {
            @Override
            public void report(final double fraction, final String text) {
                // not of interest here
            }

            @Override
            public boolean canceled() {
                return true;
            }
        };
        final Volume large = new Volume(new Grid(100, 100, 10, Affine.identity()), VoxelData.ofUnsignedBytes(new byte[100_000]));
        assertThrows(CancellationException.class, () -> NiftiWriter.write(large, file, Options.defaults(), cancelled));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void roundsToWholeNumbersAndRefusesWhatDoesNotFit() throws IOException {
        final Grid three = new Grid(3, 1, 1, Affine.identity());
        final Volume image = new Volume(three, VoxelData.ofDoubles(new double[]{0.4, 254.6, 2}));
        final Options bytes = Options.defaults().withDatatype(Datatype.UINT8);
        final Volume read = roundTrip(image, "a.nii", bytes).volume();
        assertEquals(0, read.get(0));
        assertEquals(255, read.get(1));
        for (final double bad : new double[]{256, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            final Volume volume = new Volume(three, VoxelData.ofDoubles(new double[]{0, bad, 0}));
            assertThrows(InputException.class,
                () -> NiftiWriter.write(volume, folder.resolve("b.nii"), bytes, Progress.NONE));
        }
    }

    @Test
    void refusesForeignEndings() {
        assertThrows(InputException.class,
            () -> NiftiWriter.write(SHORTS, folder.resolve("a.png"), Options.defaults(), Progress.NONE));
    }

    /** What the end of the process does while a file is written, see {@link UnfinishedFiles}. */
    @ParameterizedTest
    @ValueSource(strings = {"a.nii", "a.nii.gz"})
    void aWriteThatTheEndOfTheProcessInterruptsLeavesNothing(final String name) {
        final Progress ending = new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                UnfinishedFiles.remove();
            }

            @Override
            public boolean canceled() {
                UnfinishedFiles.remove();
                return false;
            }
        };
        final Path file = folder.resolve(name);
        final Volume large =
            new Volume(new Grid(200, 200, 20, Affine.identity()), VoxelData.ofFloats(new float[800_000]));
        assertThrows(IOException.class, () -> NiftiWriter.write(large, file, Options.defaults(), ending));
        assertArrayEquals(new String[0], folder.toFile().list());
    }
}
