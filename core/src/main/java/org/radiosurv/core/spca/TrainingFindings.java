// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What in a trained model should make its user look twice. */
public final class TrainingFindings {

    /** One feature with a larger share of the squared loadings owns the component. */
    static final double LARGEST_SHARE = 0.25;

    /** A larger ratio of standard deviations makes unscaled scores and components a matter of units. */
    static final double LARGEST_SPAN = 1e3;

    private TrainingFindings() {
    }

    /**
     * @param model a trained model
     * @return a sentence per finding: a feature with over 25 % of the squared loadings of a component; without scaling,
     *         standard deviations that span more than a factor of 1,000
     */
    public static List<String> of(final SpcaModel model) {
        final List<String> findings = new ArrayList<>();
        for (int k = 0; k < model.components().size(); k++) {
            addOwner(model, k, findings);
        }
        if (model.settings().scaling() == Scaling.NONE) {
            addSpan(model, findings);
        }
        return findings;
    }

    /** Loadings of a component are a unit vector: their squares are shares. */
    private static void addOwner(final SpcaModel model, final int k, final List<String> findings) {
        ModelFeature owner = null;
        for (final ModelFeature feature : model.selected()) {
            owner = owner == null || Math.abs(feature.loading()[k]) > Math.abs(owner.loading()[k]) ? feature : owner;
        }
        final double share = owner == null ? 0 : owner.loading()[k] * owner.loading()[k];
        if (share > LARGEST_SHARE) {
            findings.add(String.format(Locale.ROOT, "Feature '%s' alone carries %.0f %% of the squared loadings of component %d (%d "
                + "features selected): the score is nearly that feature.%s", owner.name(), 100 * share, k + 1, model.selected().size(),
                model.settings().scaling() == Scaling.NONE ? " Try z-scores, or check its unit." : ""));
        }
    }

    private static void addSpan(final SpcaModel model, final List<String> findings) {
        ModelFeature smallest = null;
        ModelFeature largest = null;
        for (final ModelFeature feature : model.features()) {
            smallest = smallest == null || feature.standardDeviation() < smallest.standardDeviation() ? feature : smallest;
            largest = largest == null || feature.standardDeviation() > largest.standardDeviation() ? feature : largest;
        }
        if (largest != null && largest.standardDeviation() > LARGEST_SPAN * smallest.standardDeviation()) {
            findings.add(String.format(Locale.ROOT, "Standard deviations of the features span a factor of %.1e, from '%s' (%.3g) to "
                + "'%s' (%.3g): without scaling, features with large numbers get larger scores and own the component. Choose z-scores "
                + "unless a study without scaling is repeated.", largest.standardDeviation() / smallest.standardDeviation(),
                smallest.name(), smallest.standardDeviation(), largest.name(), largest.standardDeviation()));
        }
    }
}
