// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.cox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxOutcome;

/** What a physician is told when a model cannot be what was meant. */
class CoxFindingsTest {

    private static final double[] TIME = {1, 2, 3, 4, 5, 6, 7, 8};

    private static final boolean[] EVENT = {true, true, true, false, true, false, true, false};

    private static List<String> findings(final CoxCovariate... covariates) {
        return CoxAnalysis.of(CoxOutcome.of(TIME, EVENT), List.of(covariates), CoxOptions.DEFAULT).findings();
    }

    private static void assertFinding(final List<String> findings, final String start) {
        assertTrue(findings.stream().anyMatch(text -> text.startsWith(start)), findings.toString());
    }

    @Test
    void namesTheLevelWithoutEvents() {
        final String[] grade = {"II", "II", "III", "IV", "III", "IV", "II", "IV"};
        assertFinding(findings(CoxCovariate.category("grade", grade, "II")), "No event among the patients with grade = IV: ");
        assertFinding(findings(CoxCovariate.category("grade", grade, "IV")),
            "No event among the patients with grade = IV, the reference level: ");
    }

    @Test
    void knowsTheOutcomeAmongTheCovariates() {
        assertFinding(findings(CoxCovariate.number("copy", TIME)), "copy equals the follow-up time in every row");
        assertFinding(findings(CoxCovariate.number("died", new double[]{1, 1, 1, 0, 1, 0, 1, 0})), "died equals the event");
    }

    @Test
    void namesTheColumnsThatACollinearOneFollowsFrom() {
        final double[] a = {3, 1, 4, 1, 5, 9, 2, 6};
        final double[] b = {2, 7, 1, 8, 2, 8, 1, 8};
        final double[] sum = new double[8];
        for (int i = 0; i < 8; i++) {
            sum[i] = 2 * a[i] - b[i] + 1;
        }
        assertFinding(findings(CoxCovariate.number("a", a), CoxCovariate.number("b", b), CoxCovariate.number("sum", sum)),
            "sum has no coefficient: it follows linearly from a, b.");
    }

    @Test
    void countsWhatItDoesNotExplainWhenThereAreMoreCovariatesThanPatients() {
        final Random random = new Random(4);
        final List<CoxCovariate> covariates = new ArrayList<>();
        for (int j = 0; j < 40; j++) {
            covariates.add(CoxCovariate.number("x" + j, random.doubles(8).toArray()));
        }
        final List<String> findings = findings(covariates.toArray(CoxCovariate[]::new));
        assertTrue(findings.size() < 20, findings.toString());
        assertFinding(findings, "5 events for ");
        assertEquals(1, findings.stream().filter(text -> text.contains("have no coefficient either")).count());
    }
}
