// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Lazy image recipes and their evaluation (design.md section 3).
 *
 * <p>A {@link org.radiosurv.core.recipe.Recipe} says how an image is computed: a small tree whose leaves are files.
 * Nodes measure parameters once and extend the tree; an {@link org.radiosurv.core.recipe.Evaluator} produces voxels
 * where they are consumed. {@link org.radiosurv.core.recipe.RecipeJson} is the stored form. What an operation does to
 * voxels is in {@link org.radiosurv.core.recipe.operator}.
 */
package org.radiosurv.core.recipe;
