// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

/**
 * A map that a search has reached.
 *
 * @param transform 12 numbers, {@link Transform12}
 * @param similarity its similarity; larger is better
 * @param start number of the start that it comes from
 */
record Candidate(double[] transform, double similarity, int start) {

    /**
     * Better ones first; of equals the one with the smaller start, so that the order never depends on threads.
     *
     * @param other another candidate
     * @return negative if this one comes first
     */
    int compare(final Candidate other) {
        final int order = Double.compare(other.similarity, similarity);
        return order != 0 ? order : Integer.compare(start, other.start);
    }
}
