// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Supervised principal components: scores of features, cross-validated threshold, model, prediction, importance. Numbers
 * are those of R's superpc; missing, constant and single features, which it cannot handle, are handled.
 */
package org.radiosurv.core.spca;
