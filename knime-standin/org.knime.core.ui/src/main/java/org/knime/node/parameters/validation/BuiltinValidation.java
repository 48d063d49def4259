// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.validation;

/** A check that the dialog makes while the user types. */
public interface BuiltinValidation {

    /** @return values that the dialog needs for the check */
    Object getParameters();

    /** @return text shown when the check fails */
    String getErrorMessage();
}
