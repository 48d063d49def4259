// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes;

/** How a {@link org.knime.node.parameters.widget.choices.filter.TypedStringFilter} selects. */
public enum TypedStringFilterMode {
    /** by a list of names */
    MANUAL,
    /** by a regular expression */
    REGEX,
    /** by a pattern with * and ? */
    WILDCARD,
    /** by type */
    TYPE
}
