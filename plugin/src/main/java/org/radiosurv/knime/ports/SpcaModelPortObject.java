// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.ports;

import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.radiosurv.core.InputException;
import org.radiosurv.core.spca.ModelFeature;
import org.radiosurv.core.spca.SpcaModel;
import org.radiosurv.core.spca.SpcaModelJson;

/**
 * A trained SPCA model. It is saved as core's readable JSON, which holds no patient rows, and a digest by which training
 * patients are recognised.
 */
public final class SpcaModelPortObject extends AbstractSimplePortObject {

    /** The type of the port. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(SpcaModelPortObject.class);

    private static final String MODEL = "model_json";

    private SpcaModelPortObjectSpec spec;

    private SpcaModel model;

    /** Used by KNIME before {@link #load(ModelContentRO, PortObjectSpec, ExecutionMonitor)}. */
    public SpcaModelPortObject() {
    }

    /**
     * @param spec outcome and needed features
     * @param model the model
     */
    public SpcaModelPortObject(final SpcaModelPortObjectSpec spec, final SpcaModel model) {
        this.spec = spec;
        this.model = model;
    }

    /**
     * @param model a model that knows the names of its outcome
     * @param components number of components that were asked for
     * @return the model at a port
     */
    public static SpcaModelPortObject of(final SpcaModel model, final int components) {
        return new SpcaModelPortObject(new SpcaModelPortObjectSpec(model.training().timeName(), model.training().eventName(),
            model.selected().stream().map(ModelFeature::name).toList(), components), model);
    }

    /** @return the model */
    public SpcaModel model() {
        return model;
    }

    /** @return the model as readable JSON */
    public String toJson() {
        return SpcaModelJson.write(model);
    }

    @Override
    public String getSummary() {
        return "SPCA model of '" + spec.timeColumn() + "': " + model.selected().size() + " of " + model.features().size()
            + " features, " + model.training().patients() + " patients, " + model.training().events() + " events";
    }

    @Override
    public SpcaModelPortObjectSpec getSpec() {
        return spec;
    }

    @Override
    protected void save(final ModelContentWO content, final ExecutionMonitor exec) {
        content.addString(MODEL, toJson());
    }

    @Override
    protected void load(final ModelContentRO content, final PortObjectSpec loadedSpec, final ExecutionMonitor exec)
        throws InvalidSettingsException {
        spec = (SpcaModelPortObjectSpec)loadedSpec;
        try {
            model = SpcaModelJson.read(content.getString(MODEL));
        } catch (InputException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /** Reads and writes the model. */
    public static final class Serializer extends AbstractSimplePortObjectSerializer<SpcaModelPortObject> {
    }
}
