// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.comparison.Factor;
import org.radiosurv.core.validation.RiskGroupInput;
import org.radiosurv.knime.followup.EvaluatedOn;
import org.radiosurv.knime.followup.FollowUp;
import org.radiosurv.knime.followup.FollowUpColumns;
import org.radiosurv.knime.followup.InvalidRows;
import org.radiosurv.knime.run.RowProblems;
import org.radiosurv.knime.run.Warnings;

/**
 * The patients with time, event and group, read from a table.
 *
 * @param input what is known of them
 * @param groupMark whether the group was evaluated on the patients that it was learnt from
 * @param scoreMark the same of the score; empty without one
 * @param warnings rows that were left out, values that were
 */
record RiskGroupPatients(RiskGroupInput input, EvaluatedOn groupMark, Optional<EvaluatedOn> scoreMark, Warnings warnings) {

    static RiskGroupPatients read(final BufferedDataTable table, final RiskGroupColumns columns, final InvalidRows invalid,
        final ExecutionMonitor monitor) throws KNIMEException, CanceledExecutionException {
        final DataTableSpec spec = table.getDataTableSpec();
        final EvaluatedOn groupMark = EvaluatedOn.of(spec, List.of(columns.group()));
        final Optional<EvaluatedOn> scoreMark = columns.score().map(name -> EvaluatedOn.of(spec, List.of(name)));
        final List<DataRow> rows = new ArrayList<>();
        final FollowUp followUp = FollowUp.read(table,
            new FollowUpColumns(columns.time(), columns.event(), Optional.of(columns.group())), invalid, row -> {
                rows.add(row);
                groupMark.accept(row);
                scoreMark.ifPresent(mark -> mark.accept(row));
            }, monitor);
        final RowProblems problems = new RowProblems();
        final double[] score = columns.score().map(name -> factor(rows, spec, name, problems).numbers()).orElse(null);
        final RiskGroupInput input = new RiskGroupInput(followUp.times(), followUp.events(), followUp.groups(), score,
            factors(rows, spec, columns.factors(), problems), factors(rows, spec, columns.strata(), problems),
            factors(rows, spec, columns.base(), problems));
        return new RiskGroupPatients(input, groupMark, scoreMark,
            Warnings.of(followUp.leftOut(), problems.summary("a number that is not finite counts as missing")));
    }

    private static List<Factor> factors(final List<DataRow> rows, final DataTableSpec spec, final List<String> names,
        final RowProblems problems) {
        return names.stream().map(name -> factor(rows, spec, name, problems)).toList();
    }

    private static Factor factor(final List<DataRow> rows, final DataTableSpec spec, final String name,
        final RowProblems problems) {
        final int index = spec.findColumnIndex(name);
        final DataType type = spec.getColumnSpec(index).getType();
        if (!type.isCompatible(DoubleValue.class) || type.isCompatible(BooleanValue.class)) {
            return Factor.ofTexts(name, rows.stream().map(row -> row.getCell(index)).map(cell -> cell.isMissing() ? null
                : cell.toString())
                .toArray(String[]::new));
        }
        final double[] numbers = new double[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            final DataCell cell = rows.get(i).getCell(index);
            numbers[i] = cell.isMissing() ? Double.NaN : ((DoubleValue)cell).getDoubleValue();
            if (!cell.isMissing() && !Double.isFinite(numbers[i])) {
                problems.note(i, rows.get(i).getKey().getString(), "'" + name + "' is '" + cell + "'.");
            }
        }
        return Factor.ofNumbers(name, numbers);
    }
}
