// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.widget.updates;

/** No provider of a text. */
public final class NoopStringProvider extends NoopProvider<String> {
}
