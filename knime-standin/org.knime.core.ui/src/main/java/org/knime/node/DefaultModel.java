// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/** What a node does: configure and execute, or a rearrangement of columns. */
public abstract sealed class DefaultModel implements FluentNodeAPI {

    private final Class<? extends NodeParameters> m_parametersClass;

    private DefaultModel(final Class<? extends NodeParameters> parametersClass) {
        m_parametersClass = parametersClass;
    }

    static RequireModelParameters create() {
        return parametersClass -> new RequireConfigureOrRearrangeColumns() {

            @Override
            public RequireExecute configure(final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> c) {
                return execute -> new StandardDefaultModel(parametersClass, c, execute);
            }

            @Override
            public DefaultModel rearrangeColumns(
                final ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrangeColumns) {
                return new RearrangeColumnsDefaultModel(parametersClass, rearrangeColumns);
            }
        };
    }

    /** The class of the settings, empty for a node without any. */
    Optional<Class<? extends NodeParameters>> parametersClass() {
        return Optional.ofNullable(m_parametersClass);
    }

    static final class StandardDefaultModel extends DefaultModel {

        final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> m_configure;

        final ExecuteConsumer m_execute;

        private StandardDefaultModel(final Class<? extends NodeParameters> parametersClass,
            final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure,
            final ExecuteConsumer execute) {
            super(parametersClass);
            m_configure = configure;
            m_execute = execute;
        }
    }

    static final class RearrangeColumnsDefaultModel extends DefaultModel {

        final ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> m_rearrangeColumns;

        private RearrangeColumnsDefaultModel(final Class<? extends NodeParameters> parametersClass,
            final ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrangeColumns) {
            super(parametersClass);
            m_rearrangeColumns = rearrangeColumns;
        }
    }

    /** Asks for the settings. */
    public interface RequireModelParameters {

        /**
         * @param parametersClass class of the settings
         * @return the next stage
         */
        RequireConfigureOrRearrangeColumns parametersClass(Class<? extends NodeParameters> parametersClass);

        /** @return the next stage of a node without settings and dialog */
        default RequireConfigureOrRearrangeColumns withoutParameters() {
            return parametersClass(null);
        }
    }

    /** Asks for the work before execution, or for a rearrangement of columns. */
    public interface RequireConfigureOrRearrangeColumns {

        /**
         * @param configure computes the output specs
         * @return the next stage
         */
        RequireExecute configure(ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure);

        /**
         * @param rearrangeColumns gives the rearranger; the node has exactly one table in and one out. It is called at
         *            configure and twice at execute, so it must be cheap and free of side effects.
         * @return the model
         */
        DefaultModel rearrangeColumns(
            ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrangeColumns);
    }

    /** Asks for the work of execution. */
    public interface RequireExecute {

        /**
         * @param execute computes the output data
         * @return the model
         */
        DefaultModel execute(ExecuteConsumer execute);
    }

    /**
     * The work before execution.
     *
     * @param <I> what it reads
     * @param <O> what it writes
     */
    public interface ConfigureOrRearrangerConsumer<I, O> {

        /**
         * @param input what it reads
         * @param output what it writes
         * @throws InvalidSettingsException if the node cannot be executed like this
         */
        void accept(I input, O output) throws InvalidSettingsException;
    }

    /** The work of execution. */
    public interface ExecuteConsumer {

        /**
         * @param input what it reads
         * @param output what it writes
         * @throws CanceledExecutionException if the user cancels
         * @throws KNIMEException if it fails; the text is shown at the node
         */
        void accept(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException;
    }

    /** What configure reads. */
    public interface ConfigureInput {

        /**
         * @param <S> class of the settings
         * @return the settings
         */
        <S extends NodeParameters> S getParameters();

        /** @return specs of all inputs */
        PortObjectSpec[] getInPortSpecs();

        /**
         * @param index 0-based index of an input
         * @param <S> class of the spec
         * @return the spec
         */
        <S extends PortObjectSpec> S getInPortSpec(int index);

        /** @return specs of all inputs, which must be tables */
        DataTableSpec[] getInTableSpecs();

        /**
         * @param portIndex 0-based index of an input table
         * @return the spec
         */
        DataTableSpec getInTableSpec(int portIndex);

        /** @return types of all outputs */
        PortType[] getOutPortTypes();
    }

    /** What configure writes. */
    public interface ConfigureOutput {

        /**
         * @param index 0-based index of an output
         * @param spec its spec, null if unknown before execution
         * @param <S> class of the spec
         */
        <S extends PortObjectSpec> void setOutSpec(int index, S spec);

        /**
         * @param specs of the outputs, from the first on
         * @param <S> class of the specs
         */
        @SuppressWarnings("unchecked")
        <S extends PortObjectSpec> void setOutSpecs(S... specs);

        /** @param message shown at the node until it is executed */
        void setWarningMessage(String message);
    }

    /** What execute reads. */
    public interface ExecuteInput {

        /**
         * @param <S> class of the settings
         * @return the settings
         */
        <S extends NodeParameters> S getParameters();

        /** @return progress, cancellation and the making of tables and file stores */
        ExecutionContext getExecutionContext();

        /** @return objects of all inputs */
        PortObject[] getInPortObjects();

        /**
         * @param portIndex 0-based index of an input
         * @param <D> class of the object
         * @return the object
         */
        <D extends PortObject> D getInPortObject(int portIndex);

        /** @return objects of all inputs, which must be tables */
        BufferedDataTable[] getInTables();

        /**
         * @param portIndex 0-based index of an input table
         * @return the table
         */
        BufferedDataTable getInTable(int portIndex);

        /** @return types of all outputs */
        PortType[] getOutPortTypes();
    }

    /** What execute writes. */
    public interface ExecuteOutput {

        /**
         * @param index 0-based index of an output
         * @param data its object
         * @param <D> class of the object
         */
        <D extends PortObject> void setOutData(int index, D data);

        /**
         * @param data objects of the outputs, from the first on
         * @param <D> class of the objects
         */
        @SuppressWarnings("unchecked")
        <D extends PortObject> void setOutData(D... data);

        /**
         * @param data what the view needs; saved with the workflow
         * @param <D> class of the objects
         */
        @SuppressWarnings("unchecked")
        <D extends PortObject> void setInternalData(D... data);

        /** @param message shown at the node; the last call counts */
        void setWarningMessage(String message);
    }

    /** What a rearrangement reads. */
    public interface RearrangeColumnsInput {

        /**
         * @param <S> class of the settings
         * @return the settings
         */
        <S extends NodeParameters> S getParameters();

        /** @return spec of the input table */
        DataTableSpec getDataTableSpec();
    }

    /** What a rearrangement writes. */
    public interface RearrangeColumnsOutput {

        /** @param rearranger of the input table's columns */
        void setColumnRearranger(ColumnRearranger rearranger);
    }
}
