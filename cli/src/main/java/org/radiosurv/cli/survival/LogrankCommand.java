// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.io.IOException;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.Json;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.cli.table.FollowUpOptions;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.PairwiseLogRank;
import org.radiosurv.core.survival.LogRankResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code logrank}: tests whether groups have the same survival. */
@Command(name = "logrank", description = "Log-rank test of groups, as JSON.")
public final class LogrankCommand implements Callable<Integer> {

    @Mixin
    private FollowUpOptions followUp;

    @Option(names = "--group", required = true, paramLabel = "G", description = "Column of the groups, two or more.")
    private String group;

    @Option(names = "--rho", paramLabel = "RHO", defaultValue = "0",
        description = "Exponent of the weight S(t-): 0 log-rank (default), 1 Peto.")
    private double rho;

    @Option(names = "--strata", paramLabel = "S", description = "Column of strata, each with its own risk sets.")
    private String strata;

    @Option(names = "--pairwise", description = "Also compare each pair of groups, with p after Holm.")
    private boolean pairwise;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final PatientTable table = followUp.read();
        table.requireDistinctPatients();
        final int groupColumn = table.column(group, "--group");
        final int strataColumn = strata == null ? groupColumn : table.column(strata, "--strata");
        final FollowUp patients = FollowUp.of(table, followUp.time(), followUp.event(), groupColumn, strataColumn);
        final LogRankResult test = LogRank.test(patients.time(), patients.event(), patients.texts(groupColumn), rho,
            strata == null ? null : patients.texts(strataColumn));
        if (test.degreesOfFreedom() == 0) {
            console.warning("There is no p: at no time of an event were patients of two groups under observation who could have been "
                + "told apart.");
        }
        final ObjectNode json = SurvivalJson.logRank(test);
        if (pairwise) {
            SurvivalJson.addPairs(json, PairwiseLogRank.of(patients.time(), patients.event(), patients.texts(groupColumn), rho,
                strata == null ? null : patients.texts(strataColumn), console.progress()));
        }
        result.write(Json.text(json.put("n_missing", patients.missing())));
        return 0;
    }
}
