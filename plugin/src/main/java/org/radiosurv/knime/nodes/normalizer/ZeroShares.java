// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.normalizer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Compares, over the cohort, what share of an image is exactly 0. Stripped or zero-padded images among whole heads have
 * another histogram, so the same percentile means another brightness there.
 */
final class ZeroShares {

    /** A share that differs from the cohort's median by more than this is reported. */
    private static final double GREATEST_DIFFERENCE = 0.3;

    private final Map<String, Collection<Share>> byImage = new ConcurrentSkipListMap<>();

    private record Share(long rowIndex, String row, double share) {
    }

    /**
     * @param image the image's column
     * @param rowIndex the row's number
     * @param row the row's key
     * @param share share of voxels that are exactly 0
     */
    void add(final String image, final long rowIndex, final String row, final double share) {
        byImage.computeIfAbsent(image, name -> new ConcurrentLinkedQueue<>()).add(new Share(rowIndex, row, share));
    }

    /** @return one sentence on the rows that differ from the cohort; empty when none does */
    String warning() {
        final Map<Long, String> outliers = new TreeMap<>();
        byImage.forEach((image, shares) -> {
            final double median = median(shares);
            shares.stream().filter(share -> Math.abs(share.share() - median) > GREATEST_DIFFERENCE).forEach(share ->
                outliers.merge(share.rowIndex(), String.format(Locale.ROOT,
                    "row '%s', '%s': %.0f %% of the voxels are exactly 0, in the cohort's median %.0f %%", share.row(), image,
                    100 * share.share(), 100 * median), (first, next) -> first));
        });
        return outliers.isEmpty() ? "" : outliers.size() + (outliers.size() == 1 ? " row seems" : " rows seem")
            + " to be stripped or cropped unlike the others; first " + outliers.values().iterator().next()
            + ". Prepare all images alike.";
    }

    private static double median(final Collection<Share> shares) {
        final List<Double> sorted = new ArrayList<>();
        shares.forEach(share -> sorted.add(share.share()));
        sorted.sort(Comparator.naturalOrder());
        final int n = sorted.size();
        return n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
    }
}
