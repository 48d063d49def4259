// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

/** A function of an affine map with its gradient; maps and gradients as 12 numbers, see {@link Transform12}. */
interface MapFunction {

    /**
     * @param transform 12 numbers
     * @return the value, negative infinity where the map is refused
     */
    double value(double[] transform);

    /**
     * @param gradient receives the derivatives by the 12 numbers of the last map, whose value must have been finite
     */
    void gradient(double[] gradient);
}
