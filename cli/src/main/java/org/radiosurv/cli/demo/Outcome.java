// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

import java.util.Random;

/**
 * Clinical data of one patient. Overall survival is Weibull with hazard proportional to exp({@link #LOG_HAZARD} (h - 1/2)),
 * h being the lesion's heterogeneity; progression comes earlier; follow-up ends at random. Age, sex, MGMT and IDH are drawn
 * without any relation to the outcome, so that a model which finds one there is overfitted.
 *
 * @param age years
 * @param sex M or F
 * @param site number of the hospital, from 1
 * @param mgmt 1 = promoter methylated
 * @param idh 1 = mutated
 * @param osDays overall survival or follow-up, days from registration
 * @param osEvent 1 = died
 * @param pfsDays progression-free survival or follow-up, days from registration
 * @param pfsEvent 1 = progressed or died
 */
record Outcome(int age, String sex, int site, int mgmt, int idh, int osDays, int osEvent, int pfsDays, int pfsEvent) {

    /** Log hazard ratio of heterogeneity 1 against 0. */
    static final double LOG_HAZARD = 6;

    private static final double WEIBULL_SHAPE = 1.4;

    private static final double WEIBULL_SCALE_DAYS = 620;

    /**
     * @param heterogeneity the lesion's, 0 to 1
     * @param site number of the hospital, from 1
     * @param random draws the rest
     * @return one patient's outcome
     */
    static Outcome draw(final double heterogeneity, final int site, final Random random) {
        final int age = (int)Math.round(Math.min(85, Math.max(20, 60 + 11 * random.nextGaussian())));
        final String sex = random.nextDouble() < 0.57 ? "M" : "F";
        final int mgmt = random.nextDouble() < 0.45 ? 1 : 0;
        final int idh = random.nextDouble() < 0.08 ? 1 : 0;
        final double hazard = StrictMath.exp(LOG_HAZARD * (heterogeneity - 0.5));
        final double death = WEIBULL_SCALE_DAYS
            * StrictMath.pow(-StrictMath.log(1 - random.nextDouble()) / hazard, 1 / WEIBULL_SHAPE);
        final double progression = death * (0.35 + 0.5 * random.nextDouble());
        final double followUp = 500 + 1000 * random.nextDouble();
        return new Outcome(age, sex, site, mgmt, idh, days(Math.min(death, followUp)), death <= followUp ? 1 : 0,
            days(Math.min(progression, followUp)), progression <= followUp ? 1 : 0);
    }

    private static int days(final double days) {
        return (int)Math.max(1, Math.round(days));
    }
}
