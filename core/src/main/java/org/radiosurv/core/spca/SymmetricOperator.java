// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

/** A symmetric, positive semidefinite matrix that is known by its products with vectors. */
interface SymmetricOperator {

    /** @return number of rows and columns */
    int size();

    /**
     * @param x [size] a vector
     * @return [size] the matrix times the vector, a new array
     */
    double[] times(double[] x);
}
