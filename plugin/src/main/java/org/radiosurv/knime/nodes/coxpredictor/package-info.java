// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Cox Predictor: risk and survival of patients by a fitted Cox model. */
package org.radiosurv.knime.nodes.coxpredictor;
