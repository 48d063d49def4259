// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.FeatureName;

/**
 * Grey level co-occurrence matrix, GLCM [LFYI]: p(i, j) is the share of voxel pairs at a given offset with levels i
 * and j, counted in both orders. p_x(i) = sum_j p(i, j); p_-(k) and p_+(k) sum p over |i - j| = k and i + j = k; mu
 * and s2 are mean and variance of p_x.
 */
public enum CoOccurrenceFeature implements FeatureDefinition {
    /** max p. */
    JOINT_MAXIMUM("cm_joint_max", "GYBY", "Joint maximum", ""),
    /** mu = sum i p_x(i). */
    JOINT_AVERAGE("cm_joint_avg", "60VM", "Joint average", "grey level"),
    /** s2 = sum (i - mu)^2 p_x(i). */
    JOINT_VARIANCE("cm_joint_var", "UR99", "Joint variance", "grey level^2"),
    /** -sum p log2 p. */
    JOINT_ENTROPY("cm_joint_entr", "TU9B", "Joint entropy", "bit"),
    /** sum k p_-(k). */
    DIFFERENCE_AVERAGE("cm_diff_avg", "TF7R", "Difference average", "grey level"),
    /** sum (k - difference average)^2 p_-(k). */
    DIFFERENCE_VARIANCE("cm_diff_var", "D3YU", "Difference variance", "grey level^2"),
    /** -sum p_-(k) log2 p_-(k). */
    DIFFERENCE_ENTROPY("cm_diff_entr", "NTRS", "Difference entropy", "bit"),
    /** sum k p_+(k) = 2 mu. */
    SUM_AVERAGE("cm_sum_avg", "ZGXS", "Sum average", "grey level"),
    /** sum (k - 2 mu)^2 p_+(k). */
    SUM_VARIANCE("cm_sum_var", "OEEB", "Sum variance", "grey level^2"),
    /** -sum p_+(k) log2 p_+(k). */
    SUM_ENTROPY("cm_sum_entr", "P6QZ", "Sum entropy", "bit"),
    /** sum p^2. */
    ANGULAR_SECOND_MOMENT("cm_energy", "8ZQL", "Angular second moment", ""),
    /** sum k^2 p_-(k). */
    CONTRAST("cm_contrast", "ACUI", "Contrast", "grey level^2"),
    /** sum k p_-(k), equal to the difference average. */
    DISSIMILARITY("cm_dissimilarity", "8S9J", "Dissimilarity", "grey level"),
    /** sum p_-(k) / (1 + k); the homogeneity of MATLAB graycoprops. */
    INVERSE_DIFFERENCE("cm_inv_diff", "IB1Z", "Inverse difference", ""),
    /** sum p_-(k) / (1 + k / Ng). */
    INVERSE_DIFFERENCE_NORMALISED("cm_inv_diff_norm", "NDRX", "Normalised inverse difference", ""),
    /** sum p_-(k) / (1 + k^2). */
    INVERSE_DIFFERENCE_MOMENT("cm_inv_diff_mom", "WF0Z", "Inverse difference moment", ""),
    /** sum p_-(k) / (1 + k^2 / Ng^2). */
    INVERSE_DIFFERENCE_MOMENT_NORMALISED("cm_inv_diff_mom_norm", "1QCO", "Normalised inverse difference moment", ""),
    /** sum over k &gt; 0 of p_-(k) / k^2. */
    INVERSE_VARIANCE("cm_inv_var", "E8JP", "Inverse variance", ""),
    /** (autocorrelation - mu^2) / s2; 1 for s2 = 0. */
    CORRELATION("cm_corr", "NI2N", "Correlation", ""),
    /** sum i j p. */
    AUTOCORRELATION("cm_auto_corr", "QWB0", "Autocorrelation", "grey level^2"),
    /** sum (k - 2 mu)^2 p_+(k), equal to the sum variance. */
    CLUSTER_TENDENCY("cm_clust_tend", "DG8W", "Cluster tendency", "grey level^2"),
    /** sum (k - 2 mu)^3 p_+(k). */
    CLUSTER_SHADE("cm_clust_shade", "7NFM", "Cluster shade", "grey level^3"),
    /** sum (k - 2 mu)^4 p_+(k). */
    CLUSTER_PROMINENCE("cm_clust_prom", "AE86", "Cluster prominence", "grey level^4"),
    /** (HXY - HXY1) / HX; 0 for HX = 0. */
    INFORMATION_CORRELATION_1("cm_info_corr1", "R8DG", "Information correlation 1", ""),
    /** sqrt(1 - exp(-2 (HXY2 - HXY))); 0 for HXY &gt; HXY2. */
    INFORMATION_CORRELATION_2("cm_info_corr2", "JN9H", "Information correlation 2", "");

    private final FeatureName named;

    CoOccurrenceFeature(final String tag, final String ibsiCode, final String label, final String unit) {
        named = new FeatureName(tag, ibsiCode, label, unit);
    }

    @Override
    public FeatureName named() {
        return named;
    }
}
