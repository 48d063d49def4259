// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** How measurements go with endpoints (survival times with censoring), and endpoints with each other. */
package org.radiosurv.core.endpoint;
