// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.impl.description;

/**
 * A page about a node.
 *
 * @param href its address
 * @param description text of the link
 */
public record ExternalResource(String href, String description) {
}
