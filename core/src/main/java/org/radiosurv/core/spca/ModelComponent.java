// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

/**
 * A component of a model.
 *
 * @param singularValue its singular value in the training patients
 * @param loadingSum sum of the absolute loadings; the component is divided by it
 * @param coefficient log hazard ratio per unit in the joint Cox model of all components (Efron, at most 5 iterations), 0 or
 *            more because the component is oriented; NaN where the components are redundant
 * @param median median over the training patients; a larger value is group 2
 */
public record ModelComponent(double singularValue, double loadingSum, double coefficient, double median) {
}
