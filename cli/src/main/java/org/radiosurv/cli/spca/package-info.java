// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Supervised principal components of a CSV table. */
package org.radiosurv.cli.spca;
