// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.features;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.radiosurv.core.Progress;
import org.radiosurv.core.features.Family;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.core.features.FeatureValue;
import org.radiosurv.core.features.VoiFeatures;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * Families, one by one and together, and the growth with the VOI: {@code -p families=all -p voxels=1000,...,3000000}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class FamilyBenchmark {

    /** Families by their words. */
    @Param({"all", "stat,ih,cm,rlm", "morph", "stat", "ih", "ivh", "peak", "cm", "rlm", "szm", "dzm", "ngt", "ngl",
        "location"})
    public String families;

    /** Size of the VOI. */
    @Param("60000")
    public int voxels;

    /** Whether Moran's I and Geary's C belong to morphology. */
    @Param("false")
    public boolean spatialAutocorrelation;

    private Volume image;

    private Mask voi;

    private FeatureSettings settings;

    /** Makes the image. */
    @Setup
    public void setUp() {
        final Grid grid = SyntheticLesion.grid(voxels);
        image = SyntheticLesion.image(grid, 1);
        voi = SyntheticLesion.voi(grid, voxels, 10);
        settings = FeatureSettings.defaults().withFamilies(Family.parseList(families))
            .withSpatialAutocorrelation(spatialAutocorrelation);
    }

    /** @return the values */
    @Benchmark
    public List<FeatureValue> measure() {
        return VoiFeatures.compute(image, voi, settings, Progress.NONE);
    }
}
