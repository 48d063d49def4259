// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxpredictor;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.cox.CoxModel;
import org.radiosurv.core.cox.CoxModelTerm;
import org.radiosurv.core.cox.TableDigest;
import org.radiosurv.knime.followup.FollowUp;
import org.radiosurv.knime.ports.CoxModelPortObjectSpec;

/** Reads the patients of a table as a model sees them. */
final class NewPatients {

    private final CoxModel model;

    private final DataTableSpec spec;

    NewPatients(final CoxModel model, final DataTableSpec spec) {
        this.model = model;
        this.spec = spec;
    }

    /**
     * @param model what the model needs
     * @param spec the table
     * @throws InvalidSettingsException if a column is missing or of another kind; says how many and the first
     */
    static void check(final CoxModelPortObjectSpec model, final DataTableSpec spec) throws InvalidSettingsException {
        final List<String> problems = new ArrayList<>();
        for (final String name : model.numbers()) {
            final DataColumnSpec column = spec.getColumnSpec(name);
            if (column == null || !column.getType().isCompatible(DoubleValue.class)) {
                problems.add("'" + name + "' " + (column == null ? "is missing" : "is no number"));
            }
        }
        final List<String> others = new ArrayList<>(model.categories());
        if (!model.strataColumn().isEmpty()) {
            others.add(model.strataColumn());
        }
        others.stream().filter(name -> !spec.containsName(name)).forEach(name -> problems.add("'" + name + "' is missing"));
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException("The table has the model's " + (model.numbers().size() + others.size())
                + " columns under the same names; received a table where " + String.join(", ", problems.subList(0, Math.min(5, problems.size())))
                + (problems.size() > 5 ? " and " + (problems.size() - 5) + " more" : "") + ". Rename the columns as in training.");
        }
    }

    /**
     * @param row a patient
     * @return [p] columns of the model
     * @throws InputException if a covariate is missing or has a value that the model does not know
     */
    double[] encode(final DataRow row) {
        final double[] x = new double[model.size()];
        for (final CoxModelTerm covariate : model.terms()) {
            final DataCell cell = cell(row, covariate.term().name());
            if (covariate.term().isCategory()) {
                covariate.term().encode(FollowUp.label(cell), x);
            } else {
                covariate.term().encode(((DoubleValue)cell).getDoubleValue(), x);
            }
        }
        return x;
    }

    /**
     * @param row a patient
     * @return the patient's stratum; null without strata
     * @throws InputException if it is missing
     */
    String stratum(final DataRow row) {
        return model.stratified() ? FollowUp.label(cell(row, model.strataColumn())) : null;
    }

    private DataCell cell(final DataRow row, final String name) {
        final DataCell cell = row.getCell(spec.findColumnIndex(name));
        if (cell.isMissing()) {
            throw new InputException("A prediction needs all covariates", "nothing in '" + name + "'", "Fill it in.");
        }
        return cell;
    }

    /**
     * @param table the patients
     * @param monitor for cancelling
     * @return whether its rows with all values, and with an outcome where the table has one, are those that the model was fitted to
     * @throws CanceledExecutionException if the user cancels
     */
    boolean isTrainingTable(final BufferedDataTable table, final ExecutionMonitor monitor) throws CanceledExecutionException {
        final List<double[]> rows = new ArrayList<>();
        final List<String> strata = new ArrayList<>();
        for (final DataRow row : table) {
            monitor.checkCanceled();
            if (!hasOutcome(row)) {
                continue;
            }
            try {
                final double[] x = encode(row);
                strata.add(stratum(row));
                rows.add(x);
            } catch (final InputException e) {
                // not complete: no row of a model; the prediction says why
            }
        }
        return rows.size() == model.training().rows() && model.training().digest().equals(
            TableDigest.of(rows.toArray(double[][]::new), model.stratified() ? strata.toArray(String[]::new) : null));
    }

    /** @return whether the row has time and event, as far as the table has these columns */
    boolean hasOutcome(final DataRow row) {
        return present(row, model.timeColumn()) && present(row, model.eventColumn());
    }

    private boolean present(final DataRow row, final String name) {
        final int column = spec.findColumnIndex(name);
        return column < 0 || !row.getCell(column).isMissing();
    }
}
