// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxregression;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.cox.CoxAnalysis;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxTerm;
import org.radiosurv.core.survival.Distributions;

/** One row per coefficient: in the model of all covariates, and in that of its covariate alone. */
final class CoefficientTable {

    static final DataTableSpec SPEC = new DataTableSpec("Coefficients",
        new String[]{"term", "covariate", "level", "reference", "coef", "hr", "se", "z", "p", "lower", "upper", "univariable_hr",
            "univariable_lower", "univariable_upper", "univariable_p", "robust_se", "robust_lower", "robust_upper", "robust_p", "note"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            StringCell.TYPE});

    private static final String NO_LEVEL = "The covariate is a number: per unit.";

    private static final String NO_COEFFICIENT = "No coefficient: the column is constant or follows from the others.";

    private static final String INFINITE = "No finite estimate: separation. Hazard ratio, standard error and p are not to be used.";

    private static final String UNREMARKABLE = "Nothing to remark.";

    private final CoxAnalysis analysis;

    private final CoxPatients patients;

    private final double level;

    private final double[] robust;

    CoefficientTable(final CoxAnalysis analysis, final CoxPatients patients, final double level) {
        this.analysis = analysis;
        this.patients = patients;
        this.level = level;
        robust = analysis.robustStandardErrors();
    }

    BufferedDataTable write(final ExecutionContext exec) throws CanceledExecutionException {
        final List<CoxFit> alone = analysis.univariable();
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        for (int t = 0; t < alone.size(); t++) {
            exec.checkCanceled();
            final CoxTerm term = analysis.terms().terms().get(t);
            for (int k = 0; k < term.size(); k++) {
                container.addRowToTable(
                    new DefaultRow(new RowKey(term.columnNames().get(k)), cells(term, k, alone.get(t))));
            }
        }
        container.close();
        return container.getTable();
    }

    private List<DataCell> cells(final CoxTerm term, final int k, final CoxFit alone) {
        final CoxFit fit = analysis.fit();
        final int j = term.first() + k;
        final List<DataCell> cells = new ArrayList<>();
        cells.add(new StringCell(term.columnNames().get(k)));
        cells.add(new StringCell(term.name()));
        cells.add(term.isCategory() ? new StringCell(term.levels().get(k)) : new MissingCell(NO_LEVEL));
        cells.add(term.isCategory() ? new StringCell(term.reference()) : new MissingCell(NO_LEVEL));
        final boolean redundant = Double.isNaN(fit.coefficient(j));
        for (final double value : new double[]{fit.coefficient(j), fit.hazardRatio(j), redundant ? Double.NaN : fit.standardErrors()[j],
            fit.z(j), fit.waldP(j), fit.hazardRatioLower(j, level), fit.hazardRatioUpper(j, level)}) {
            cells.add(number(value, redundant));
        }
        for (final double value : new double[]{alone.hazardRatio(k), alone.hazardRatioLower(k, level),
            alone.hazardRatioUpper(k, level), alone.waldP(k)}) {
            cells.add(number(value, Double.isNaN(alone.coefficient(k))));
        }
        final double z = Distributions.normalTwoSidedQuantile(level);
        for (final double value : new double[]{robust[j], Math.exp(fit.coefficient(j) - z * robust[j]),
            Math.exp(fit.coefficient(j) + z * robust[j]), Distributions.normalTwoSidedP(fit.coefficient(j) / robust[j])}) {
            cells.add(number(value, redundant));
        }
        cells.add(note(term, j));
        return cells;
    }

    private static DataCell number(final double value, final boolean redundant) {
        return Double.isFinite(value) ? new DoubleCell(value) : new MissingCell(redundant ? NO_COEFFICIENT : INFINITE);
    }

    private DataCell note(final CoxTerm term, final int j) {
        final List<String> notes = new ArrayList<>();
        if (Double.isNaN(analysis.fit().coefficient(j))) {
            notes.add(NO_COEFFICIENT);
        } else if (analysis.fit().possiblyInfinite(j)) {
            notes.add(INFINITE);
        }
        if (patients.resubstitution().contains(term.name())) {
            notes.add(patients.statement() + ".");
        }
        return notes.isEmpty() ? new MissingCell(UNREMARKABLE) : new StringCell(String.join(" ", notes));
    }
}
