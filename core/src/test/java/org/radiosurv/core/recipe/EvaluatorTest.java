// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiImage;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.nifti.NiftiWriter;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

class EvaluatorTest {

    private static final Grid GRID = new Grid(4, 3, 2, Affine.identity());

    private static final long PLENTY = 1 << 20;

    @TempDir
    private Path folder;

    private final AtomicInteger reads = new AtomicInteger();

    private Path resolve(final String location) {
        reads.incrementAndGet();
        return folder.resolve(location);
    }

    private Evaluator evaluator(final long cacheBytes) {
        return new Evaluator(this::resolve, cacheBytes);
    }

    private Recipe.Source ramp(final String name) throws IOException {
        final short[] values = new short[GRID.voxels()];
        for (int n = 0; n < values.length; n++) {
            values[n] = (short)(10 * n);
        }
        return write(name, new Volume(GRID, VoxelData.ofShorts(values)));
    }

    private Recipe.Source mask(final String name, final int from, final int to) throws IOException {
        final BitSet members = new BitSet();
        members.set(from, to);
        return write(name, Mask.of(GRID, members).toVolume());
    }

    private Recipe.Source write(final String name, final Volume volume) throws IOException {
        final Path file = folder.resolve(name);
        NiftiWriter.write(volume, file, NiftiWriter.Options.defaults().overwriting(), Progress.NONE);
        final NiftiImage image = NiftiReader.read(file, Progress.NONE);
        return new Recipe.Source(name, image.sha256(), image.header().grid(), image.header().datatype());
    }

    @Test
    void evaluatesATree() throws IOException {
        final Recipe levels = new Recipe.GreyLevels(ramp("t1.nii.gz"), 0, 230, 23);
        final Volume volume = evaluator(PLENTY).volume(levels, Progress.NONE);
        for (int n = 0; n < 23; n++) {
            assertEquals(n, volume.get(n));
        }
        assertEquals(22, volume.get(23));
        // neighbouring voxels differ by 1 along i: Gx = 6 inside, Gy = 24
        final Volume edges = evaluator(PLENTY).volume(new Recipe.Prewitt(levels, PrewittMode.SLICE), Progress.NONE);
        assertEquals(Math.sqrt(6 * 6 + 24 * 24), edges.get(1, 1, 0), 1e-12);
    }

    @Test
    void subtractsMasks() throws IOException {
        final Recipe edema = new Recipe.Subtract(mask("whole.nii", 2, 12), mask("core.nii", 5, 8));
        final Mask mask = evaluator(PLENTY).mask(edema, Progress.NONE);
        assertEquals(7, mask.count());
        assertFalse(mask.contains(5) || mask.contains(12));
        assertEquals(1, evaluator(PLENTY).volume(edema, Progress.NONE).get(2));
        assertEquals(3, evaluator(PLENTY).mask(new Recipe.Intersect(mask("a.nii", 2, 12), mask("b.nii", 5, 8)),
            Progress.NONE).count());
        assertEquals(10, evaluator(PLENTY).mask(new Recipe.Union(mask("a.nii", 2, 12), mask("b.nii", 5, 8)),
            Progress.NONE).count());
    }

    @Test
    void gdZScoreIsZeroOutsideItsRegion() throws IOException {
        final Recipe t1 = ramp("t1.nii");
        final Recipe z = new Recipe.GdZScore(t1, t1, Optional.of(mask("brain.nii", 3, 5)), GdRegion.MASK,
            GdFormula.REGRESSION, 0.5, 10, 2);
        final Volume map = evaluator(PLENTY).volume(z, Progress.NONE);
        assertEquals((30 - 15 - 10) / 2.0, map.get(3));
        assertEquals(0, map.get(2));
        final Recipe positive = new Recipe.GdZScore(t1, t1, Optional.empty(), GdRegion.POSITIVE,
            GdFormula.DIFFERENCE, 1, 10, 2);
        assertEquals(0, evaluator(PLENTY).volume(positive, Progress.NONE).get(0));
        assertEquals(-5, evaluator(PLENTY).volume(positive, Progress.NONE).get(1));
    }

    @Test
    void aComputedImageIsNoMask() throws IOException {
        final Recipe levels = new Recipe.GreyLevels(ramp("t1.nii"), 0, 230, 23);
        assertThrows(InputException.class, () -> evaluator(PLENTY).mask(levels, Progress.NONE));
    }

    @Test
    void keepsWhatItComputedWithinItsBound() throws IOException {
        final Recipe source = ramp("t1.nii");
        final Recipe levels = new Recipe.GreyLevels(source, 0, 230, 23);
        final Evaluator keeping = evaluator(PLENTY);
        assertSame(keeping.volume(levels, Progress.NONE), keeping.volume(levels, Progress.NONE));
        keeping.volume(new Recipe.Prewitt(levels, PrewittMode.SLICE), Progress.NONE);
        assertEquals(1, reads.get());
        assertEquals(24 * (2 + 1 + 4), keeping.cachedBytes());
        keeping.clear();
        assertEquals(0, keeping.cachedBytes());
        final Evaluator forgetting = evaluator(0);
        forgetting.volume(levels, Progress.NONE);
        forgetting.volume(levels, Progress.NONE);
        assertEquals(3, reads.get());
        assertEquals(0, forgetting.cachedBytes());
        assertThrows(InputException.class, () -> evaluator(-1));
    }

