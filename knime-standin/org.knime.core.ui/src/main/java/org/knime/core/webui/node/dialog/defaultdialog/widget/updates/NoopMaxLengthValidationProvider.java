// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.widget.updates;

import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MaxLengthValidation;

/** No provider of a greatest length. */
public class NoopMaxLengthValidationProvider extends NoopProvider<MaxLengthValidation> {
}
