// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Supervised principal components: times, and how often p values reject without signal. */
package org.radiosurv.benchmarks.spca;
