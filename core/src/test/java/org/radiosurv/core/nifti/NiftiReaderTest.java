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
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiHeader.AffineSource;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Volume;

class NiftiReaderTest {

    @TempDir
    private Path folder;

    private Path file(final String name, final byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Volume read(final String name, final byte[] content) throws IOException {
        return NiftiReader.read(file(name, content), Progress.NONE).volume();
    }

    private NiftiHeader header(final NiftiBytes bytes) throws IOException {
        return NiftiReader.readHeader(file("image.nii", bytes.array()));
    }

    static Stream<Arguments> datatypes() {
        return Stream.of(
            type(Datatype.UINT8, (b, v) -> b.put((byte)(int)(double)v), 0, 1, 127, 128, 255),
            type(Datatype.INT8, (b, v) -> b.put((byte)(int)(double)v), 0, 1, -1, 127, -128),
            type(Datatype.INT16, (b, v) -> b.putShort((short)(double)v), 0, -1, 300, 32767, -32768),
            type(Datatype.UINT16, (b, v) -> b.putShort((short)(int)(double)v), 0, 1, 300, 32768, 65535),
            type(Datatype.INT32, (b, v) -> b.putInt((int)(double)v), 0, -1, 70000, 2147483647, -2147483648.0),
            type(Datatype.UINT32, (b, v) -> b.putInt((int)(long)(double)v), 0, 1, 70000, 2147483648.0, 4294967295.0),
            type(Datatype.INT64, (b, v) -> b.putLong((long)(double)v), 0, -1, 70000, 9007199254740992.0, -0x1p63),
            type(Datatype.UINT64, (b, v) -> b.putLong(v < 0x1p63 ? (long)(double)v : (long)(v - 0x1p63) | Long.MIN_VALUE),
                0, 1, 70000, 0x1p53, 0x1p63 + 2048),
            type(Datatype.FLOAT32, (b, v) -> b.putFloat((float)(double)v), 0, -0.5, 1e30f, Double.NaN,
                Double.NEGATIVE_INFINITY),
            type(Datatype.FLOAT64, ByteBuffer::putDouble, 0, 0.1, 1e300, Double.NaN, Double.POSITIVE_INFINITY));
    }

    private static Arguments type(final Datatype type, final BiConsumer<ByteBuffer, Double> put, final double... values) {
        return Arguments.of(type, put, values);
    }

    @ParameterizedTest
    @MethodSource("datatypes")
    void readsEveryNumericTypeInBothByteOrders(final Datatype type, final BiConsumer<ByteBuffer, Double> put,
        final double[] values) throws IOException {
        for (final ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            final NiftiBytes bytes = NiftiBytes.single(order, type.code(), type.bytes(), values.length, 1, 1);
            Arrays.stream(values).forEach(value -> put.accept(bytes.voxels().position(
                352 + (int)Arrays.stream(values).takeWhile(other -> Double.compare(other, value) != 0).count()
                    * type.bytes()), value));
            for (final String name : List.of("image.nii", "image.nii.gz")) {
                final byte[] stored = name.endsWith("gz") ? NiftiBytes.gzip(bytes.array()) : bytes.array();
                final NiftiImage image = NiftiReader.read(file(name, stored), Progress.NONE);
                assertEquals(type, image.header().datatype());
                assertEquals(order, image.header().byteOrder());
                for (int n = 0; n < values.length; n++) {
                    assertEquals(values[n], image.volume().get(n), 0, type + " " + order + " voxel " + n);
                }
            }
        }
    }

    @Test
    void appliesTheScale() throws IOException {
        final NiftiBytes bytes = NiftiBytes.small().putFloats(112, 0.5, -3).putShort(352, 10);
        assertEquals(2, read("image.nii", bytes.array()).get(0));
    }

    @Test
    void anInfiniteSlopeIsNotPassedOver() throws IOException {
        final NiftiHeader header = header(NiftiBytes.small().putFloats(112, Double.NEGATIVE_INFINITY, 0));
        assertTrue(header.warnings().get(0).contains("scl_slope -Infinity"), header.warnings().toString());
    }

    @Test
    void slopeOfZeroOrNotANumberMeansNoScale() throws IOException {
        for (final double slope : new double[]{0, Double.NaN, Double.POSITIVE_INFINITY}) {
            final NiftiBytes bytes = NiftiBytes.small().putFloats(112, slope, 5).putShort(352, 10);
            assertEquals(10, read("image.nii", bytes.array()).get(0), "slope " + slope);
        }
        final NiftiHeader header = header(NiftiBytes.small().putFloats(112, 2, Double.NaN));
        assertEquals(2, header.slope());
        assertEquals(0, header.intercept());
        assertTrue(header.warnings().get(0).contains("scl_inter"), header.warnings().toString());
    }

    @Test
    void sformWinsOverQform() throws IOException {
        final NiftiBytes bytes = NiftiBytes.small().putShort(252, 1).putShort(254, 2)
            .putFloats(280, -2, 0, 0, 90, 0, 3, 0, -126, 0, 0, 4, -72);
        final NiftiHeader header = header(bytes);
        assertEquals(AffineSource.SFORM, header.affineSource());
        assertEquals(Affine.of(-2, 0, 0, 90, 0, 3, 0, -126, 0, 0, 4, -72, 0, 0, 0, 1), header.grid().affine());
        assertEquals(List.of(), header.warnings());
    }

    @Test
    void qformIsRotationSpacingAndOffset() throws IOException {
        // b = c = 0, d = sqrt(1/2): a quarter turn about z, x' = -y, y' = x; qfac -1 turns the third axis over
        final NiftiBytes bytes = NiftiBytes.small().putShort(252, 1).putFloats(76, -1, 2, 3, 4)
            .putFloats(256, 0, 0, Math.sqrt(0.5), 10, 20, 30);
        final NiftiHeader header = header(bytes);
        assertEquals(AffineSource.QFORM, header.affineSource());
        assertTrue(header.grid().affine().closeTo(Affine.of(0, -3, 0, 10, 2, 0, 0, 20, 0, 0, -4, 30, 0, 0, 0, 1), 1e-6),
            header.grid().affine().toString());
    }

    @Test
    void aHalfTurnHasNoRealPart() throws IOException {
        // d = 1 in single precision may leave a^2 below 0: x' = -x, y' = -y
        final NiftiBytes bytes = NiftiBytes.small().putShort(252, 1).putFloats(256, 0, 0, 1.0000001);
        assertTrue(header(bytes).grid().affine().closeTo(Affine.scaling(-1, -1, 1), 1e-6));
    }

    @Test
    void neitherFormLeavesVoxelSizesAndAWarning() throws IOException {
        final NiftiHeader header = header(NiftiBytes.small().putFloats(76, -1, 0.5, 0.75, 6.5));
        assertEquals(AffineSource.PIXDIM, header.affineSource());
        assertEquals(Affine.scaling(0.5, 0.75, 6.5), header.grid().affine());
        assertTrue(header.warnings().get(0).contains("neither sform nor qform"), header.warnings().toString());
    }

    @Test
    void aSingularSformIsNotUsed() throws IOException {
        final NiftiHeader header = header(NiftiBytes.small().putShort(252, 1).putShort(254, 1));
        assertEquals(AffineSource.QFORM, header.affineSource());
        assertTrue(header.warnings().get(0).contains("sform"), header.warnings().toString());
    }

    @Test
    void acceptsFourthDimensionOfOneAndTwoDimensions() throws IOException {
        assertEquals(8, header(NiftiBytes.small().putShort(40, 4)).grid().voxels());
        assertEquals(1, header(NiftiBytes.small().putShort(40, 2)).grid().nz());
        // what lies beyond the number of dimensions is not looked at
        assertEquals(8, header(NiftiBytes.small().putShort(48, 99)).grid().voxels());
    }

    @Test
    void readsPairsFromEitherName() throws IOException {
        final byte[] whole = NiftiBytes.small().putShort(354, 7).putFloats(108, 0).putByte(345, 'i').array();
        file("pair.hdr", Arrays.copyOf(whole, 348));
        file("pair.img", Arrays.copyOfRange(whole, 352, whole.length));
        file("zipped.hdr.gz", NiftiBytes.gzip(Arrays.copyOf(whole, 352)));
        file("zipped.img.gz", NiftiBytes.gzip(Arrays.copyOfRange(whole, 352, whole.length)));
        for (final String name : List.of("pair.hdr", "pair.img", "zipped.hdr.gz", "zipped.img.gz")) {
            final NiftiImage image = NiftiReader.read(folder.resolve(name), Progress.NONE);
            assertEquals(7, image.volume().get(1), name);
            assertTrue(image.header().pair());
            assertEquals(8, NiftiReader.readHeader(folder.resolve(name)).grid().voxels());
            assertEquals(image.sha256(), NiftiReader.sha256(folder.resolve(name), Progress.NONE));
        }
    }

    @Test
    void digestsTheStoredBytesInTheSamePass() throws Exception {
        final byte[] content = NiftiBytes.small().array();
        for (final byte[] stored : List.of(content, NiftiBytes.gzip(content), Arrays.copyOf(content, 500_000))) {
            final Path file = file("image.nii", stored);
            final String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(stored));
            assertEquals(expected, NiftiReader.read(file, Progress.NONE).sha256());
            assertEquals(expected, NiftiReader.sha256(file, Progress.NONE));
        }
    }

