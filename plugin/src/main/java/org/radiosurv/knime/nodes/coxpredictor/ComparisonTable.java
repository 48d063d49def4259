// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxpredictor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.cox.CoxModel;
import org.radiosurv.core.cox.CoxModelTerm;
import org.radiosurv.knime.followup.FollowUp;

/** What differs between these patients and those of the training: a row per covariate, and one for the strata. */
final class ComparisonTable {

    static final DataTableSpec SPEC = new DataTableSpec("Comparison",
        new String[]{"covariate", "kind", "training", "here", "missing", "outside_training", "finding"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, IntCell.TYPE, IntCell.TYPE, StringCell.TYPE});

    /** More levels than this are not listed. */
    private static final int LISTED = 10;

    private ComparisonTable() {
    }

    /** Counts the values of one column. */
    private abstract static class Count {

        final String name;

        final int column;

        int missing;

        int outside;

        Count(final String name, final int column) {
            this.name = name;
            this.column = column;
        }

        final void add(final DataRow row) {
            final DataCell cell = row.getCell(column);
            if (cell.isMissing()) {
                missing++;
            } else if (!known(cell)) {
                outside++;
            }
        }

        abstract boolean known(DataCell cell);

        abstract String training();

        abstract String here();

        abstract String kind();
    }

    /** A number: range against range. */
    private static final class NumberCount extends Count {

        private final CoxModelTerm covariate;

        private double low = Double.POSITIVE_INFINITY;

        private double high = Double.NEGATIVE_INFINITY;

        NumberCount(final CoxModelTerm covariate, final int column) {
            super(covariate.term().name(), column);
            this.covariate = covariate;
        }

        @Override
        boolean known(final DataCell cell) {
            final double value = ((DoubleValue)cell).getDoubleValue();
            low = Math.min(low, value);
            high = Math.max(high, value);
            return !covariate.extrapolates(value);
        }

        @Override
        String training() {
            return covariate.minimum() + " to " + covariate.maximum();
        }

        @Override
        String here() {
            return low > high ? "no value" : low + " to " + high;
        }

        @Override
        String kind() {
            return "number";
        }
    }

    /** A category or the strata: levels against levels. */
    private static final class LevelCount extends Count {

        private final List<String> levels;

        private final String kind;

        private final TreeMap<String, Integer> found = new TreeMap<>();

        LevelCount(final String name, final int column, final List<String> levels, final String kind) {
            super(name, column);
            this.levels = levels;
            this.kind = kind;
        }

        @Override
        boolean known(final DataCell cell) {
            final String level = FollowUp.label(cell);
            if (found.containsKey(level) || found.size() < 1000) {
                found.merge(level, 1, Integer::sum);
            }
            return levels.contains(level);
        }

        @Override
        String training() {
            return listed(levels);
        }

        @Override
        String here() {
            return found.isEmpty() ? "no value" : listed(found.entrySet().stream().map(e -> e.getKey() + " (" + e.getValue() + ")").toList());
        }

        @Override
        String kind() {
            return kind;
        }
    }

    private static String listed(final List<String> texts) {
        return texts.stream().limit(LISTED).collect(Collectors.joining(", "))
            + (texts.size() > LISTED ? " and " + (texts.size() - LISTED) + " more" : "");
    }

    static BufferedDataTable of(final CoxModel model, final BufferedDataTable table, final ExecutionContext exec)
        throws CanceledExecutionException {
        final List<Count> counts = counts(model, table.getDataTableSpec());
        for (final DataRow row : table) {
            exec.checkCanceled();
            counts.forEach(count -> count.add(row));
        }
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        for (int k = 0; k < counts.size(); k++) {
            final Count count = counts.get(k);
            container.addRowToTable(new DefaultRow(RowKey.createRowKey((long)k), new StringCell(count.name), new StringCell(count.kind()),
                new StringCell(count.training()), new StringCell(count.here()), new IntCell(count.missing), new IntCell(count.outside),
                new StringCell(finding(count))));
        }
        container.close();
        return container.getTable();
    }

    private static List<Count> counts(final CoxModel model, final DataTableSpec spec) {
        final List<Count> counts = new ArrayList<>();
        for (final CoxModelTerm covariate : model.terms()) {
            final String name = covariate.term().name();
            final List<String> levels = new ArrayList<>(List.of(covariate.term().reference()));
            levels.addAll(covariate.term().levels());
            counts.add(covariate.term().isCategory() ? new LevelCount(name, spec.findColumnIndex(name), levels, "category")
                : new NumberCount(covariate, spec.findColumnIndex(name)));
        }
        if (model.stratified()) {
            counts.add(new LevelCount(model.strataColumn(), spec.findColumnIndex(model.strataColumn()), model.baseline().strata(),
                "strata"));
        }
        return counts;
    }

    private static String finding(final Count count) {
        if (count.outside == 0) {
            return "as in training";
        }
        return count.outside + (count instanceof NumberCount ? " outside the training's range: the model extrapolates"
            : " with a value that the model does not know: no prediction");
    }
}
