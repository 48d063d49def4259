// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.spca;

import java.util.Locale;
import java.util.stream.IntStream;

import org.radiosurv.core.Progress;
import org.radiosurv.core.spca.CrossValidationSettings;
import org.radiosurv.core.spca.HonestEstimate;
import org.radiosurv.core.spca.HonestSettings;
import org.radiosurv.core.spca.Scaling;
import org.radiosurv.core.spca.SpcaSettings;
import org.radiosurv.core.spca.TrainingSet;

/**
 * How often each p value of the honest estimate is at most 0.05 in simulated cohorts without any signal: 5 % is right. Prints a
 * table in Markdown; the same seed gives the same table whatever the number of threads.
 *
 * <pre>
 * java org.radiosurv.benchmarks.spca.TypeOneError [COHORTS 400] [PATIENTS 60] [FEATURES 100] [PERMUTATIONS 99] [EFFECT 0] [SEED 1]
 * </pre>
 *
 * 5 outer and 5 inner folds. With an effect the shares are powers.
 */
public final class TypeOneError {

    private static final double LEVEL = 0.05;

    private static final double NORMAL = 1.959963984540054;

    private static final int FOLDS = 5;

    private TypeOneError() {
    }

    /** @param arguments see the class comment */
    public static void main(final String[] arguments) {
        final int cohorts = (int)number(arguments, 0, 400);
        final int patients = (int)number(arguments, 1, 60);
        final int features = (int)number(arguments, 2, 100);
        final int permutations = (int)number(arguments, 3, 99);
        final double effect = number(arguments, 4, 0);
        final long seed = (long)number(arguments, 5, 1);
        final int[] rejected = new int[3];
        final int[] available = new int[3];
        for (int cohort = 0; cohort < cohorts; cohort++) {
            count(estimate(SimulatedCohort.of(patients, features, effect, seed * 1_000_003 + cohort), permutations, seed + cohort), rejected,
                available);
            if ((cohort + 1) % 50 == 0) {
                System.err.println((cohort + 1) + " of " + cohorts + " cohorts");
            }
        }
        System.out.printf(Locale.ROOT, "%d cohorts of %d patients, %d features, effect %.2f, %d permutations, seed %d%n%n", cohorts, patients,
            features, effect, permutations, seed);
        System.out.println("| p value | p <= 0.05 | 95 % interval of the share | cohorts with this p |");
        System.out.println("|---|---|---|---|");
        final String[] names = {"permutation (honest)", "log-rank of pooled out-of-fold groups", "log-rank in the training patients (resubstitution)"};
        IntStream.range(0, names.length).forEach(k -> System.out.println(row(names[k], rejected[k], available[k])));
    }

    private static double number(final String[] arguments, final int place, final double usual) {
        return arguments.length > place ? Double.parseDouble(arguments[place]) : usual;
    }

    private static HonestEstimate estimate(final TrainingSet data, final int permutations, final long seed) {
        return HonestEstimate.compute(data, null, SpcaSettings.DEFAULT.withScaling(Scaling.ZSCORE), CrossValidationSettings.DEFAULT,
            new HonestSettings(FOLDS, FOLDS, 1, permutations, 20, seed), Progress.NONE);
    }

    private static void count(final HonestEstimate estimate, final int[] rejected, final int[] available) {
        final double[] p = {estimate.permutationP(), estimate.pooledP(), estimate.resubstitutionP()};
        for (int k = 0; k < p.length; k++) {
            rejected[k] += p[k] <= LEVEL + 1e-12 ? 1 : 0;
            available[k] += Double.isNaN(p[k]) ? 0 : 1;
        }
    }

    /** Wilson's interval. */
    private static String row(final String name, final int rejected, final int cohorts) {
        final double share = (double)rejected / cohorts;
        final double z = NORMAL * NORMAL / cohorts;
        final double centre = (share + z / 2) / (1 + z);
        final double half = NORMAL / (1 + z) * Math.sqrt(share * (1 - share) / cohorts + z / (4 * cohorts));
        return String.format(Locale.ROOT, "| %s | %.1f %% | %.1f to %.1f %% | %d |", name, 100 * share, 100 * (centre - half),
            100 * (centre + half), cohorts);
    }
}
