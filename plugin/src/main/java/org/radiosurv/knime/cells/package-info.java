// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Image and VOI cells. A cell holds how to compute an image (a {@link org.radiosurv.core.recipe.Recipe}), not voxels: a saved
 * or shared workflow contains no patient's face. Where a user asks for it, a cell may carry voxels in one KNIME file store.
 */
package org.radiosurv.knime.cells;
