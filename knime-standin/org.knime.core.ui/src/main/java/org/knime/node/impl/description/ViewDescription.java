// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.impl.description;

import org.knime.node.parameters.NodeParameters;

/**
 * A view of a node.
 *
 * @param name of the view
 * @param description of the view, XHTML
 * @param viewSettingsClass class of its settings or null
 */
public record ViewDescription(String name, String description, Class<? extends NodeParameters> viewSettingsClass) {

    /**
     * A view without settings.
     *
     * @param name of the view
     * @param description of the view, XHTML
     */
    public ViewDescription(final String name, final String description) {
        this(name, description, null);
    }
}
