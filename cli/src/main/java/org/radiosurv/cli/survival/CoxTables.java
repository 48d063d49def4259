// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.radiosurv.cli.console.WholeFile;
import org.radiosurv.cli.table.CsvText;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.core.survival.CoxBaseline;
import org.radiosurv.core.survival.CoxDesign;
import org.radiosurv.core.survival.CoxResiduals;
import org.radiosurv.core.survival.PredictedSurvival;
import org.radiosurv.core.survival.SchoenfeldResidual;

/** Residuals and baseline hazard of a Cox model as CSV files; {@code row} counts the patients of the data from 1. */
final class CoxTables {

    private static final double LEVEL = 0.95;

    private final CoxDesign design;

    private final List<String> names;

    private final FollowUp patients;

    CoxTables(final CoxDesign design, final List<String> names, final FollowUp patients) {
        this.design = design;
        this.names = names;
        this.patients = patients;
    }

    void write(final Path folder) throws IOException {
        Files.createDirectories(folder);
        final CoxResiduals residuals = CoxResiduals.of(design);
        WholeFile.write(folder.resolve("residuals.csv"), perPatient(residuals));
        WholeFile.write(folder.resolve("schoenfeld.csv"), perEvent(residuals));
        WholeFile.write(folder.resolve("baseline.csv"), baseline());
    }

    private Object[] header(final List<String> first, final String... prefixes) {
        final List<Object> header = new ArrayList<>(first);
        for (final String prefix : prefixes) {
            names.forEach(name -> header.add(prefix + name));
        }
        return header.toArray();
    }

    private static Object[] row(final List<Object> first, final double[]... values) {
        final List<Object> row = new ArrayList<>(first);
        for (final double[] part : values) {
            for (final double value : part) {
                row.add(value);
            }
        }
        return row.toArray();
    }

    private String perPatient(final CoxResiduals residuals) {
        final CsvText csv = new CsvText(header(List.of("row", "lp", "risk", "martingale", "deviance"), "dfbeta_", "score_"));
        final double[] linearPredictor = design.linearPredictor();
        final double[] martingale = residuals.martingale();
        final double[] deviance = residuals.deviance();
        final double[][] dfbeta = residuals.dfbeta();
        final double[][] score = residuals.score();
        for (int i = 0; i < martingale.length; i++) {
            csv.row(row(List.of(patients.rows()[i] + 1, linearPredictor[i], Math.exp(linearPredictor[i]), martingale[i],
                deviance[i]), dfbeta[i], score[i]));
        }
        return csv.toString();
    }

    private String perEvent(final CoxResiduals residuals) {
        final CsvText csv = new CsvText(header(List.of("row", "time"), "sch_", "scaled_"));
        for (final SchoenfeldResidual event : residuals.schoenfeld()) {
            csv.row(row(List.of(patients.rows()[event.row()] + 1, event.time()), event.residual(), event.scaled()));
        }
        return csv.toString();
    }

    private String baseline() {
        final CsvText csv = new CsvText("stratum", "time", "H0_x0", "H0_centered", "surv_mean", "se_logS", "lower", "upper");
        final CoxBaseline baseline = CoxBaseline.of(design);
        for (final String stratum : baseline.strata()) {
            final PredictedSurvival mean = baseline.atMeans(stratum);
            final PredictedSurvival zero =
                baseline.predict(new double[names.size()], stratum, mean.time(), LEVEL);
            for (int i = 0; i < mean.time().length; i++) {
                csv.row(stratum, mean.time()[i], zero.cumulativeHazard()[i], mean.cumulativeHazard()[i],
                    mean.survival()[i], mean.standardErrorLog()[i], mean.lower()[i], mean.upper()[i]);
            }
        }
        return csv.toString();
    }
}
