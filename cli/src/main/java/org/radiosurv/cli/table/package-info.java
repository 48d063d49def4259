// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Tables in CSV files: reading with the place of every mistake, writing. */
package org.radiosurv.cli.table;
