// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Settings of nodes: saving and loading in the form that KNIME writes
 * ({@link org.radiosurv.standin.parameters.ParametersPersistence}) and opening dialogs
 * ({@link org.radiosurv.standin.parameters.DialogDescription}). Behaviour is that of KNIME 5.8.2, except that what KNIME
 * only logs, or survives with defaults, is an error here.
 */
package org.radiosurv.standin.parameters;
