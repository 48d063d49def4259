// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What the operations of a recipe do to voxels: pure functions from volumes to volumes, with all parameters given.
 * Measuring those parameters is the business of {@code org.radiosurv.core.intensity} and
 * {@code org.radiosurv.core.registration}.
 *
 * <p>All operators look only at voxels within the field of view of their operands where that matters, and hand it on.
 * They check for cancellation once per slice.
 */
package org.radiosurv.core.recipe.operator;
