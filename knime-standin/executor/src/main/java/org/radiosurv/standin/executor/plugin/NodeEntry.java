// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.plugin;

/**
 * A {@code node} element of extension point org.knime.workbench.repository.nodes.
 *
 * @param factoryClass class name of the node factory
 * @param categoryPath where the node repository shows it
 * @param bundle the bundle that declares it
 */
public record NodeEntry(String factoryClass, String categoryPath, BundleInfo bundle) {
}
