// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Kaplan-Meier Plotter: survival curves of groups, their medians, and the log-rank test. */
package org.radiosurv.knime.nodes.kaplanmeier;
