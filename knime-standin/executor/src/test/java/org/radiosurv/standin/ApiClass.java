// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A public or protected class.
 *
 * @param name internal name
 * @param flags words such as public, static, final, abstract, class, interface, enum, annotation
 * @param superclass internal name; java/lang/Object where the list is silent
 * @param interfaces internal names
 * @param permitted internal names of a sealed class's subclasses, empty when it is not sealed
 * @param annotations {@code @Retention}, {@code @Target}, {@code @Inherited} and {@code @Repeatable} as the list writes them
 * @param signature generic signature, empty when there is none
 * @param members by {@link ApiMember#key()}
 */
record ApiClass(String name, Set<String> flags, String superclass, List<String> interfaces, List<String> permitted,
    Set<String> annotations, String signature, Map<String, ApiMember> members) {

    boolean isInterface() {
        return flags.contains("interface") || flags.contains("annotation");
    }
}
