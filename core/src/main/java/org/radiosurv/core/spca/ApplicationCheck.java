// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What differs between the patients that a model was trained on and a table that it is applied to: how features were
 * measured, as far as both sides say, and values far from those of training. A score is computed all the same; whether it
 * means anything is for the user to judge.
 */
public final class ApplicationCheck {

    /** Values beyond this many training standard deviations from the training mean are reported. */
    public static final double RANGE = 4;

    private static final int LISTED = 3;

    private ApplicationCheck() {
    }

    /**
     * Compares units and other definitions. A key that only one side has is no difference where that side is the model's: a CSV
     * file tells nothing.
     *
     * @param model the model
     * @param definitions by feature: what the table says of its column
     * @return one sentence per kind of difference; empty where none is known
     */
    public static List<String> definitions(final SpcaModel model, final Map<String, Map<String, String>> definitions) {
        final Map<String, List<String>> differences = new TreeMap<>();
        for (final ModelFeature feature : model.selected()) {
            final Map<String, String> here = definitions.getOrDefault(feature.name(), Map.of());
            new TreeMap<>(feature.definition()).forEach((key, trained) -> {
                final String found = here.get(key);
                if (found != null && !found.equals(trained)) {
                    differences.computeIfAbsent(key, name -> new ArrayList<>())
                        .add("'" + feature.name() + "': '" + trained + "' in training, '" + found + "' here");
                }
            });
        }
        return differences.entrySet().stream().map(entry -> "The " + entry.getKey() + " of " + count(entry.getValue().size(), model)
            + " differs from training (" + listed(entry.getValue()) + "): measure as in training.").toList();
    }

    /**
     * Compares values.
     *
     * @param model the model
     * @param x [n][m] values of the model's selected features, in their order, NaN where missing
     * @return one sentence on features with values beyond mean +- {@value #RANGE} standard deviations; empty when there are none
     */
    public static String ranges(final SpcaModel model, final List<double[]> x) {
        final List<ModelFeature> selected = model.selected();
        final List<String> outside = new ArrayList<>();
        for (int j = 0; j < selected.size(); j++) {
            final ModelFeature feature = selected.get(j);
            final double limit = RANGE * feature.standardDeviation();
            int count = 0;
            double farthest = feature.unscaledMean();
            for (final double[] patient : x) {
                final double distance = Math.abs(patient[j] - feature.unscaledMean());
                if (distance > limit) {
                    count++;
                    farthest = distance > Math.abs(farthest - feature.unscaledMean()) ? patient[j] : farthest;
                }
            }
            if (count > 0) {
                outside.add("'" + feature.name() + "' in " + count + " of " + x.size() + " rows, up to " + number(farthest)
                    + " where training had " + number(feature.unscaledMean()) + " +- " + number(feature.standardDeviation())
                    + unit(feature));
            }
        }
        return outside.isEmpty() ? "" : "Values of " + count(outside.size(), model) + " lie beyond mean +- " + (int)RANGE
            + " standard deviations of training (" + listed(outside) + "): check units, scanner and preprocessing.";
    }

    private static String unit(final ModelFeature feature) {
        final String unit = feature.definition().getOrDefault(ModelFeature.UNIT, "");
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static String count(final int features, final SpcaModel model) {
        return features + " of " + model.selected().size() + " features";
    }

    private static String listed(final List<String> texts) {
        return String.join("; ", texts.subList(0, Math.min(LISTED, texts.size())))
            + (texts.size() > LISTED ? "; and " + (texts.size() - LISTED) + " more" : "");
    }

    private static String number(final double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
