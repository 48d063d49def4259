// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/** The truth of the demo cohort: heterogeneity of the core on T2 and FLAIR decides survival, nothing else does. */
class OutcomeTest {

    private static final int N = 400;

    private final double[] heterogeneity = new double[N];

    private final double[] time = new double[N];

    private final boolean[] event = new boolean[N];

    private final Outcome[] outcomes = new Outcome[N];

    OutcomeTest() {
        final Random random = new Random(20261123);
        for (int i = 0; i < N; i++) {
            heterogeneity[i] = (i + 0.5) / N;
            outcomes[i] = Outcome.draw(heterogeneity[i], 1 + i % 4, random);
            time[i] = outcomes[i].osDays();
            event[i] = outcomes[i].osEvent() == 1;
        }
    }

    @Test
    void theHazardRisesWithHeterogeneityAsStated() {
        final CoxFit fit = CoxRegression.of(time, event).fit(new double[][]{heterogeneity}, CoxOptions.DEFAULT);
        assertEquals(Outcome.LOG_HAZARD, fit.coefficient(0), 3 * fit.standardErrors()[0]);
        assertTrue(fit.coefficient(0) / fit.standardErrors()[0] > 5, "z = " + fit.coefficient(0) / fit.standardErrors()[0]);
    }

    @Test
    void clinicalColumnsHaveNoEffect() {
        final double[][] covariates = new double[3][N];
        final String[] sites = new String[N];
        for (int i = 0; i < N; i++) {
            covariates[0][i] = outcomes[i].age();
            covariates[1][i] = outcomes[i].mgmt();
            covariates[2][i] = outcomes[i].idh();
            sites[i] = "site " + outcomes[i].site();
        }
        final CoxFit fit = CoxRegression.of(time, event).fit(covariates, CoxOptions.DEFAULT);
        for (int j = 0; j < covariates.length; j++) {
            assertEquals(0, fit.coefficient(j), 3 * fit.standardErrors()[j]);
        }
        assertTrue(LogRank.test(time, event, sites, 0, null).p() > 0.01);
    }

    @Test
    void progressionComesBeforeDeathAndSomePatientsAreCensored() {
        int censored = 0;
        for (final Outcome outcome : outcomes) {
            assertTrue(outcome.pfsDays() <= outcome.osDays() && outcome.pfsDays() >= 1);
            assertTrue(outcome.osEvent() == 0 || outcome.pfsEvent() == 1, "who died has had the PFS event");
            censored += 1 - outcome.osEvent();
        }
        assertTrue(censored > N / 20 && censored < N / 2, censored + " censored");
    }

    @Test
    void theCoreVariesWithHeterogeneityOnT2AndFlairOnly() {
        final DemoOptions options = new DemoOptions(4, 1, DemoOptions.Grids.SAME, 4);
        for (final Sequence sequence : Sequence.values()) {
            final double low = variation(new DemoPatient(1, 0.05, options), sequence);
            final double high = variation(new DemoPatient(1, 0.95, options), sequence);
            if (sequence == Sequence.T2 || sequence == Sequence.FLAIR) {
                assertTrue(high > 2 * low, sequence + ": " + low + ", " + high);
            } else {
                assertEquals(low, high, 1e-12, sequence.toString());
            }
        }
    }

    /** Coefficient of variation in the core. */
    private static double variation(final DemoPatient patient, final Sequence sequence) {
        final Volume image = patient.image(sequence);
        final Mask core = patient.mask(patient.vois().get(0));
        final double[] sums = new double[2];
        core.forEach(index -> {
            sums[0] += image.get(index);
            sums[1] += image.get(index) * image.get(index);
        });
        final double mean = sums[0] / core.count();
        return Math.sqrt(sums[1] / core.count() - mean * mean) / mean;
    }
}
