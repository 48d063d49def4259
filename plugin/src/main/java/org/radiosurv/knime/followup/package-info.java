// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Follow-up data (time, event, group) read from a table's columns; shared by all survival nodes. */
package org.radiosurv.knime.followup;
