// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.radiosurv.core.InputException;

/**
 * Division of the patients into parts that are left out in turn, once or several times.
 *
 * <p>Fold f of repeat r (both from 1) has the number (r - 1) k + f, with k folds per repeat.
 */
public final class Folds {

    private final int[][] labels;

    private final int perRepeat;

    private Folds(final int[][] labels, final int perRepeat) {
        this.labels = labels;
        this.perRepeat = perRepeat;
    }

    /**
     * Folds made elsewhere.
     *
     * @param labels [repeats][n] fold of each patient, 1 to k, each fold with at least one patient
     * @return the folds
     * @throws InputException if a repeat has another number of patients, or a fold number is missing
     */
    public static Folds given(final int[]... labels) {
        if (labels.length == 0 || labels[0].length == 0) {
            throw new InputException("Folds cover at least one patient", "none", "Give the fold of each patient.");
        }
        final int k = Arrays.stream(labels[0]).max().getAsInt();
        for (int r = 0; r < labels.length; r++) {
            final int[] repeat = labels[r];
            if (repeat.length != labels[0].length) {
                throw new InputException("Every repeat has a fold for each patient (" + labels[0].length + ")",
                    repeat.length + " in repeat " + (r + 1), "Give the fold of each patient.");
            }
            final int[] found = Arrays.stream(repeat).distinct().sorted().toArray();
            if (!Arrays.equals(found, IntStream.rangeClosed(1, k).toArray()) || k < 2) {
                throw new InputException("Folds are numbered from 1 to their number, at least 2, without gaps",
                    Arrays.toString(found) + " in repeat " + (r + 1), "Number the folds 1, 2, 3 and so on.");
            }
        }
        return new Folds(Arrays.stream(labels).map(int[]::clone).toArray(int[][]::new), k);
    }

    /**
     * Random folds with events and censored patients spread evenly: the patients of each kind are shuffled and dealt in
     * blocks of one patient per fold, the folds of each block in random order. So the folds differ by at most one event and
     * one censored patient.
     *
     * @param event [n] true where the event happened
     * @param folds folds per repeat, at least 2; at most the size of the larger kind is used
     * @param repeats number of repeats, at least 1
     * @param seed seed of the random numbers; equal seeds give equal folds on every machine
     * @return the folds
     * @throws InputException if a number is too small or there are fewer than two patients
     */
    public static Folds stratified(final boolean[] event, final int folds, final int repeats, final long seed) {
        if (folds < 2 || repeats < 1) {
            throw new InputException("Cross-validation has at least 2 folds and 1 repeat",
                folds + " folds, " + repeats + " repeats", "Use for example 10 folds and 5 repeats.");
        }
        final int happened = (int)IntStream.range(0, event.length).filter(i -> event[i]).count();
        final int k = Math.min(folds, Math.max(happened, event.length - happened));
        if (k < 2) {
            throw new InputException("Cross-validation needs at least two patients of a kind (event or censored)",
                happened + " events and " + (event.length - happened) + " censored", "Use a larger cohort.");
        }
        final RandomGenerator random = new Well19937c(seed);
        final int[][] labels = new int[repeats][event.length];
        for (final int[] repeat : labels) {
            deal(patients(event, true), k, repeat, random);
            deal(patients(event, false), k, repeat, random);
        }
        return new Folds(labels, k);
    }

    /**
     * Folds that keep groups, for example sites, together: the groups in random order, larger ones first, go one after
     * another to the fold with the fewest patients. With as many folds as groups each group is left out by itself.
     *
     * @param group [n] name of each patient's group, none null
     * @param folds number of folds, at least 2; at most the number of groups is used
     * @param seed seed of the random numbers
     * @return the folds, one repeat
     * @throws InputException if there are fewer than two groups or folds, or a group is missing
     */
    public static Folds grouped(final String[] group, final int folds, final long seed) {
        final Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            if (group[i] == null) {
                throw new InputException("Every patient belongs to a group", "a missing value in row " + (i + 1),
                    "Fill the value in or leave the row out.");
            }
            members.computeIfAbsent(group[i], name -> new ArrayList<>()).add(i);
        }
        final int k = Math.min(folds, members.size());
        if (k < 2) {
            throw new InputException("Grouped folds need at least two groups and two folds",
                members.size() + " groups, " + folds + " folds", "Use another group column, or none.");
        }
        final List<List<Integer>> order = new ArrayList<>(members.values());
        final RandomGenerator random = new Well19937c(seed);
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, random.nextInt(i + 1));
        }
        order.sort(Comparator.comparingInt((List<Integer> patients) -> patients.size()).reversed());
        final int[] labels = new int[group.length];
        final int[] size = new int[k];
        for (final List<Integer> patients : order) {
            int smallest = 0;
            for (int fold = 1; fold < k; fold++) {
                smallest = size[fold] < size[smallest] ? fold : smallest;
            }
            size[smallest] += patients.size();
            for (final int patient : patients) {
                labels[patient] = smallest + 1;
            }
        }
        return new Folds(new int[][]{labels}, k);
    }

    /**
     * @param patients number of patients that are to be divided
     * @throws InputException if the folds are made for another number
     */
    void check(final int patients) {
        if (n() != patients) {
            throw new InputException("Folds are made for the patients (" + patients + ")", n() + " fold numbers",
                "Give the fold of each patient.");
        }
    }

    private static List<Integer> patients(final boolean[] event, final boolean kind) {
        return new ArrayList<>(IntStream.range(0, event.length).filter(i -> event[i] == kind).boxed().toList());
    }

    private static void deal(final List<Integer> patients, final int k, final int[] labels,
        final RandomGenerator random) {
        shuffle(patients, random);
        final List<Integer> block = new ArrayList<>(IntStream.rangeClosed(1, k).boxed().toList());
        for (int i = 0; i < patients.size(); i++) {
            if (i % k == 0) {
                shuffle(block, random);
            }
            labels[patients.get(i)] = block.get(i % k);
        }
    }

    /** Fisher and Yates. */
    private static void shuffle(final List<Integer> values, final RandomGenerator random) {
        for (int i = values.size() - 1; i > 0; i--) {
            Collections.swap(values, i, random.nextInt(i + 1));
        }
    }

    /** @return number of folds per repeat */
    public int perRepeat() {
        return perRepeat;
    }

    /** @return number of repeats */
    public int repeats() {
        return labels.length;
    }

    /** @return number of folds of all repeats */
    public int total() {
        return perRepeat * labels.length;
    }

    /** @return number of patients */
    public int n() {
        return labels[0].length;
    }

    /** @return [n] fold of each patient in a repeat (from 0), folds from 1 */
    public int[] labels(final int repeat) {
        return labels[repeat].clone();
    }

    /** @return patients left out in a fold, numbered from 0 over all repeats */
    int[] leftOut(final int fold) {
        return select(fold, true);
    }

    /** @return patients that train in a fold, numbered from 0 over all repeats */
    int[] training(final int fold) {
        return select(fold, false);
    }

    private int[] select(final int fold, final boolean leftOut) {
        final int[] repeat = labels[fold / perRepeat];
        final int number = fold % perRepeat + 1;
        return IntStream.range(0, repeat.length).filter(i -> (repeat[i] == number) == leftOut).toArray();
    }
}
