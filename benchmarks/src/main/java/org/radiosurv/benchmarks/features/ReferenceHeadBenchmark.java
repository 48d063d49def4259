// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.features;

import java.io.IOException;
import java.nio.file.Path;
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
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * The image with which pyradiomics was timed: 182 x 218 x 182 voxels, a VOI of 60,000, 256 levels. Needs the files:
 * {@code -p folder=...}, where synth182_image.nii.gz and synth182_mask.nii.gz are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ReferenceHeadBenchmark {

    /** The families that pyradiomics has, and all. */
    @Param({"morph,stat,ih,cm,rlm,szm,ngt,ngl", "all"})
    public String families;

    /** Where the two files are. */
    @Param("../shared/reference/features")
    public String folder;

    private Volume image;

    private Mask voi;

    private FeatureSettings settings;

    /**
     * Reads the image.
     *
     * @throws IOException if that fails
     */
    @Setup
    public void setUp() throws IOException {
        image = read("synth182_image.nii.gz");
        voi = Mask.above(read("synth182_mask.nii.gz"));
        settings = FeatureSettings.defaults().withFamilies(Family.parseList(families));
    }

    private Volume read(final String name) throws IOException {
        return NiftiReader.read(Path.of(folder, name), Progress.NONE).volume();
    }

    /** @return the values */
    @Benchmark
    public List<FeatureValue> measure() {
        return VoiFeatures.compute(image, voi, settings, Progress.NONE);
    }
}
