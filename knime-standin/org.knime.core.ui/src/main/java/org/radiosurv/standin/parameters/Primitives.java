// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.lang.invoke.MethodType;

/** Wrapper classes of primitive types. */
final class Primitives {

    private Primitives() {
    }

    static Class<?> wrapper(final Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
