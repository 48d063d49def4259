// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Running workflows, in the stand-in or in a real KNIME, and the demo. */
package org.radiosurv.cli.workflow;
