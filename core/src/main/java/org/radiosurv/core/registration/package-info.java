// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Laying one image on another: {@link org.radiosurv.core.registration.Registration} finds the affine map by mutual
 * information,
 * {@link org.radiosurv.core.registration.MatrixFiles} exchanges it with FSL and ITK,
 * {@link org.radiosurv.core.registration.MaskResampling} carries VOIs along.
 *
 * <p>Matrices are world RAS millimetres, fixed to moving: the value of the resampled image at x is that of the moving
 * image at
 * the matrix times x. From A to B and then from B to C is {@code bc.times(ab)}; concatenate matrices, interpolate once.
 */
package org.radiosurv.core.registration;
