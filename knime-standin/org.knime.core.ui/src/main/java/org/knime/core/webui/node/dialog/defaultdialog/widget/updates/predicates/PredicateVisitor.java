// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;

/**
 * The dialog's own reading of an effect predicate; nodes never implement it.
 *
 * @param <T> type of the result
 */
public interface PredicateVisitor<T> {
}
