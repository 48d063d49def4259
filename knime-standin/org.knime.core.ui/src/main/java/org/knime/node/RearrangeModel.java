// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.io.File;
import java.util.concurrent.atomic.AtomicReference;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.radiosurv.standin.parameters.ParametersInput;

/** A node that rearranges the columns of its one input table as the workflow engine drives it. */
final class RearrangeModel extends NodeModel {

    private static final PortType[] TABLE = {BufferedDataTable.TYPE};

    private final DefaultModel.RearrangeColumnsDefaultModel m_model;

    private final Class<? extends NodeParameters> m_viewParameters;

    private final ModelParameters m_parameters;

    private NodeParametersInput m_lastInput;

    RearrangeModel(final DefaultModel.RearrangeColumnsDefaultModel model,
        final Class<? extends NodeParameters> viewParameters) {
        super(TABLE, TABLE);
        m_model = model;
        m_viewParameters = viewParameters;
        m_parameters = new ModelParameters(model.parametersClass().orElse(null));
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        return new PortObjectSpec[]{createColumnRearranger((DataTableSpec)inSpecs[0]).createSpec()};
    }

    /** Asks for the rearranger twice, as KNIME does; a node whose answer changes is refused. */
    @Override
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        final BufferedDataTable table = (BufferedDataTable)inObjects[0];
        final DataTableSpec expected = createColumnRearranger(table.getDataTableSpec()).createSpec();
        final ColumnRearranger rearranger = createColumnRearranger(table.getDataTableSpec());
        if (!expected.equalStructure(rearranger.createSpec())) {
            throw new IllegalStateException("rearrangeColumns gave two different results for the same table: " + expected
                + " and " + rearranger.createSpec() + ". It must be free of side effects.");
        }
        return new PortObject[]{exec.createColumnRearrangeTable(table, rearranger, exec)};
    }

    private ColumnRearranger createColumnRearranger(final DataTableSpec spec) throws InvalidSettingsException {
        m_lastInput = ParametersInput.ofSpecs(TABLE, TABLE, spec);
        final AtomicReference<ColumnRearranger> result = new AtomicReference<>();
        final NodeParameters parameters = m_parameters.valueOrDefaults(m_lastInput);
        m_model.m_rearrangeColumns.accept(new Input(parameters, spec), rearranger -> {
            if (rearranger == null) {
                throw new IllegalArgumentException("Column rearranger must not be null.");
            }
            result.set(rearranger);
        });
        if (result.get() == null) {
            throw new InvalidSettingsException("No column rearranger has been set.");
        }
        return result.get();
    }

    private record Input(NodeParameters parameters, DataTableSpec spec)
        implements DefaultModel.RearrangeColumnsInput {

        @Override
        @SuppressWarnings("unchecked")
        public <S extends NodeParameters> S getParameters() {
            return (S)parameters;
        }

        @Override
        public DataTableSpec getDataTableSpec() {
            return spec;
        }
    }

    @Override
    protected void reset() {
        // a rearrangement keeps nothing
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        m_parameters.save(settings);
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_parameters.validate(settings);
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_parameters.load(settings);
    }

    @Override
    protected void validateViewSettings(final NodeSettingsRO viewSettings) throws InvalidSettingsException {
        ModelParameters.validate(m_viewParameters, viewSettings);
    }

    @Override
    protected void saveDefaultViewSettingsTo(final NodeSettingsWO viewSettings) {
        ModelParameters.saveDefaults(m_viewParameters, m_lastInput, viewSettings);
    }

    @Override
    protected void loadInternals(final File nodeInternDir, final ExecutionMonitor exec) {
        // a rearrangement keeps nothing
    }

    @Override
    protected void saveInternals(final File nodeInternDir, final ExecutionMonitor exec) {
        // a rearrangement keeps nothing
    }
}
