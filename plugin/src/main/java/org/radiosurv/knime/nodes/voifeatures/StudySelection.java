// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.radiosurv.core.features.Family;
import org.radiosurv.core.features.FeatureDescriptor;
import org.radiosurv.knime.columns.SequenceKind;

/**
 * What the study measured: five images in two VOIs, and of features that are copies of each other, one. FLAIR served
 * for drawing and is normalised, not measured.
 */
final class StudySelection {

    /** Ending of the columns that an Intensity Normalizer appends. */
    private static final String LEVELS = "_levels";

    private static final Pattern EDGE = Pattern.compile("edge|prewitt");

    private static final Pattern ENHANCEMENT = Pattern.compile("z[-_ ]?score");

    private static final Set<SequenceKind> MEASURED = Set.of(SequenceKind.T1, SequenceKind.T1GD, SequenceKind.T2);

    private static final Set<String> HISTOGRAM = Set.of("ih_entropy", "ih_uniformity");

    /** Start of a tag to the start of the tag with the same value. */
    private static final Map<String, String> TWINS = Map.of("cm_dissimilarity_", "cm_diff_avg_", "cm_sum_var_",
        "cm_clust_tend_", "cm_sum_avg_", "cm_joint_avg_");

    private StudySelection() {
    }

    /**
     * @param images image columns
     * @return those of them that the study measured; of an image and its grey levels, the levels
     */
    static List<String> images(final List<String> images) {
        return images.stream().filter(StudySelection::isMeasured).filter(image -> !images.contains(image + LEVELS)).toList();
    }

    private static boolean isMeasured(final String image) {
        final String name = image.toLowerCase(Locale.ROOT);
        if (EDGE.matcher(name).find()) {
            return SequenceKind.of(EDGE.matcher(name).replaceAll("")) == SequenceKind.T2;
        }
        return ENHANCEMENT.matcher(name).find()
            || MEASURED.contains(SequenceKind.of(name.endsWith(LEVELS) ? name.substring(0, name.length() - LEVELS.length()) : name));
    }

    /**
     * @param vois VOI columns
     * @return those called core or edema
     */
    static List<String> vois(final List<String> vois) {
        return vois.stream().filter(voi -> List.of("core", "edema").contains(voi.toLowerCase(Locale.ROOT))).toList();
    }

    /**
     * @param feature a feature
     * @return whether it is among the study's, copies included
     */
    static boolean has(final FeatureDescriptor feature) {
        return feature.family() != Family.IH || HISTOGRAM.contains(feature.tag());
    }

    /**
     * @param feature a feature
     * @return which feature it repeats, or that it is constant; empty for others
     */
    static Optional<String> redundancy(final FeatureDescriptor feature) {
        final String tag = feature.tag();
        if (tag.startsWith("ngl_dc_perc_")) {
            return Optional.of("always 1");
        }
        return TWINS.entrySet().stream().filter(twin -> tag.startsWith(twin.getKey())).findFirst()
            .map(twin -> "equals " + (tag.startsWith("cm_sum_avg_") ? "2 x " : "") + twin.getValue()
                + tag.substring(twin.getKey().length()));
    }
}
