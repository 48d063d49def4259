// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.cox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Recognises the table that a model was fitted to, whatever the order of its rows: the SHA-256 of the sorted SHA-256 of the rows.
 *
 * <p>One number for the whole table and not one per row: age, sex and a mutation have so few values that anybody could find a
 * row's values from its hash by trying.
 */
public final class TableDigest {

    private TableDigest() {
    }

    /**
     * @param rows [n][p] columns of the model
     * @param strata [n] stratum of each row; null without strata
     * @return 64 hexadecimal digits
     */
    public static String of(final double[][] rows, final String[] strata) {
        final MessageDigest digest = sha256();
        final byte[][] hashes = new byte[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            final ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * rows[i].length);
            for (final double value : rows[i]) {
                bytes.putLong(Double.doubleToLongBits(value + 0.0));
            }
            digest.update(bytes.array());
            hashes[i] = digest.digest(strata == null ? new byte[0] : strata[i].getBytes(StandardCharsets.UTF_8));
        }
        Arrays.sort(hashes, Arrays::compareUnsigned);
        for (final byte[] hash : hashes) {
            digest.update(hash);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
