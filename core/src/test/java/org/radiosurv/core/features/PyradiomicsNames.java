// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.csv.CSVRecord;

/** Which of our features each feature of pyradiomics is, and how its definition differs. */
final class PyradiomicsNames {

    private static final Map<String, String> TAGS = tags();

    private PyradiomicsNames() {
    }

    private static Map<String, String> tags() {
        final Map<String, String> tags = new TreeMap<>();
        for (final CSVRecord row : ReferenceTable.rows("pyradiomics_names.csv")) {
            tags.put(row.get("pyradiomics"), row.get("tag"));
        }
        return tags;
    }

    /**
     * @return pyradiomics names and our tags without aggregation; total energy, MCC and 2-D diameters have no
     *         counterpart
     */
    static Map<String, String> all() {
        return TAGS;
    }

    /** @return our tag with aggregation; directional is {@code 3D_avg} or {@code 3D_comb} */
    static String withAggregation(final String tag, final String directional) {
        if (tag.startsWith("cm_") || tag.startsWith("rlm_")) {
            return tag + "_" + directional;
        }
        return tag.matches("(szm|ngt|ngl)_.*") ? tag + "_3D" : tag;
    }

    /** @return our value by pyradiomics' definition: kurtosis is not in excess of 3, axis lengths divide by N */
    static double converted(final String tag, final double ours, final int voxels) {
        if (tag.equals("stat_kurt")) {
            return ours + 3;
        }
        return tag.matches("morph_pca_.*_axis") ? ours * Math.sqrt((voxels - 1.0) / voxels) : ours;
    }

    /** @return whether the value depends on Ng, for which pyradiomics takes the number of occupied levels */
    static boolean dependsOnLevelCount(final String tag) {
        return tag.matches("cm_inv_diff(_mom)?_norm");
    }
}
