// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxpredictor;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.radiosurv.knime.columns.NumberList;

/** Settings of the Cox Predictor. */
@LoadDefaultsForAbsentFields
public final class CoxPredictorParameters implements NodeParameters {

    @Widget(title = "Survival at days", description = "Days at which the survival of each patient is predicted, with commas between them, for "
        + "example 365, 730. Leave it empty for none.")
    @Persist(configKey = "times")
    String times = "365, 730";

    @Widget(title = "Confidence level (%)", description = "Of the limits of the predicted survival.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Persist(configKey = "confidence_percent")
    double confidencePercent = 95;

    @Widget(title = "Prefix of the new columns", description = "The appended columns are named <i>prefix_lp</i>, <i>prefix_risk</i>, "
        + "<i>prefix_survival_365</i> and so on.")
    @Persist(configKey = "prefix")
    String prefix = "cox";

    @Override
    public void validate() throws InvalidSettingsException {
        if (!(confidencePercent > 0 && confidencePercent < 100)) {
            throw new InvalidSettingsException("A confidence level lies strictly between 0 and 100 %; received " + confidencePercent
                + ". Use for example 95.");
        }
        if (prefix == null || prefix.isBlank()) {
            throw new InvalidSettingsException("The column names need a beginning; received an empty one. Type one, such as cox.");
        }
    }

    double[] times() throws InvalidSettingsException {
        return NumberList.of(times, "A day at which survival is predicted", Double.POSITIVE_INFINITY);
    }
}
