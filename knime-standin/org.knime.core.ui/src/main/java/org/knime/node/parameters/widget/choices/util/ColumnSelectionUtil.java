// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.util;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.node.parameters.NodeParametersInput;

/** Looks up columns of an input table; an absent table has no columns. */
public final class ColumnSelectionUtil {

    private ColumnSelectionUtil() {
    }

    /**
     * @param context the input
     * @param portIndex 0-based index of a table port
     * @return all columns
     */
    public static List<DataColumnSpec> getAllColumns(final NodeParametersInput context, final int portIndex) {
        return columns(context, portIndex).toList();
    }

    /**
     * @param context the input
     * @return all columns of port 0
     */
    public static List<DataColumnSpec> getAllColumnsOfFirstPort(final NodeParametersInput context) {
        return getAllColumns(context, 0);
    }

    /**
     * @param context the input
     * @param portIndex 0-based index of a table port
     * @return the first column
     */
    public static Optional<DataColumnSpec> getFirstColumn(final NodeParametersInput context, final int portIndex) {
        return columns(context, portIndex).findFirst();
    }

    /**
     * @param context the input
     * @return the first column of port 0
     */
    public static Optional<DataColumnSpec> getFirstColumnOfFirstPort(final NodeParametersInput context) {
        return getFirstColumn(context, 0);
    }

    /**
     * @param context the input
     * @param portIndex 0-based index of a table port
     * @param filter the test
     * @return the columns that pass
     */
    public static List<DataColumnSpec> getFilteredColumns(final NodeParametersInput context, final int portIndex,
        final Predicate<DataColumnSpec> filter) {
        return columns(context, portIndex).filter(filter).toList();
    }

    /**
     * @param context the input
     * @param portIndex 0-based index of a table port
     * @param valueClasses value classes; one of them suffices
     * @return the columns of a compatible type
     */
    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumns(final NodeParametersInput context, final int portIndex,
        final Class<? extends DataValue>... valueClasses) {
        return columns(context, portIndex).filter(compatibleWith(List.of(valueClasses))).toList();
    }

    /**
     * @param context the input
     * @param valueClasses value classes; one of them suffices
     * @return the columns of port 0 of a compatible type
     */
    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumnsOfFirstPort(final NodeParametersInput context,
        final Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(context, 0, valueClasses);
    }

    /**
     * @param spec a table spec or null
     * @param valueClasses value classes; one of them suffices
     * @return the columns of a compatible type
     */
    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumns(final DataTableSpec spec,
        final Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(spec, List.of(valueClasses));
    }

    /**
     * @param spec a table spec or null
     * @param valueClasses value classes; one of them suffices
     * @return the columns of a compatible type
     */
    public static List<DataColumnSpec> getCompatibleColumns(final DataTableSpec spec,
        final Collection<Class<? extends DataValue>> valueClasses) {
        return columns(spec).filter(compatibleWith(valueClasses)).toList();
    }

    /**
     * @param spec a table spec or null
     * @param valueClasses value classes; one of them suffices
     * @return the first column of a compatible type
     */
    @SafeVarargs
    public static Optional<DataColumnSpec> getFirstCompatibleColumn(final DataTableSpec spec,
        final Class<? extends DataValue>... valueClasses) {
        return getFirstCompatibleColumn(spec, List.of(valueClasses));
    }

    /**
     * @param spec a table spec or null
     * @param valueClasses value classes; one of them suffices
     * @return the first column of a compatible type
     */
    public static Optional<DataColumnSpec> getFirstCompatibleColumn(final DataTableSpec spec,
        final List<Class<? extends DataValue>> valueClasses) {
        return columns(spec).filter(compatibleWith(valueClasses)).findFirst();
    }

    /**
     * @param context the input
     * @param portIndex 0-based index of a table port
     * @return the columns that hold texts
     */
    public static List<DataColumnSpec> getStringColumns(final NodeParametersInput context, final int portIndex) {
        return getCompatibleColumns(context, portIndex, StringValue.class);
    }

    /**
     * @param inSpec a table spec or null
     * @return the columns that hold texts
     */
    public static List<DataColumnSpec> getStringColumns(final DataTableSpec inSpec) {
        return getCompatibleColumns(inSpec, StringValue.class);
    }

    /**
     * @param inSpec a table spec or null
     * @return the first column that holds texts
     */
    public static Optional<DataColumnSpec> getFirstStringColumn(final DataTableSpec inSpec) {
        return getFirstCompatibleColumn(inSpec, StringValue.class);
    }

    /**
     * @param context the input
     * @return the columns of port 0 that hold texts
     */
    public static List<DataColumnSpec> getStringColumnsOfFirstPort(final NodeParametersInput context) {
        return getStringColumns(context, 0);
    }

    /**
     * @param context the input
     * @param portIndex 0-based index of a table port
     * @return the columns that hold numbers
     */
    public static List<DataColumnSpec> getDoubleColumns(final NodeParametersInput context, final int portIndex) {
        return getCompatibleColumns(context, portIndex, DoubleValue.class);
    }

    /**
     * @param inSpec a table spec or null
     * @return the columns that hold numbers
     */
    public static List<DataColumnSpec> getDoubleColumns(final DataTableSpec inSpec) {
        return getCompatibleColumns(inSpec, DoubleValue.class);
    }

    /**
     * @param inSpec a table spec or null
     * @return the first column that holds numbers
     */
    public static Optional<DataColumnSpec> getFirstDoubleColumn(final DataTableSpec inSpec) {
        return getFirstCompatibleColumn(inSpec, DoubleValue.class);
    }

    /**
     * @param context the input
     * @return the columns of port 0 that hold numbers
     */
    public static List<DataColumnSpec> getDoubleColumnsOfFirstPort(final NodeParametersInput context) {
        return getDoubleColumns(context, 0);
    }

    private static Stream<DataColumnSpec> columns(final NodeParametersInput context, final int portIndex) {
        return columns(context.getInTableSpec(portIndex).orElse(null));
    }

    private static Stream<DataColumnSpec> columns(final DataTableSpec spec) {
        return spec == null ? Stream.empty() : spec.stream();
    }

    private static Predicate<DataColumnSpec>
        compatibleWith(final Collection<Class<? extends DataValue>> valueClasses) {
        return column -> valueClasses.stream().anyMatch(column.getType()::isCompatible);
    }
}
