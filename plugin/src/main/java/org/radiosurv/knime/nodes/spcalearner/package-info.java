// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** SPCA Learner: supervised principal components for survival. */
package org.radiosurv.knime.nodes.spcalearner;
