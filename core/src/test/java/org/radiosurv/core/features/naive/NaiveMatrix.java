// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.naive;

import java.util.List;

/** A texture matrix that adds up what it counts. */
interface NaiveMatrix {

    /** Counts these voxels along a direction; null for a matrix without one. */
    void count(List<int[]> voxels, int[] direction);

    /** Features in the order of the family's definitions; null for an empty matrix. */
    double[] features();
}
