// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Hazard Ratio Curve: hazard ratio as a smooth function of a covariate, and a scan of its cut-offs. */
package org.radiosurv.knime.nodes.hazardcurve;
