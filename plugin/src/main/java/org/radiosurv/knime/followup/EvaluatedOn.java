// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.followup;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.knime.columns.ColumnProperty;

/**
 * Finds out whether scores or groups were evaluated on the patients that their model was trained on (resubstitution). A node
 * that judges them shows it each row that it uses and prints {@link #statement()} under title and table.
 *
 * <p>Each prediction column names its mark column in the property {@link ColumnProperty#EVALUATED_ON}; a cell of the mark is
 * {@link #TRAINING}, {@link #OUT_OF_FOLD}, {@link #NEW_DATA} or {@link #UNKNOWN}. A column without that property, for example after a CSV file
 * or a Rule Engine, goes by the column {@link #COLUMN} where its name speaks of a score, group or class; a clinical factor
 * such as MGMT was not made by the model and has no mark.
 */
public final class EvaluatedOn implements Consumer<DataRow> {

    /** The mark column of an SPCA Predictor. */
    public static final String COLUMN = "evaluated_on";

    /** Cell of the mark: the model was trained on this very patient. */
    public static final String TRAINING = "training (resubstitution)";

    /** Cell of the mark: the patient was judged by a model that was trained without them, in cross-validation. */
    public static final String OUT_OF_FOLD = "out of fold";

    /** Cell of the mark: the patient is none of the training patients. */
    public static final String NEW_DATA = "new data";

    /** Cell of the mark: nobody knows, since the model does not tell its training patients. */
    public static final String UNKNOWN = "unknown (the model has no digest of its training patients)";

    /** Out-of-fold score of an SPCA Learner: larger means higher hazard. */
    public static final String OOF_SCORE = "spca_oof_score";

    /** Out-of-fold group of an SPCA Learner: 1 low, 2 high hazard. */
    public static final String OOF_GROUP = "spca_oof_group";

    /** Out-of-fold risk of an SPCA Learner: low or high. */
    public static final String OOF_RISK = "spca_oof_risk";

    /** Fold in which an SPCA Learner left the patient out. */
    public static final String OOF_FOLD = "spca_oof_fold";

    /** Mark column of the three out-of-fold predictions. */
    public static final String OOF_COLUMN = "spca_oof_evaluated_on";

    private static final String RESUBSTITUTION_WORD = "resubstitution";

    private static final Pattern MADE_BY_A_MODEL =
        Pattern.compile("risk|score|group|class|predict|spca|cluster|binned|quantile");

    private final int[] marks;

    private boolean resubstitution;

    private boolean outOfFold;

    private EvaluatedOn(final int[] marks) {
        this.marks = marks;
    }

    /**
     * @param spec the table
     * @param columns names of the score, group or covariate columns that are judged; all are in the table
     * @return what to show the rows that are used
     */
    public static EvaluatedOn of(final DataTableSpec spec, final Collection<String> columns) {
        return new EvaluatedOn(columns.stream().mapToInt(name -> mark(spec, spec.getColumnSpec(name)))
            .filter(index -> index >= 0).distinct().toArray());
    }

    private static int mark(final DataTableSpec spec, final DataColumnSpec column) {
        final String named = column.getProperties().getProperty(ColumnProperty.EVALUATED_ON);
        if (named != null && spec.containsName(named)) {
            return spec.findColumnIndex(named);
        }
        final String name = column.getName().toLowerCase(Locale.ROOT);
        if (named == null && !MADE_BY_A_MODEL.matcher(name).find()) {
            return -1;
        }
        return spec.findColumnIndex(name.contains("_oof_") ? OOF_COLUMN : COLUMN);
    }

    @Override
    public void accept(final DataRow row) {
        for (final int mark : marks) {
            final DataCell cell = row.getCell(mark);
            if (!cell.isMissing()) {
                final String text = cell.toString();
                resubstitution |= text.contains(RESUBSTITUTION_WORD);
                outOfFold |= text.equals(OUT_OF_FOLD);
            }
        }
    }

    /** @return whether a row that was shown is a training patient of a model that made one of the columns */
    public boolean resubstitution() {
        return resubstitution;
    }

    /** @return whether a row that was shown has an out-of-fold prediction */
    public boolean outOfFold() {
        return outOfFold;
    }

    /** @return what stands under title and table; empty where nothing has to be said */
    public String statement() {
        return resubstitution ? KaplanMeierFigure.RESUBSTITUTION : "";
    }

    /**
     * @param spec a table
     * @return whether it has predictions that may be resubstitution, and no out-of-fold ones beside them
     */
    public static boolean onlyResubstitution(final DataTableSpec spec) {
        return spec.containsName(COLUMN) && Arrays.stream(new String[]{OOF_SCORE, OOF_RISK}).noneMatch(spec::containsName);
    }
}
