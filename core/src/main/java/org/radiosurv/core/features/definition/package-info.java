// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** What features are called, and the values of a family. */
package org.radiosurv.core.features.definition;
