// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.features;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.radiosurv.core.Progress;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.core.features.VoiFeatures;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * One patient: four images, two VOIs of 40,000 voxels; first order, histogram, GLCM and GLRLM with average, merged and
 * SD.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class PatientBenchmark {

    private static final int VOXELS = 40_000;

    private final List<Volume> images = new ArrayList<>();

    private final List<Mask> vois = new ArrayList<>();

    /** Makes the images. */
    @Setup
    public void setUp() {
        final Grid grid = SyntheticLesion.grid(VOXELS);
        for (int seed = 0; seed < 4; seed++) {
            images.add(SyntheticLesion.image(grid, seed));
        }
        vois.add(SyntheticLesion.voi(grid, VOXELS, 10));
        vois.add(SyntheticLesion.voi(grid, VOXELS, 11));
    }

    /** @param results keeps the values from being optimised away */
    @Benchmark
    public void measure(final Blackhole results) {
        for (final Volume image : images) {
            for (final Mask voi : vois) {
                results.consume(VoiFeatures.compute(image, voi, FeatureSettings.defaults(), Progress.NONE));
            }
        }
    }
}
