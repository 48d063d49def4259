// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.patient;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.radiosurv.core.Progress;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.core.features.FeatureValue;
import org.radiosurv.core.features.VoiFeatures;
import org.radiosurv.core.intensity.GreyLevelRule;
import org.radiosurv.core.nifti.NiftiHeader;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.LocationResolver;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * What the VOI Feature Table does for one row: every image in every VOI, through an evaluator whose cache is bounded by
 * a quarter of the heap. Images are recipes of 256 grey levels, edema is whole - core.
 */
final class FeatureRow {

    private final Map<String, Recipe> images = new LinkedHashMap<>();

    private final Map<String, Recipe> vois = new LinkedHashMap<>();

    private long evaluationNanos;

    private long measuringNanos;

    /**
     * Reads every file once, as NIfTI Reader and Intensity Normalizer do before.
     *
     * @param files the files of a patient by name
     * @throws IOException if reading fails
     */
    FeatureRow(final Map<String, Path> files) throws IOException {
        for (final String name : PhantomPatient.IMAGES) {
            images.put(name, greyLevels(name, source(files.get(name))));
        }
        final Recipe core = source(files.get("core"));
        vois.put("core", core);
        vois.put("edema", new Recipe.Subtract(source(files.get("whole")), core));
    }

    private static Recipe source(final Path file) throws IOException {
        final NiftiHeader header = NiftiReader.readHeader(file);
        return new Recipe.Source(file.toString(), NiftiReader.sha256(file, Progress.NONE), header.grid(), header.datatype());
    }

    private static Recipe greyLevels(final String name, final Recipe image) throws IOException {
        final GreyLevelRule rule = name.equals("T2") ? GreyLevelRule.fullRange() : GreyLevelRule.topDropped();
        final Volume volume = new Evaluator(LocationResolver.LOCAL, 0).volume(image, Progress.NONE);
        return rule.measure(volume, Optional.empty(), Progress.NONE).recipe(image);
    }

    /**
     * @return the row: features by column name
     * @throws IOException if reading fails
     */
    Map<String, FeatureValue> measure() throws IOException {
        evaluationNanos = 0;
        measuringNanos = 0;
        final Evaluator evaluator = Evaluator.withDefaultCache(LocationResolver.LOCAL);
        final Map<String, FeatureValue> row = new LinkedHashMap<>();
        for (final Map.Entry<String, Recipe> image : images.entrySet()) {
            for (final Map.Entry<String, Recipe> voi : vois.entrySet()) {
                measure(image, voi, evaluator, row);
            }
        }
        return row;
    }

    private void measure(final Map.Entry<String, Recipe> image, final Map.Entry<String, Recipe> voi,
        final Evaluator evaluator, final Map<String, FeatureValue> row) throws IOException {
        final long start = System.nanoTime();
        final Volume volume = evaluator.volume(image.getValue(), Progress.NONE);
        final Mask mask = evaluator.mask(voi.getValue(), Progress.NONE);
        final long evaluated = System.nanoTime();
        for (final FeatureValue value : VoiFeatures.compute(volume, mask, FeatureSettings.defaults(), Progress.NONE)) {
            row.put(image.getKey() + "_" + voi.getKey() + "_" + value.descriptor().tag(), value);
        }
        evaluationNanos += evaluated - start;
        measuringNanos += System.nanoTime() - evaluated;
    }

    /** @return the part of the last measurement that read files and produced voxels */
    long evaluationNanos() {
        return evaluationNanos;
    }

    /** @return the part of the last measurement that computed features */
    long measuringNanos() {
        return measuringNanos;
    }

    /**
     * @return the voxels of each VOI, by name
     * @throws IOException if reading fails
     */
    Map<String, Integer> voxels() throws IOException {
        final Map<String, Integer> voxels = new LinkedHashMap<>();
        final Evaluator evaluator = new Evaluator(LocationResolver.LOCAL, 0);
        for (final Map.Entry<String, Recipe> voi : vois.entrySet()) {
            voxels.put(voi.getKey(), evaluator.mask(voi.getValue(), Progress.NONE).count());
        }
        return voxels;
    }
}
