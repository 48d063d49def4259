// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import javax.management.JMException;
import javax.management.ObjectName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/** Files that are no images, or claim to be larger than they are: clear words and no memory. */
class BadNiftiTest {

    private static final long PAGE = 8 << 20;

    @TempDir
    private Path folder;

    static Stream<Arguments> badFiles() {
        return Stream.of(
            bad("empty", new byte[0], "0 bytes", "empty"),
            bad("text", "id,os_days\n1,400\n".getBytes(StandardCharsets.US_ASCII), "17 bytes"),
            bad("long text", "patients ".repeat(100).getBytes(StandardCharsets.US_ASCII), "70 61 74 69"),
            bad("truncated header", Arrays.copyOf(small().array(), 347), "347 bytes"),
            bad("truncated voxels", Arrays.copyOf(small().array(), 367), "16 bytes from byte 352"),
            bad("truncated gzip", Arrays.copyOf(NiftiBytes.gzip(noise()), 40_000), "truncated"),
            bad("gzip without its end", withoutLast(NiftiBytes.gzip(noise()), 4), "truncated"),
            bad("gzip of a short file", NiftiBytes.gzip(Arrays.copyOf(small().array(), 360)), "ends after 8 of them"),
            bad("gzip magic only", new byte[]{0x1f, (byte)0x8b, 8}, "broken gzip header"),
            bad("NIfTI-2", small().putInt(0, 540).array(), "NIfTI-2"),
            bad("ANALYZE", small().putInt(344, 0).array(), "00 00 00 00"),
            bad("bad magic", small().putByte(344, 'x').array(), "78 2b 31 00"),
            bad("no dimensions", small().putShort(40, 0).array(), "0 dimensions"),
            bad("eight dimensions", small().putShort(40, 8).array(), "8 dimensions"),
            bad("negative size", small().putShort(44, -5).array(), "-5 voxels along axis 2"),
            bad("size 0", small().putShort(46, 0).array(), "0 voxels along axis 3"),
            bad("huge", small().putShort(42, 32767).putShort(44, 32767).putShort(46, 32767).array(), "2147483640"),
            bad("4-D", small().putShort(40, 4).putShort(48, 60).array(), "60 volumes", "fslroi"),
            bad("5-D", small().putShort(40, 5).putShort(50, 3).array(), "3 volumes (dimension 5)"),
            bad("complex", small().putShort(70, 32).array(), "complex"),
            bad("RGB", small().putShort(70, 128).array(), "RGB"),
            bad("unknown datatype", small().putShort(70, 77).array(), "datatype 77 (unknown)"),
            bad("offset past the end", small().putFloats(108, 1e6).array(), "1000000"),
            bad("offset in the header", small().putFloats(108, 100).array(), "vox_offset 100"),
            bad("negative offset", small().putFloats(108, -352).array(), "vox_offset -352"),
            bad("offset not a number", small().putFloats(108, Double.NaN).array(), "vox_offset NaN"),
            bad("offset beyond all", small().putFloats(108, 1e30).array(), "vox_offset 1.0E30"),
            bad("pair without image", small().putByte(345, 'i').array(), ".hdr"));
    }

    private static Arguments bad(final String name, final byte[] content, final String... words) {
        return Arguments.of(name, content, words);
    }

    private static NiftiBytes small() {
        return NiftiBytes.small();
    }

    private static byte[] noise() {
        final byte[] content = NiftiBytes.single(ByteOrder.LITTLE_ENDIAN, 4, 2, 40, 40, 40).array();
        final byte[] header = Arrays.copyOf(content, 352);
        new Random(3).nextBytes(content);
        System.arraycopy(header, 0, content, 0, 352);
        return content;
    }

