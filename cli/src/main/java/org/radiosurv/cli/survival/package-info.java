// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Kaplan-Meier curves and log-rank tests of a CSV table. */
package org.radiosurv.cli.survival;
