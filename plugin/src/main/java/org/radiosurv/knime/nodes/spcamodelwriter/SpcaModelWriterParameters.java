// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcamodelwriter;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;

/** Settings of the SPCA Model Writer. */
@LoadDefaultsForAbsentFields
public final class SpcaModelWriterParameters implements NodeParameters {

    /** What to do when a file exists. */
    enum Existing {
        /** Stop. */
        @Label(value = "Fail", description = "The node fails and the file stays as it is.")
        FAIL,
        /** Replace it. */
        @Label(value = "Overwrite", description = "The file is replaced; the old one stays until the new one is complete.")
        OVERWRITE
    }

    @Widget(title = "File", description = "Where the model goes: an absolute path or a KNIME URL that ends in .json, such as "
        + "<i>knime://knime.workflow/data/model.json</i>.")
    @Persist(configKey = "file")
    String file = "";

    @Widget(title = "If the file exists", description = "What to do when a file of that name is there already.")
    @ValueSwitchWidget
    @Persist(configKey = "existing")
    Existing existing = Existing.FAIL;

    @Widget(title = "Create missing folders", description = "Whether folders that do not exist are made. If not set, a missing folder is an "
        + "error.")
    @Persist(configKey = "create_folder")
    boolean createFolder;

    @Widget(title = "Digest of the training table", description = "Whether the file keeps 24 bits per training patient, salted and sorted, from "
        + "which no value can be computed back. With it an SPCA Predictor recognises training patients and calls their scores "
        + "resubstitution; who already holds a patient's exact feature values could test whether the patient was among them. Without it "
        + "the predictor says that it does not know.")
    @Persist(configKey = "digest")
    boolean digest = true;
}
