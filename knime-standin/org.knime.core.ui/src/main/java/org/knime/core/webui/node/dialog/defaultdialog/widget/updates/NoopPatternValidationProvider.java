// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.widget.updates;

import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** No provider of a pattern. */
public class NoopPatternValidationProvider extends NoopProvider<PatternValidation> {
}
