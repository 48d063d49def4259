// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Transform Applier: resamples images and VOIs by matrices that are known, those of FSL included. */
package org.radiosurv.knime.nodes.transformapplier;
