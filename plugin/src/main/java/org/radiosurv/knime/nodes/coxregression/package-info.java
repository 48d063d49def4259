// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Cox Regression: proportional-hazards model, its tests, residuals, baseline hazard and figures. */
package org.radiosurv.knime.nodes.coxregression;
