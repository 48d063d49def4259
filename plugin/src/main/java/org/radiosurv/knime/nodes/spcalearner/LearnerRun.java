// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.spca.CrossValidationResult;
import org.radiosurv.core.spca.Folds;
import org.radiosurv.core.spca.HonestEstimate;
import org.radiosurv.core.spca.SelectionStability;
import org.radiosurv.core.spca.SpcaCrossValidation;
import org.radiosurv.core.spca.SpcaLearner;
import org.radiosurv.core.spca.SpcaModel;
import org.radiosurv.core.spca.TrainingFindings;
import org.radiosurv.knime.followup.FollowUpColumns;
import org.radiosurv.knime.run.MonitorProgress;
import org.radiosurv.knime.run.Warnings;

/**
 * What the node computes.
 *
 * @param training the patients
 * @param validation the cross-validation of the threshold
 * @param model the model
 * @param stability how stable the selection is; empty when it was not asked for
 * @param estimate the honest estimate; null where there is none
 * @param whyNoEstimate why there is none; empty where there is one
 * @param warnings what the user has to know
 */
record LearnerRun(TrainingTable training, CrossValidationResult validation, SpcaModel model, Optional<SelectionStability> stability,
    HonestEstimate estimate, String whyNoEstimate, Warnings warnings) {

    private static final String OFF = "The estimate for new patients is switched off in the dialog.";

    /** Shares of the work: cross-validation, stability, and the rest, which is the honest estimate. */
    private static final double VALIDATED = 0.06;

    private static final double STABLE = 0.1;

    /**
     * @param training the patients
     * @param outcome the columns of time and event
     * @param parameters the settings
     * @param exec for progress and cancelling
     * @return all results
     * @throws CanceledExecutionException if the user cancels
     * @throws KNIMEException if a fold or group is missing
     * @throws InvalidSettingsException if a column is missing
     */
    static LearnerRun of(final TrainingTable training, final FollowUpColumns outcome, final SpcaLearnerParameters parameters,
        final ExecutionContext exec) throws CanceledExecutionException, KNIMEException, InvalidSettingsException {
        final Progress progress = new MonitorProgress(exec);
        final String[] groups = groups(training, parameters);
        final CrossValidationResult validation = SpcaCrossValidation.run(training.data(), folds(training, parameters),
            parameters.settings(), parameters.validationSettings(), progress.part(0, VALIDATED));
        final double threshold = parameters.thresholdMode == SpcaLearnerParameters.ThresholdMode.FIXED ? parameters.threshold
            : validation.bestThreshold();
        exec.setMessage("Training the model");
        final SpcaModel model = SpcaLearner.train(training.data(), parameters.settings(), threshold, parameters.components)
            .describedBy(outcome.time(), outcome.event(), training.definitions());
        final Optional<SelectionStability> stability = parameters.resamples == 0 ? Optional.empty()
            : Optional.of(SelectionStability.of(training.data(), parameters.settings(), threshold, parameters.resamples,
                parameters.seed, progress.part(VALIDATED, STABLE)));
        final Warnings warnings = warnings(training, model, parameters);
        HonestEstimate estimate = null;
        String whyNot = parameters.honestEstimate ? "" : OFF;
        if (parameters.honestEstimate) {
            try {
                final int sites = groups == null ? 0 : (int)Arrays.stream(groups).distinct().count();
                estimate = HonestEstimate.compute(training.data(), groups, parameters.settings(), parameters.validationSettings(),
                    parameters.honest(sites), progress.part(STABLE, 1));
            } catch (InputException e) {
                // The model is there all the same.
                whyNot = e.getMessage();
                warnings.add("No estimate for new patients: " + whyNot);
            }
        }
        return new LearnerRun(training, validation, model, stability, estimate, whyNot, warnings);
    }

    private static Folds folds(final TrainingTable training, final SpcaLearnerParameters parameters)
        throws KNIMEException, InvalidSettingsException {
        final Optional<String> column = parameters.foldColumn(training.spec());
        if (column.isEmpty()) {
            return Folds.stratified(training.data().event(), parameters.folds, parameters.repeats, parameters.seed);
        }
        final String[] texts = training.texts(column.get());
        final Map<String, Integer> numbers = new TreeMap<>();
        Arrays.stream(texts).forEach(text -> numbers.put(text, 0));
        if (numbers.size() < 2) {
            throw new KNIMEException("Folds are at least two groups of patients; received only '" + texts[0] + "' in '" + column.get()
                + "'. Choose another fold column.");
        }
        int number = 0;
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            entry.setValue(++number);
        }
        return Folds.given(Arrays.stream(texts).mapToInt(numbers::get).toArray());
    }

    private static String[] groups(final TrainingTable training, final SpcaLearnerParameters parameters)
        throws KNIMEException, InvalidSettingsException {
        final Optional<String> column = parameters.groupColumn(training.spec());
        return column.isEmpty() ? null : training.texts(column.get());
    }

    private static Warnings warnings(final TrainingTable training, final SpcaModel model, final SpcaLearnerParameters parameters) {
        final Warnings warnings = Warnings.of(training.leftOut(), omitted(model));
        TrainingFindings.of(model).forEach(warnings::add);
        final List<String> unknown = new ArrayList<>(parameters.knownFeatures());
        unknown.removeAll(training.data().featureNames());
        return warnings.add(unknown.isEmpty() ? "" : unknown.size() + " of " + parameters.knownFeatures().size()
            + " known features are not among the features, first '" + unknown.get(0) + "'. Check the spelling.");
    }

    private static String omitted(final SpcaModel model) {
        final int count = model.omitted().size();
        return count == 0 ? "" : count + (count == 1 ? " feature was" : " features were") + " left out; first '"
            + model.omitted().get(0).name() + "': " + model.omitted().get(0).reason();
    }
}
