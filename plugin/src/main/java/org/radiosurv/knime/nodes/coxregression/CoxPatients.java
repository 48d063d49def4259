// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxregression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.cox.CoxCovariate;
import org.radiosurv.core.survival.CoxOutcome;
import org.radiosurv.knime.followup.EvaluatedOn;
import org.radiosurv.knime.followup.FollowUp;
import org.radiosurv.knime.followup.InvalidRows;
import org.radiosurv.knime.run.RowProblems;
import org.radiosurv.knime.run.Warnings;

/**
 * The rows of the analysis.
 *
 * @param keys [n] row keys
 * @param outcome times and events, with starts, strata and weights
 * @param strata [n] stratum; null without strata
 * @param covariates the covariates
 * @param leftOut number of rows that are not used
 * @param leftOutText lines on them; empty when there are none
 * @param resubstitution covariates that were made from the outcome of these same patients
 * @param statement what stands under title and table about them; empty when there are none
 */
record CoxPatients(String[] keys, CoxOutcome outcome, String[] strata, List<CoxCovariate> covariates, int leftOut, String leftOutText,
    List<String> resubstitution, String statement) {

    static CoxPatients read(final BufferedDataTable table, final CoxColumns columns, final InvalidRows policy,
        final ExecutionMonitor monitor) throws KNIMEException, CanceledExecutionException {
        final Map<String, EvaluatedOn> marks = new HashMap<>();
        columns.covariates().forEach(name -> marks.put(name, EvaluatedOn.of(table.getDataTableSpec(), List.of(name))));
        final FollowUp all = FollowUp.read(table, columns.followUp(), policy,
            row -> marks.values().forEach(mark -> mark.accept(row)), monitor);
        final RowProblems problems = new RowProblems();
        final int[] kept = kept(all, columns, policy, problems);
        final List<String> made = columns.covariates().stream().filter(name -> marks.get(name).resubstitution()).toList();
        final String[] strata = columns.strata().isPresent() ? chosen(all.strata(), kept) : null;
        return new CoxPatients(chosen(all.rowKeys(), kept), outcome(all, columns, kept, strata), strata,
            covariates(all, columns, kept), (int)(table.size() - kept.length),
            Warnings.of(all.leftOut(), problems.summary("left out, since a value is not valid")).text(), made,
            made.isEmpty() ? "" : marks.get(made.get(0)).statement());
    }

    /** @return places of the rows whose start and weight are valid */
    private static int[] kept(final FollowUp all, final CoxColumns columns, final InvalidRows policy, final RowProblems problems)
        throws KNIMEException {
        final double[] time = all.times();
        final String[] keys = all.rowKeys();
        final double[] start = columns.start().isPresent() ? all.numbers(0) : null;
        final double[] weight = columns.weights().isPresent() ? all.numbers(start == null ? 0 : 1) : null;
        for (int i = 0; i < time.length; i++) {
            if (start != null && !(start[i] >= 0 && start[i] < time[i])) {
                problems.note(i, keys[i], "the start " + start[i] + " has to be 0 or more and before the time " + time[i] + ".");
            } else if (weight != null && !(weight[i] > 0)) {
                problems.note(i, keys[i], "the weight " + weight[i] + " has to be above 0.");
            }
        }
        if (problems.count() > 0 && (policy == InvalidRows.FAIL || problems.count() > time.length / 2)) {
            throw new KNIMEException("Starts lie before their times and weights above 0; received " + problems.count() + " rows that are not "
                + "valid, first " + problems.first() + " Choose other columns, or correct the table.");
        }
        return IntStream.range(0, time.length).filter(i -> (start == null || start[i] >= 0 && start[i] < time[i])
            && (weight == null || weight[i] > 0)).toArray();
    }

    private static CoxOutcome outcome(final FollowUp all, final CoxColumns columns, final int[] kept, final String[] strata) {
        final boolean[] events = all.events();
        final boolean[] event = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) {
            event[i] = events[kept[i]];
        }
        CoxOutcome outcome = CoxOutcome.of(chosen(all.times(), kept), event);
        int number = 0;
        if (columns.start().isPresent()) {
            outcome = outcome.withStart(chosen(all.numbers(number++), kept));
        }
        if (columns.weights().isPresent()) {
            outcome = outcome.withWeights(chosen(all.numbers(number), kept));
        }
        return strata == null ? outcome : outcome.withStrata(strata);
    }

    private static List<CoxCovariate> covariates(final FollowUp all, final CoxColumns columns, final int[] kept) {
        int number = (columns.start().isPresent() ? 1 : 0) + (columns.weights().isPresent() ? 1 : 0);
        int label = 0;
        final List<CoxCovariate> covariates = new ArrayList<>();
        for (final String name : columns.covariates()) {
            final String reference = columns.references().get(name);
            covariates.add(reference == null ? CoxCovariate.number(name, chosen(all.numbers(number++), kept)) : CoxCovariate
                .category(name, chosen(all.labels(label++), kept), reference.isEmpty() ? null : reference));
        }
        return covariates;
    }

    private static String[] chosen(final String[] values, final int[] kept) {
        return Arrays.stream(kept).mapToObj(i -> values[i]).toArray(String[]::new);
    }

    private static double[] chosen(final double[] values, final int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
    }
}