    @Test
    void aChangedFileIsNamed() throws IOException {
        final Recipe.Source source = ramp("t1.nii.gz");
        mask("t1.nii.gz", 0, 3);
        final String message = assertThrows(InputException.class,
            () -> evaluator(PLENTY).volume(new Recipe.GreyLevels(source, 0, 1, 2), Progress.NONE)).getMessage();
        assertTrue(message.contains("t1.nii.gz") && message.contains("has changed since"), message);
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        final Recipe.Source source = ramp("gone.nii.gz");
        Files.delete(folder.resolve("gone.nii.gz"));
        final String message =
            assertThrows(InputException.class, () -> evaluator(PLENTY).volume(source, Progress.NONE)).getMessage();
        assertTrue(message.contains("gone.nii.gz"), message);
    }

    @Test
    void aForgedGridIsNoticed() throws IOException {
        final Recipe.Source source = ramp("t1.nii");
        final Recipe forged = new Recipe.Source(source.location(), source.sha256(),
            new Grid(4, 3, 2, Affine.scaling(2, 2, 2)), source.datatype());
        final String message =
            assertThrows(InputException.class, () -> evaluator(PLENTY).volume(forged, Progress.NONE)).getMessage();
        assertTrue(message.contains("1 x 1 x 1 mm") && message.contains("2 x 2 x 2 mm"), message);
    }

    @Test
    void localLocationsArePathsAndFileUrls() throws IOException {
        final Path file = folder.resolve("a.nii");
        assertEquals(file, LocationResolver.LOCAL.resolve(file.toString()));
        assertEquals(file, LocationResolver.LOCAL.resolve(file.toUri().toString()));
        assertThrows(InputException.class, () -> LocationResolver.LOCAL.resolve("knime://knime.workflow/data/a.nii"));
    }

    @Test
    @Timeout(30)
    void threadsShareOneReading() throws Exception {
        final Recipe.Source source = ramp("t1.nii");
        final CountDownLatch allAsked = new CountDownLatch(1);
        final Evaluator evaluator = new Evaluator(location -> {
            await(allAsked);
            return resolve(location);
        }, 0);
        final ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            final List<Future<Volume>> results = new ArrayList<>();
            for (int n = 0; n < 8; n++) {
                results.add(pool.submit(() -> evaluator.volume(source, Progress.NONE)));
            }
            Thread.sleep(300);
            allAsked.countDown();
            for (final Future<Volume> result : results) {
                assertSame(results.get(0).get(), result.get());
            }
            assertEquals(1, reads.get());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @Timeout(30)
    void aWaitingThreadTakesOverWhenTheOtherIsCancelled() throws Exception {
        final Recipe.Source source = ramp("t1.nii");
        final CountDownLatch reading = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        final AtomicBoolean cancelled = new AtomicBoolean();
        final Evaluator evaluator = new Evaluator(location -> {
            reading.countDown();
            await(goOn);
            return resolve(location);
        }, PLENTY);
        final ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            final Future<Volume> first = pool.submit(() -> evaluator.volume(source, until(cancelled)));
            await(reading);
            final Future<Volume> second = pool.submit(() -> evaluator.volume(source, Progress.NONE));
            Thread.sleep(100);
            cancelled.set(true);
            goOn.countDown();
            final ExecutionException failure = assertThrows(ExecutionException.class, first::get);
            assertTrue(failure.getCause() instanceof CancellationException, failure.toString());
            assertEquals(10, second.get().get(1));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @Timeout(30)
    void aWaitingThreadCanBeCancelled() throws Exception {
        final Recipe.Source source = ramp("t1.nii");
        final CountDownLatch reading = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        final AtomicBoolean cancelled = new AtomicBoolean();
        final Evaluator evaluator = new Evaluator(location -> {
            reading.countDown();
            await(goOn);
            return resolve(location);
        }, PLENTY);
        final ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            final Future<Volume> first = pool.submit(() -> evaluator.volume(source, Progress.NONE));
            await(reading);
            final Future<Volume> second = pool.submit(() -> evaluator.volume(source, until(cancelled)));
            Thread.sleep(100);
            cancelled.set(true);
            assertThrows(ExecutionException.class, () -> second.get(1, TimeUnit.SECONDS));
            goOn.countDown();
            assertEquals(10, first.get().get(1));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @Timeout(30)
    void failuresReachEveryThreadThatWaits() throws Exception {
        final Recipe.Source source = ramp("t1.nii");
        Files.delete(folder.resolve("t1.nii"));
        final CountDownLatch goOn = new CountDownLatch(1);
        final Evaluator evaluator = new Evaluator(location -> {
            await(goOn);
            return resolve(location);
        }, PLENTY);
        final ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            final Future<Volume> first = pool.submit(() -> evaluator.volume(source, Progress.NONE));
            final Future<Volume> second = pool.submit(() -> evaluator.volume(source, Progress.NONE));
            Thread.sleep(200);
            goOn.countDown();
            for (final Future<Volume> result : List.of(first, second)) {
                final ExecutionException failure = assertThrows(ExecutionException.class, result::get);
                assertTrue(failure.getCause() instanceof InputException, failure.toString());
                assertTrue(failure.getCause().getMessage().contains("t1.nii"), failure.toString());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(final CountDownLatch latch) {
        try {
            latch.await();
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static Progress until(final AtomicBoolean cancelled) {
        return new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                // only cancellation matters here
            }

            @Override
            public boolean canceled() {
                return cancelled.get();
            }
        };
    }
}
