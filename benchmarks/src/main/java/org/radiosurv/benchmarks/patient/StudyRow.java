// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.patient;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.radiosurv.core.Progress;
import org.radiosurv.core.features.Aggregation;
import org.radiosurv.core.features.Discretisation;
import org.radiosurv.core.features.Family;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.core.features.VoiFeatures;
import org.radiosurv.core.intensity.GdStatistics;
import org.radiosurv.core.intensity.GreyLevelRule;
import org.radiosurv.core.nifti.NiftiHeader;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.GdFormula;
import org.radiosurv.core.recipe.LocationResolver;
import org.radiosurv.core.recipe.PrewittMode;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * A row of the VOI Feature Table with the preset Study: T1, T1Gd, T2, T2Edge and Gdzscore in core and edema; first
 * order, histogram, GLCM at distances 1 to 3, GLRLM, morphology and location once per VOI.
 */
final class StudyRow {

    private static final FeatureSettings SETTINGS = FeatureSettings.defaults().withDistances(List.of(1, 2, 3))
        .withFamilies(EnumSet.of(Family.MORPH, Family.STAT, Family.IH, Family.CM, Family.RLM, Family.LOCATION))
        .withAggregations(EnumSet.of(Aggregation.AVERAGE_3D, Aggregation.SD_3D));

    private static final Discretisation WHOLE = Discretisation.parse("whole:256");

    private final Map<String, Recipe> images = new LinkedHashMap<>();

    private final Map<String, Recipe> vois = new LinkedHashMap<>();

    /**
     * Reads every file once and measures what the recipes need, as the nodes before the VOI Feature Table do.
     *
     * @param files the files of a patient by name
     * @throws IOException if reading fails
     */
    StudyRow(final Map<String, Path> files) throws IOException {
        final Evaluator evaluator = Evaluator.withDefaultCache(LocationResolver.LOCAL);
        for (final String name : List.of("T1", "T1Gd", "T2")) {
            final Recipe source = source(files.get(name));
            final GreyLevelRule rule = name.equals("T2") ? GreyLevelRule.fullRange() : GreyLevelRule.topDropped();
            images.put(name, rule.measure(evaluator.volume(source, Progress.NONE), Optional.empty(), Progress.NONE).recipe(source));
        }
        images.put("T2Edge", new Recipe.Prewitt(images.get("T2"), PrewittMode.SLICE));
        final GdStatistics statistics = GdStatistics.measure(evaluator.volume(images.get("T1"), Progress.NONE),
            evaluator.volume(images.get("T1Gd"), Progress.NONE), Optional.empty(), GdFormula.DIFFERENCE, Progress.NONE);
        images.put("Gdzscore", statistics.recipe(images.get("T1"), images.get("T1Gd"), Optional.empty()));
        final Recipe core = source(files.get("core"));
        vois.put("core", core);
        vois.put("edema", new Recipe.Subtract(source(files.get("whole")), core));
    }

    private static Recipe source(final Path file) throws IOException {
        final NiftiHeader header = NiftiReader.readHeader(file);
        return new Recipe.Source(file.toString(), NiftiReader.sha256(file, Progress.NONE), header.grid(), header.datatype());
    }

    /**
     * @return the number of features, from the files again
     * @throws IOException if reading fails
     */
    int measure() throws IOException {
        return measure(Evaluator.withDefaultCache(LocationResolver.LOCAL));
    }

    /**
     * @param evaluator computes the images and VOIs, or has them already
     * @return the number of features
     * @throws IOException if reading fails
     */
    int measure(final Evaluator evaluator) throws IOException {
        int features = 0;
        for (final Recipe image : images.values()) {
            for (final Recipe voi : vois.values()) {
                final Volume volume = evaluator.volume(image, Progress.NONE);
                final Mask mask = evaluator.mask(voi, Progress.NONE);
                final FeatureSettings settings =
                    image.levelCount().isPresent() ? SETTINGS : SETTINGS.withDiscretisation(WHOLE);
                features += VoiFeatures.measureImage(volume, mask, settings, Progress.NONE).values().size();
            }
        }
        for (final Recipe voi : vois.values()) {
            features += VoiFeatures.measureShape(evaluator.mask(voi, Progress.NONE), SETTINGS, Progress.NONE).size();
        }
        return features;
    }
}
