// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.correlation.MultipleTesting;
import org.radiosurv.core.survival.GroupOrder;

/**
 * A factor against groups of patients: counts of each value, or median and quartiles, per group, and a test. Patients
 * without a value of the factor are counted and left out of the test; groups in which nobody has one take no part in it.
 *
 * @param factor name of the factor
 * @param groups [g] names of the groups in the order of {@link GroupOrder}
 * @param missing [g] patients without a value
 * @param table counts of values (rows) by groups (columns); null for a factor of numbers
 * @param values [g] the group's numbers, ascending; empty for a nominal factor
 * @param test whether the groups differ
 */
public record FactorComparison(String factor, List<String> groups, int[] missing, ContingencyTable table,
    List<double[]> values, FactorTest test) {

    /**
     * Compares a factor, by counts or as numbers.
     *
     * @param factor values of each patient
     * @param group [n] group of each patient, none null
     * @param nominal which test of counts
     * @param mostCategories numbers with at most so many different values are counted
     * @param progress for cancelling
     * @return the comparison
     * @throws InputException if the lengths differ, a group is missing or a nominal factor has more than 20 values
     */
    public static FactorComparison of(final Factor factor, final String[] group, final NominalTest nominal,
        final int mostCategories, final Progress progress) {
        return factor.isNominal(mostCategories) ? nominal(factor.name(), group, factor.texts(), nominal, progress)
            : numeric(factor.name(), group, factor.numbers());
    }

    /**
     * Compares a nominal factor.
     *
     * @param factor its name
     * @param group [n] group of each patient, none null
     * @param value [n] value of each patient, null where missing
     * @param nominal which test
     * @param progress for cancelling
     * @return the comparison
     * @throws InputException if the lengths differ or a group is missing
     */
    public static FactorComparison nominal(final String factor, final String[] group, final String[] value,
        final NominalTest nominal, final Progress progress) {
        final List<String> groups = groups(group, value.length);
        final ContingencyTable table = ContingencyTable.count(value, group, groups);
        final int[] missing = missing(group, groups, i -> value[i] == null);
        return new FactorComparison(factor, groups, missing, table, List.of(), test(factor, table, nominal, progress));
    }

    private static FactorTest test(final String factor, final ContingencyTable table, final NominalTest nominal,
        final Progress progress) {
        final int levels = table.rows().size();
        if (levels < 2) {
            return FactorTest.none(levels == 0 ? "No test: '" + factor + "' is missing in every patient."
                : "No test: '" + factor + "' is " + table.rows().get(0) + " in every patient.");
        }
        return Arrays.stream(table.columnTotals()).filter(total -> total > 0).count() < 2 ? oneGroup(factor)
            : nominal.test(table, progress);
    }

    private static FactorTest oneGroup(final String factor) {
        return FactorTest.none("No test: only one group has patients with '" + factor + "'.");
    }

    /**
     * Compares numbers: two groups by Wilcoxon's rank-sum test, more by Kruskal and Wallis's.
     *
     * @param factor its name
     * @param group [n] group of each patient, none null
     * @param value [n] value of each patient, NaN where missing
     * @return the comparison
     * @throws InputException if the lengths differ, a group is missing or a value is infinite
     */
    public static FactorComparison numeric(final String factor, final String[] group, final double[] value) {
        final List<String> groups = groups(group, value.length);
        final List<double[]> values = new ArrayList<>();
        for (final String name : groups) {
            values.add(IntStream.range(0, value.length).filter(i -> name.equals(group[i]) && !Double.isNaN(value[i]))
                .mapToDouble(i -> value[i]).sorted().toArray());
        }
        final int[] missing = missing(group, groups, i -> Double.isNaN(value[i]));
        return new FactorComparison(factor, groups, missing, null, List.copyOf(values), test(factor, values));
    }

    private static FactorTest test(final String factor, final List<double[]> values) {
        final List<double[]> occupied = values.stream().filter(group -> group.length > 0).toList();
        if (occupied.isEmpty()) {
            return FactorTest.none("No test: '" + factor + "' is missing in every patient.");
        }
        if (occupied.size() < 2) {
            return oneGroup(factor);
        }
        if (occupied.stream().flatMapToDouble(Arrays::stream).distinct().count() < 2) {
            return FactorTest.none("No test: '" + factor + "' is " + occupied.get(0)[0] + " in every patient.");
        }
        if (occupied.size() == 2) {
            final RankSumTest test = RankSumTest.test(occupied.get(0), occupied.get(1));
            return new FactorTest(test.exact() ? "Wilcoxon rank-sum (exact)" : "Wilcoxon rank-sum", test.statistic(), 0, test.p(),
                "");
        }
        final KruskalWallis test = KruskalWallis.test(occupied);
        return new FactorTest("Kruskal-Wallis", test.statistic(), test.degreesOfFreedom(), test.p(), "");
    }

    private static List<String> groups(final String[] group, final int patients) {
        if (group.length != patients || Arrays.asList(group).contains(null)) {
            throw new InputException("Every patient of a comparison has a group", group.length + " groups for " + patients
                + " patients, or a missing one", "Leave patients without a group out.");
        }
        final TreeSet<String> names = new TreeSet<>(GroupOrder.INSTANCE);
        names.addAll(Arrays.asList(group));
        return List.copyOf(names);
    }

    private static int[] missing(final String[] group, final List<String> groups, final IntPredicate isMissing) {
        return groups.stream().mapToInt(name -> (int)IntStream.range(0, group.length)
            .filter(i -> name.equals(group[i]) && isMissing.test(i)).count()).toArray();
    }

    /**
     * @param comparisons of several factors
     * @return [m] p of each, adjusted by Holm's method for all that have one; NaN for the others
     */
    public static double[] holm(final List<FactorComparison> comparisons) {
        return MultipleTesting.holm(comparisons.stream().mapToDouble(comparison -> comparison.test.p()).toArray());
    }

    /** @return whether the factor is one of numbers */
    public boolean isNumeric() {
        return table == null;
    }

    /** @return [g] patients with a value */
    public int[] present() {
        return isNumeric() ? values.stream().mapToInt(group -> group.length).toArray() : table.columnTotals();
    }
}
