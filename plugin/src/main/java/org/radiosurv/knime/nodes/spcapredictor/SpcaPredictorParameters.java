// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcapredictor;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.persistence.Persist;

/** Settings of the SPCA Predictor. */
@LoadDefaultsForAbsentFields
public final class SpcaPredictorParameters implements NodeParameters {

    @Widget(title = "Prefix of the new columns", description = "The appended columns are named <i>prefix_score</i>, <i>prefix_group</i> "
        + "and <i>prefix_risk</i>.")
    @Persist(configKey = "prefix")
    String prefix = "spca";

    @Widget(title = "Components", description = "Whether to append score and group of each principal component too, as <i>prefix_score_1</i>, "
        + "<i>prefix_group_1</i> and so on. The score of a model with several components is their sum, weighted by their coefficients in the "
        + "joint Cox model.", advanced = true)
    @Persist(configKey = "single_components")
    boolean singleComponents;

    @Override
    public void validate() throws InvalidSettingsException {
        if (prefix == null || prefix.isBlank()) {
            throw new InvalidSettingsException("The column names need a beginning; received an empty one. Type one, such as spca.");
        }
    }
}
