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
import org.radiosurv.core.cox.CoxModel;
import org.radiosurv.core.cox.CoxModelJson;

/** A fitted Cox model. It is saved as core's readable JSON, with no patient rows in it. */
public final class CoxModelPortObject extends AbstractSimplePortObject {

    /** The type of the port. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(CoxModelPortObject.class);

    private static final String MODEL = "model_json";

    private CoxModelPortObjectSpec spec;

    private CoxModel model;

    /** Used by KNIME before {@link #load(ModelContentRO, PortObjectSpec, ExecutionMonitor)}. */
    public CoxModelPortObject() {
    }

    /**
     * @param spec outcome and covariates
     * @param model the model
     */
    public CoxModelPortObject(final CoxModelPortObjectSpec spec, final CoxModel model) {
        this.spec = spec;
        this.model = model;
    }

    /** @return the model */
    public CoxModel model() {
        return model;
    }

    /** @return the model as readable JSON */
    public String toJson() {
        return CoxModelJson.write(model);
    }

    @Override
    public String getSummary() {
        return "Cox model of '" + spec.timeColumn() + "': " + model.terms().size() + " covariates, " + model.training().rows()
            + " rows, " + model.training().events() + " events";
    }

    @Override
    public CoxModelPortObjectSpec getSpec() {
        return spec;
    }

    @Override
    protected void save(final ModelContentWO content, final ExecutionMonitor exec) {
        content.addString(MODEL, toJson());
    }

    @Override
    protected void load(final ModelContentRO content, final PortObjectSpec loadedSpec, final ExecutionMonitor exec)
        throws InvalidSettingsException {
        spec = (CoxModelPortObjectSpec)loadedSpec;
        try {
            model = CoxModelJson.read(content.getString(MODEL));
        } catch (InputException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /** Reads and writes the model. */
    public static final class Serializer extends AbstractSimplePortObjectSerializer<CoxModelPortObject> {
    }
}
