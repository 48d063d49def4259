// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Which columns a node works on: kinds of columns, guesses from their names, and choices for the dialogs. */
package org.radiosurv.knime.columns;
