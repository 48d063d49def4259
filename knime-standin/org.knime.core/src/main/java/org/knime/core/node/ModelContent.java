// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;

import org.knime.core.node.config.Config;

/** Content of a model. */
public final class ModelContent extends Config implements ModelContentRO, ModelContentWO {

    /** Empty content. */
    public ModelContent(final String key) {
        super(key);
    }

    @Override
    public Config getInstance(final String key) {
        return new ModelContent(key);
    }

    @Override
    public ModelContentWO addModelContent(final String key) {
        return (ModelContent)addConfig(key);
    }

    @Override
    public void addModelContent(final ModelContent modelContent) {
        addConfig(modelContent);
    }

    @Override
    public ModelContent getModelContent(final String key) throws InvalidSettingsException {
        return (ModelContent)getConfig(key);
    }

    /** Reads KNIME's XML form and closes the stream. */
    public static ModelContentRO loadFromXML(final InputStream in) throws IOException {
        return (ModelContent)loadFromXML(new ModelContent("ignored"), in);
    }
}
