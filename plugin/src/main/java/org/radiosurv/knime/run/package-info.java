// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Runs core's computations inside KNIME: progress, cancelling, locations of files, rows in parallel, warnings. */
package org.radiosurv.knime.run;
