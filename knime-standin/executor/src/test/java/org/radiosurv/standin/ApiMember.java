// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin;

import java.util.Set;

/**
 * A public or protected field, method or constructor.
 *
 * @param name its name, {@code <init>} for constructors
 * @param descriptor JVM descriptor
 * @param flags words such as public, static, final, abstract, default; without @Deprecated
 * @param signature generic signature, empty when there is none
 * @param thrown internal names of declared exceptions
 * @param value constant of a field or default of an annotation element, null when there is none
 */
record ApiMember(String name, String descriptor, Set<String> flags, String signature, Set<String> thrown,
    String value) {

    boolean isMethod() {
        return descriptor.startsWith("(");
    }

    String key() {
        return isMethod() ? name + descriptor : name;
    }
}
