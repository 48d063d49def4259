// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** One patient at 1 mm, from compressed files to a row of features: the unit of work of a cohort. */
package org.radiosurv.benchmarks.patient;
