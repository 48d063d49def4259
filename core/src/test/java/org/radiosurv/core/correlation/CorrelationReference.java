// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

import com.fasterxml.jackson.databind.JsonNode;
import org.radiosurv.core.survival.ReferenceFiles;

/** R's correlations, for the tests of other packages. */
public final class CorrelationReference {

    private CorrelationReference() {
    }

    /** @return expected.json */
    public static JsonNode expected() {
        return new ReferenceFiles(CorrelationReference.class, "corr").json("expected.json");
    }
}
