// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Typed reading of the JSON files that other machines wrote. */
package org.radiosurv.core.json;
