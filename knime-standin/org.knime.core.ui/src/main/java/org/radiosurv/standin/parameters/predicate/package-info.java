// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Effect predicates as formulas that can be evaluated. */
package org.radiosurv.standin.parameters.predicate;
