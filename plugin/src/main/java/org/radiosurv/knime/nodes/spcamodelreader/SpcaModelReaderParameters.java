// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcamodelreader;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.persistence.Persist;

/** Settings of the SPCA Model Reader. */
@LoadDefaultsForAbsentFields
public final class SpcaModelReaderParameters implements NodeParameters {

    @Widget(title = "File", description = "The model file: an absolute path or a KNIME URL, such as "
        + "<i>knime://knime.workflow/data/model.json</i>.")
    @Persist(configKey = "file")
    String file = "";
}