    @Test
    void gzipIsToldFromTheContentNotTheName() throws IOException {
        assertEquals(8, read("really-gzipped.nii", NiftiBytes.gzip(NiftiBytes.small().array())).data().length());
        assertEquals(8, read("not-gzipped.nii.gz", NiftiBytes.small().array()).data().length());
    }

    @Test
    void readsSeveralGzipMembersAndToleratesGarbageBehind() throws IOException {
        final byte[] content = NiftiBytes.single(ByteOrder.LITTLE_ENDIAN, 4, 2, 40, 40, 40).array();
        new Random(4).nextBytes(content);
        System.arraycopy(NiftiBytes.single(ByteOrder.LITTLE_ENDIAN, 4, 2, 40, 40, 40).array(), 0, content, 0, 352);
        final byte[] first = NiftiBytes.gzip(Arrays.copyOf(content, 70_000));
        final byte[] second = NiftiBytes.gzip(Arrays.copyOfRange(content, 70_000, content.length));
        final ByteBuffer both = ByteBuffer.allocate(first.length + second.length + 5).put(first).put(second);
        final ByteBuffer expected = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        final Volume volume = read("members.nii.gz", both.array());
        for (int n = 0; n < 64_000; n++) {
            assertEquals(expected.getShort(352 + 2 * n), volume.get(n));
        }
    }

    @Test
    void keepsNotANumber() throws IOException {
        final NiftiBytes bytes = NiftiBytes.single(ByteOrder.LITTLE_ENDIAN, 16, 4, 2, 1, 1).putFloats(352, Double.NaN, 1);
        final Volume volume = read("nan.nii", bytes.array());
        assertArrayEquals(new double[]{Double.NaN, 1}, new double[]{volume.get(0), volume.get(1)});
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        final Path file = file("image.nii", NiftiBytes.small().array());
        final Progress cancelled = new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                throw new AssertionError("nothing is read after cancelling");
            }

            @Override
            public boolean canceled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> NiftiReader.read(file, cancelled));
        assertThrows(CancellationException.class, () -> NiftiReader.sha256(file, cancelled));
    }
}
