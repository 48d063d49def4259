// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters.predicate;

/** Effect predicates as formulas that can be evaluated. */
package org.radiosurv.standin.parameters.predicate;
