// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** SPCA Predictor: risk score and risk group of patients from a trained model. */
package org.radiosurv.knime.nodes.spcapredictor;