    private static byte[] withoutLast(final byte[] content, final int count) {
        return Arrays.copyOf(content, content.length - count);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void saysWhatIsWrongAndWhichFile(final String name, final byte[] content, final String[] words) throws IOException {
        final Path file = Files.write(folder.resolve("patient.nii"), content);
        final String message = assertThrows(InputException.class, () -> NiftiReader.read(file, Progress.NONE)).getMessage();
        for (final String word : words) {
            assertTrue(message.contains(word), message);
        }
        assertTrue(message.contains("patient.nii"), message);
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        final Path missing = folder.resolve("missing.nii.gz");
        assertTrue(assertThrows(InputException.class, () -> NiftiReader.readHeader(missing)).getMessage()
            .contains("missing.nii.gz"));
        assertTrue(assertThrows(InputException.class, () -> NiftiReader.read(folder, Progress.NONE)).getMessage()
            .contains("folder"));
        final Path alone = folder.resolve("alone.hdr");
        assertTrue(assertThrows(InputException.class, () -> NiftiReader.read(Files.write(alone, new byte[348]),
            Progress.NONE)).getMessage().contains("alone.img"));
    }

    @Test
    void aLyingHeaderCostsNoMemory() throws IOException {
        // 1290^3 voxels of 8 bytes, 17 GB; gzip bombs pass the bound of 1032 to 1 only with a large file
        final NiftiBytes lie = NiftiBytes.single(ByteOrder.LITTLE_ENDIAN, 64, 8, 2, 2, 2);
        lie.putShort(42, 1289).putShort(44, 1289).putShort(46, 1289);
        for (final byte[] content : new byte[][]{lie.array(), NiftiBytes.gzip(lie.array())}) {
            final Path file = Files.write(folder.resolve("lie.nii"), content);
            final long before = allocated();
            assertThrows(InputException.class, () -> NiftiReader.read(file, Progress.NONE));
            assertThrows(InputException.class, () -> NiftiReader.readHeader(file));
            assertTrue(allocated() - before < PAGE, "allocated " + (allocated() - before));
        }
    }

    @Test
    void aForgedCompressedFileCostsWhatItHolds() throws IOException {
        // 400,000 bytes of noise could unpack to 413 MB, and the header asks for 400 MB: the array grows with the data
        final byte[] content = NiftiBytes.single(ByteOrder.LITTLE_ENDIAN, 2, 1, 400, 1000, 1).array();
        final byte[] header = NiftiBytes.single(ByteOrder.LITTLE_ENDIAN, 2, 1, 1, 1, 1).putShort(42, 400).putShort(44, 1000)
            .putShort(46, 1000).array();
        new Random(5).nextBytes(content);
        System.arraycopy(header, 0, content, 0, 352);
        final Path file = Files.write(folder.resolve("forged.nii.gz"), NiftiBytes.gzip(content));
        final long before = allocated();
        final String message = assertThrows(InputException.class, () -> NiftiReader.read(file, Progress.NONE)).getMessage();
        assertTrue(message.contains("ends after 400000 of them"), message);
        assertTrue(allocated() - before < PAGE, "allocated " + (allocated() - before));
    }

    /** Random changes of a valid header give a header of sane size or the one documented exception. */
    @Test
    void tenThousandMutatedHeadersAreHeadersOrClearErrors() {
        final Random random = new Random(20261123);
        int headers = 0;
        for (int n = 0; n < 10_000; n++) {
            try {
                final NiftiHeader header = HeaderParser.parse(Arrays.copyOf(mutant(random), 348), "mutant.nii");
                assertTrue(header.grid().voxels() > 0 && header.voxelOffset() >= 0, header.toString());
                headers++;
            } catch (final InputException refused) {
                assertTrue(refused.getMessage().contains("mutant.nii"), refused.getMessage());
            }
        }
        assertTrue(headers > 1000 && headers < 9_500, headers + " of 10,000 were headers");
    }

    /** Whole files, also cut off and gzipped: an image or the documented exception, and memory for the file's size. */
    @Test
    void mutatedFilesAreImagesOrClearErrors() throws IOException {
        final Random random = new Random(20261124);
        final Path file = folder.resolve("mutant.nii");
        int images = 0;
        for (int n = 0; n < 2_000; n++) {
            final byte[] content = mutant(random);
            final byte[] cut = random.nextInt(4) == 0 ? Arrays.copyOf(content, random.nextInt(content.length)) : content;
            Files.write(file, random.nextInt(3) == 0 ? mutatedGzip(cut, random) : cut);
            final long before = allocated();
            images += readsOrRefuses(file) ? 1 : 0;
            assertTrue(allocated() - before < PAGE, "mutant " + n + " allocated " + (allocated() - before));
        }
        assertTrue(images > 100 && images < 1_900, images + " of 2,000 were images");
    }

    private static byte[] mutant(final Random random) {
        final ByteOrder order = random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        final byte[] content = NiftiBytes.single(order, 4, 2, 4, 4, 4).putShort(252, 1).array();
        mutate(content, random);
        return content;
    }

    private static void mutate(final byte[] content, final Random random) {
        final int[] fields = {0, 40, 42, 44, 46, 48, 70, 72, 76, 80, 108, 112, 252, 254, 256, 280, 344};
        final int changes = random.nextInt(4);
        for (int n = 0; n < changes; n++) {
            final int at = random.nextBoolean() ? fields[random.nextInt(fields.length)] + random.nextInt(4)
                : random.nextInt(content.length);
            content[at] = (byte)random.nextInt(256);
        }
    }

    private static byte[] mutatedGzip(final byte[] content, final Random random) {
        final byte[] stored = NiftiBytes.gzip(content);
        if (random.nextBoolean()) {
            stored[random.nextInt(stored.length)] = (byte)random.nextInt(256);
        }
        return stored;
    }

    private static boolean readsOrRefuses(final Path file) throws IOException {
        try {
            final NiftiImage image = NiftiReader.read(file, Progress.NONE);
            assertEquals(image.header().grid(), NiftiReader.readHeader(file).grid());
            return true;
        } catch (final InputException refused) {
            assertTrue(refused.getMessage().contains("mutant.nii"), refused.getMessage());
            return false;
        }
    }

    private static long allocated() {
        try {
            return (Long)ManagementFactory.getPlatformMBeanServer()
                .getAttribute(new ObjectName("java.lang:type=Threading"), "CurrentThreadAllocatedBytes");
        } catch (final JMException unknown) {
            throw new AssertionError("This Java does not count what threads allocate", unknown);
        }
    }
}
