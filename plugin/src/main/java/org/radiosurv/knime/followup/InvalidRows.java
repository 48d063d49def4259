// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.followup;

import org.knime.node.parameters.widget.choices.Label;

/** What becomes of a row whose time, event or number is present but not valid; a choice in the dialogs of the survival nodes. */
public enum InvalidRows {

    /** One bad patient does not stop the cohort. */
    @Label(value = "Leave out", description = "The row is left out and counted in a warning that names row, column and value.")
    LEAVE_OUT,

    /** Nothing is computed from a table that has to be corrected first. */
    @Label(value = "Fail", description = "The node fails at the first such row and names row, column and value.")
    FAIL
}
