// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

class DemoCohortTest {

    @TempDir
    private Path folder;

    private static DemoOptions options(final long seed, final DemoOptions.Grids grids) {
        return new DemoOptions(4, seed, grids, 7);
    }

    private Path write(final String name, final DemoOptions options) throws IOException {
        DemoCohort.write(folder.resolve(name), options, Progress.NONE);
        return folder.resolve(name);
    }

    private static Map<String, Integer> contents(final Path folder) throws IOException {
        final Map<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (final Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    @Test
    void theSameSeedGivesTheSameBytesWithAnyNumberOfThreads() throws Exception {
        final Map<String, Integer> parallel = contents(write("a", options(1, DemoOptions.Grids.DIFFERENT)));
        final ForkJoinPool oneThread = new ForkJoinPool(1);
        try {
            oneThread.submit(() -> write("b", options(1, DemoOptions.Grids.DIFFERENT))).get();
        } finally {
            oneThread.shutdown();
        }
        assertEquals(parallel, contents(folder.resolve("b")));
        final Map<String, Integer> other = contents(write("c", options(2, DemoOptions.Grids.DIFFERENT)));
        assertEquals(parallel.keySet(), other.keySet());
        parallel.forEach((name, hash) -> {
            if (name.endsWith(".nii.gz") && !name.equals(DemoTemplate.FILE)) {
                assertNotEquals(hash, other.get(name), name);
            }
        });
    }

    @Test
    void aPatientsImagesShareAGridUnlessAskedOtherwise() throws Exception {
        final Path data = write("same", options(1, DemoOptions.Grids.SAME));
        final Grid grid = NiftiReader.readHeader(data.resolve("sub-001/anat/sub-001_T1w.nii.gz")).grid();
        for (final Sequence sequence : Sequence.values()) {
            assertTrue(grid.sameAs(NiftiReader.readHeader(
                data.resolve("sub-001/anat/sub-001_" + sequence.bidsName() + ".nii.gz")).grid()), sequence.toString());
        }
        assertFalse(grid.sameAs(NiftiReader.readHeader(data.resolve("sub-002/anat/sub-002_T1w.nii.gz")).grid()));
        assertFalse(Files.exists(data.resolve("derivatives/truth/sub-001")));
        final Mask core = mask(data, "sub-001", "core");
        final Mask whole = mask(data, "sub-001", "whole");
        assertTrue(core.minus(whole).isEmpty() && core.count() > 20 && whole.count() > core.count());
    }

    private static Mask mask(final Path data, final String id, final String name) throws IOException {
        return Mask.above(NiftiReader.read(
            data.resolve("derivatives/masks/" + id + "/anat/" + id + "_label-" + name + "_mask.nii.gz"), Progress.NONE).volume());
    }

    /** Landmarks are the two VOIs, drawn on two grids, and the head: they meet through the true matrix and not without it. */
    @Test
    void theTrueMatricesBringTheImagesTogether() throws Exception {
        final Path data = write("different", new DemoOptions(4, 11, DemoOptions.Grids.DIFFERENT, 4));
        for (int number = 1; number <= 4; number++) {
            final String id = DemoCohort.id(number);
            final Affine toFlair = matrix(data, id, Sequence.FLAIR);
            final Mask core = mask(data, id, "core");
            final Mask whole = mask(data, id, "whole");
            assertFalse(core.grid().sameAs(whole.grid()));
            assertTrue(shareInside(core, whole, toFlair) > 0.99, "core within whole of " + id);
            final Mask fixed = head(data, id, Sequence.T1GD);
            for (final Sequence sequence : new Sequence[]{Sequence.T1, Sequence.T2, Sequence.FLAIR}) {
                final Mask moving = head(data, id, sequence);
                final double aligned = shareInside(fixed, moving, matrix(data, id, sequence));
                assertTrue(aligned > 0.97, sequence + " of " + id + ": " + aligned);
                assertTrue(aligned > shareInside(fixed, moving, Affine.identity()), sequence + " of " + id);
            }
        }
    }

    private static Affine matrix(final Path data, final String id, final Sequence sequence) throws IOException {
        final String name = id + "_from-T1Gd_to-" + sequence.bidsName() + "_matrix.txt";
        return Affine.of(Arrays.stream(Files.readString(data.resolve("derivatives/truth/" + id + "/" + name)).strip().split("\\s+"))
            .mapToDouble(Double::parseDouble).toArray());
    }

    private static Mask head(final Path data, final String id, final Sequence sequence) throws IOException {
        return bright(data.resolve(id + "/anat/" + id + "_" + sequence.bidsName() + ".nii.gz"));
    }

    private static Mask bright(final Path file) throws IOException {
        final Volume image = NiftiReader.read(file, Progress.NONE).volume();
        double largest = 0;
        for (int index = 0; index < image.grid().voxels(); index++) {
            largest = Math.max(largest, image.get(index));
        }
        final BitSet bright = new BitSet();
        for (int index = 0; index < image.grid().voxels(); index++) {
            bright.set(index, image.get(index) > 0.02 * largest);
        }
        return Mask.of(image.grid(), bright);
    }

    private static double shareInside(final Mask fixed, final Mask moving, final Affine fixedToMoving) {
        final Affine toVoxel = moving.grid().affine().inverse().times(fixedToMoving).times(fixed.grid().affine());
        final int[] inside = {0};
        fixed.forEach(index -> {
            final double[] voxel = toVoxel.apply(index % fixed.grid().nx(), index / fixed.grid().nx() % fixed.grid().ny(),
                index / fixed.grid().nx() / fixed.grid().ny());
            final int i = (int)Math.round(voxel[0]);
            final int j = (int)Math.round(voxel[1]);
            final int k = (int)Math.round(voxel[2]);
            inside[0] += moving.grid().contains(i, j, k) && moving.contains(i, j, k) ? 1 : 0;
        });
        return (double)inside[0] / fixed.count();
    }

    /** The template is a head of mean size: a patient's head fills it but for the spread of sizes, and only where it was moved to. */
    @Test
    void theTemplateIsAHeadInAPlaceOfItsOwn() throws Exception {
        final Path data = write("template", options(1, DemoOptions.Grids.DIFFERENT));
        final Mask template = bright(data.resolve(DemoTemplate.FILE));
        final Mask patient = head(data, "sub-001", Sequence.T1GD);
        assertTrue(shareInside(template, patient, DemoTemplate.TO_HEAD) > 0.9);
        assertTrue(shareInside(template, patient, Affine.identity()) < 0.9);
    }

    @Test
    void refusesAFolderWithFilesAndBadSizes() throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThrows(InputException.class, () -> DemoCohort.write(folder, options(1, DemoOptions.Grids.SAME), Progress.NONE));
        assertThrows(InputException.class, () -> new DemoOptions(1000, 1, DemoOptions.Grids.SAME, 4));
        assertThrows(InputException.class, () -> new DemoOptions(10, 1, DemoOptions.Grids.SAME, 0.5));
        assertThrows(InputException.class, () -> new DemoOptions(10, 1, DemoOptions.Grids.SAME, Double.NaN));
    }

    @Test
    void stopsWhenCanceled() {
        final Progress canceled = new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                throw new AssertionError("work was done after the cancel");
            }

            @Override
            public boolean canceled() {
                return true;
            }
        };
        assertThrows(CancellationException.class,
            () -> DemoCohort.write(folder.resolve("a"), options(1, DemoOptions.Grids.SAME), canceled));
    }
}
