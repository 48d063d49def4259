// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.knime.columns.ClinicalColumns;
import org.radiosurv.knime.columns.ColumnProperty;

class EvaluatedOnTest {

    /** Predictions of the training patients and, beside them, their out-of-fold predictions, and two clinical factors. */
    private static final DataTableSpec SPEC = new DataTableSpec(plain("MGMT", StringCell.TYPE), plain("age", DoubleCell.TYPE),
        marked("spca_score", DoubleCell.TYPE, "evaluated_on"), marked("spca_risk", StringCell.TYPE, "evaluated_on"),
        plain("evaluated_on", StringCell.TYPE), marked("spca_oof_score", DoubleCell.TYPE, "spca_oof_evaluated_on"),
        marked("spca_oof_risk", StringCell.TYPE, "spca_oof_evaluated_on"), plain("spca_oof_evaluated_on", StringCell.TYPE),
        plain("score (binned)", StringCell.TYPE));

    private static DataColumnSpec plain(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    private static DataColumnSpec marked(final String name, final DataType type, final String mark) {
        return ColumnProperty.column(name, type, Map.of(ColumnProperty.EVALUATED_ON, mark));
    }

    private static EvaluatedOn shown(final DataTableSpec spec, final String... columns) {
        final EvaluatedOn evaluatedOn = EvaluatedOn.of(spec, List.of(columns));
        final DataCell risk = new StringCell("low");
        final DataCell number = new DoubleCell(1);
        evaluatedOn.accept(new DefaultRow("missing", risk, number, number, risk, DataType.getMissingCell(), number, risk,
            DataType.getMissingCell(), risk));
        evaluatedOn.accept(new DefaultRow("patient", risk, number, number, risk, new StringCell(EvaluatedOn.TRAINING), number,
            risk, new StringCell(EvaluatedOn.OUT_OF_FOLD), risk));
        return evaluatedOn;
    }

    @Test
    void predictionsOfTrainingPatientsAreResubstitution() {
        assertTrue(shown(SPEC, "spca_risk").resubstitution());
        assertEquals(KaplanMeierFigure.RESUBSTITUTION, shown(SPEC, "age", "spca_score").statement());
        assertTrue(shown(SPEC, "score (binned)").resubstitution(), "made of the score by another node");
    }

    @Test
    void outOfFoldPredictionsAreNot() {
        final EvaluatedOn evaluatedOn = shown(SPEC, "spca_oof_risk", "spca_oof_score");
        assertFalse(evaluatedOn.resubstitution());
        assertTrue(evaluatedOn.outOfFold());
        assertEquals("", evaluatedOn.statement());
    }

    @Test
    void clinicalFactorsWereMadeByNoModel() {
        assertFalse(shown(SPEC, "MGMT", "age").resubstitution());
        assertFalse(shown(SPEC).resubstitution());
    }

    /** As after a CSV file: no properties. */
    @Test
    void namesSpeakWherePropertiesAreLost() {
        final DataTableSpec lost =
            new DataTableSpec(SPEC.stream().map(column -> plain(column.getName(), column.getType())).toArray(DataColumnSpec[]::new));
        assertTrue(shown(lost, "spca_risk").resubstitution());
        assertFalse(shown(lost, "spca_oof_risk").resubstitution());
        assertTrue(shown(lost, "spca_oof_risk").outOfFold());
    }

    @Test
    void outOfFoldColumnsAreGuessedFirst() {
        assertEquals("spca_oof_risk", ClinicalColumns.guessGroup(SPEC).orElseThrow());
        assertEquals("spca_oof_score", ClinicalColumns.guessScore(SPEC).orElseThrow());
        final DataTableSpec predictor = new DataTableSpec(SPEC.getColumnSpec(2), SPEC.getColumnSpec(3), SPEC.getColumnSpec(4));
        assertEquals("spca_risk", ClinicalColumns.guessGroup(predictor).orElseThrow());
        assertEquals("spca_score", ClinicalColumns.guessScore(predictor).orElseThrow());
        assertTrue(EvaluatedOn.onlyResubstitution(predictor));
        assertFalse(EvaluatedOn.onlyResubstitution(SPEC));
    }
}
