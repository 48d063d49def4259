// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Order, ranks and association of numbers. */
package org.radiosurv.core.correlation;
