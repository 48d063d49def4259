// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.radiosurv.core.InputException;

/**
 * Digest of a training table, by which a patient on whom a model was trained is recognised, so that a result on them is
 * called resubstitution, also where only some of them are met again.
 *
 * <p>For each training patient the digest has the first 24 bits of the SHA-256 of a salt and the patient's values of the
 * model's features; it is sorted, so that it says nothing of the order of rows. The salt is made of the model itself: two
 * models have nothing in common by which a patient could be followed from one to the other. Neither a value nor an identity
 * can be computed back from 24 bits. Who already has a patient's exact feature values can test whether the patient may
 * have been among the training patients; another patient is taken for one of n training patients with probability n / 2^24.
 */
public final class TrainingDigest {

    /** A model that does not tell. */
    public static final TrainingDigest NONE = new TrainingDigest("", new int[0]);

    private static final int BYTES = 3;

    private static final int SALT_DIGITS = 16;

    private final String salt;

    private final int[] sorted;

    private TrainingDigest(final String salt, final int[] fingerprints) {
        this.salt = salt;
        sorted = fingerprints.clone();
        Arrays.sort(sorted);
    }

    /**
     * @param model the trained model
     * @param x [n][m] the training patients' values of the model's selected features, in their order, NaN where missing
     * @return the digest
     */
    static TrainingDigest of(final SpcaModel model, final double[][] x) {
        final MessageDigest sha = sha();
        sha.update(model.settingsHash().getBytes(StandardCharsets.UTF_8));
        for (final ModelFeature feature : model.selected()) {
            sha.update(bytes(feature.loading()));
        }
        final String salt = HexFormat.of().formatHex(sha.digest()).substring(0, SALT_DIGITS);
        return new TrainingDigest(salt, Arrays.stream(x).mapToInt(patient -> fingerprint(salt, patient)).toArray());
    }

    /** @return whether training patients can be recognised */
    public boolean isPresent() {
        return sorted.length > 0;
    }

    /**
     * @param features [m] values of the model's selected features, in their order, NaN where missing
     * @return whether a training patient had exactly these
     */
    public boolean contains(final double[] features) {
        return Arrays.binarySearch(sorted, fingerprint(salt, features)) >= 0;
    }

    /** @return the digest as text: salt, colon, six hexadecimal digits per patient; empty when there is none */
    public String text() {
        if (!isPresent()) {
            return "";
        }
        final StringBuilder text = new StringBuilder(salt).append(':');
        for (final int fingerprint : sorted) {
            text.append(HexFormat.of().toHexDigits(fingerprint, 2 * BYTES));
        }
        return text.toString();
    }

    /**
     * @param text from {@link #text()}
     * @return the digest
     * @throws InputException if it is no such text
     */
    public static TrainingDigest parse(final String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        if (!text.matches("[0-9a-f]{" + SALT_DIGITS + "}:([0-9a-f]{" + 2 * BYTES + "})+")) {
            throw new InputException("The digest of a training table is 16 hexadecimal digits, a colon and 6 digits per patient",
                text.length() <= 40 ? text : text.substring(0, 40) + "...", "Write the model again.");
        }
        final String digits = text.substring(SALT_DIGITS + 1);
        final int[] fingerprints = new int[digits.length() / (2 * BYTES)];
        for (int i = 0; i < fingerprints.length; i++) {
            fingerprints[i] = HexFormat.fromHexDigits(digits, 2 * BYTES * i, 2 * BYTES * (i + 1));
        }
        return new TrainingDigest(text.substring(0, SALT_DIGITS), fingerprints);
    }

    private static int fingerprint(final String salt, final double[] features) {
        final MessageDigest sha = sha();
        sha.update(salt.getBytes(StandardCharsets.UTF_8));
        final byte[] hash = sha.digest(bytes(features));
        return (hash[0] & 0xff) << 16 | (hash[1] & 0xff) << 8 | hash[2] & 0xff;
    }

    private static byte[] bytes(final double[] values) {
        final ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
        for (final double value : values) {
            bytes.putLong(Double.doubleToLongBits(value == 0 ? 0.0 : value));
        }
        return bytes.array();
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof TrainingDigest digest && digest.salt.equals(salt) && Arrays.equals(digest.sorted, sorted);
    }

    @Override
    public int hashCode() {
        return 31 * salt.hashCode() + Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return "digest of " + sorted.length + " patients";
    }
}
