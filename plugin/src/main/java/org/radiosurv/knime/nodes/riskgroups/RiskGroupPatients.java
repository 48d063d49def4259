// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.radiosurv.knime.followup.EvaluatedOn;
import org.radiosurv.knime.followup.FollowUp;
import org.radiosurv.knime.followup.FollowUpColumns;
import org.radiosurv.knime.followup.InvalidRows;
import org.radiosurv.knime.run.RowProblems;
import org.radiosurv.knime.run.Warnings;

/**
 * What is known of the patients with time, event and group.
 *
 * @param followUp time, event and group
 * @param score [n] NaN where missing; null without a score column
 * @param values values of every factor, stratum and covariate by column
 * @param groupMark whether the group was evaluated on the patients it was learnt from
 * @param scoreMark the same of the score; empty without one
 * @param warnings rows that were left out, values that were
 */
record RiskGroupPatients(FollowUp followUp, double[] score, Map<String, FactorValues> values, EvaluatedOn groupMark,
    Optional<EvaluatedOn> scoreMark, Warnings warnings) {

    /** More groups cannot be told apart. */
    private static final int MOST_GROUPS = 20;

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
        final long groups = Arrays.stream(followUp.groups()).distinct().count();
        if (groups > MOST_GROUPS) {
            throw new KNIMEException("A group column has at most " + MOST_GROUPS + " different values; received " + groups + " in '"
                + columns.group() + "'. Choose another column, or make groups of it, for example with a Numeric Binner.");
        }
        final RowProblems problems = new RowProblems();
        final Map<String, FactorValues> values = new LinkedHashMap<>();
        for (final String name : Stream.of(columns.factors(), columns.strata(), columns.base()).flatMap(List::stream).distinct().toList()) {
            monitor.checkCanceled();
            values.put(name, FactorValues.read(rows, spec, name, problems));
        }
        final double[] score = columns.score().map(name -> FactorValues.read(rows, spec, name, problems).numbers()).orElse(null);
        return new RiskGroupPatients(followUp, score, values, groupMark, scoreMark, Warnings.of(followUp.leftOut(),
            problems.summary("a number that is not finite counts as missing")));
    }

    int n() {
        return followUp.times().length;
    }
}
