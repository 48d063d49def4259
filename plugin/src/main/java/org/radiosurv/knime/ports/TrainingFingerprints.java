// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.ports;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Recognises patients on whom a model was trained, so that a result on them is marked as resubstitution: the first 32 bits of
 * the SHA-256 of each training patient's values of the features that the model needs. Neither a value nor an identity can
 * be recovered from 32 bits; a new patient is taken for a training patient by chance with probability n / 2^32.
 */
public final class TrainingFingerprints {

    private final int[] sorted;

    /** @param values fingerprints in any order */
    public TrainingFingerprints(final int[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /**
     * @param x [n][p] values of the needed features in the model's order, NaN where missing
     * @return the patients' fingerprints
     */
    public static TrainingFingerprints of(final double[][] x) {
        return new TrainingFingerprints(Arrays.stream(x).mapToInt(TrainingFingerprints::fingerprint).toArray());
    }

    /**
     * @param features [p] values of the needed features in the model's order, NaN where missing
     * @return whether a training patient had exactly these
     */
    public boolean contains(final double[] features) {
        return Arrays.binarySearch(sorted, fingerprint(features)) >= 0;
    }

    /** @return the fingerprints, ascending: their order says nothing of the order of the patients */
    int[] values() {
        return sorted.clone();
    }

    private static int fingerprint(final double[] features) {
        final ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * features.length);
        for (double value : features) {
            bytes.putLong(Double.doubleToLongBits(value == 0 ? 0.0 : value));
        }
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes.array())).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
