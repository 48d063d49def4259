// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the stand-in's visible classes against the list: nothing that KNIME does not have, nothing different; less is allowed.
 *
 * <p>What may be missing: classes, members, super interfaces and exceptions that the stand-in does not have. An interface, and a class
 * that others can extend, must have every abstract method of the list whose types the stand-in has; else code could be compiled against
 * the stand-in that lacks a method which real KNIME calls.
 */
final class ApiComparison {

    private static final Pattern TYPE_NAME = Pattern.compile("org/knime/[\\w/$]+");

    private final ApiList m_list;

    private final Map<String, ApiClass> m_visible;

    private final Set<String> m_present;

    private final List<String> m_differences = new ArrayList<>();

    private final Set<String> m_unlisted = new TreeSet<>();

    private int m_members;

    ApiComparison(final ApiList list, final ClassFiles files) {
        m_list = list;
        m_visible = files.visible();
        m_present = new HashSet<>(files.names());
        m_visible.values().forEach(this::compare);
    }

    /** One line for each difference, empty when there is none. */
    List<String> differences() {
        return m_differences;
    }

    /** Classes that the list names but does not describe; their members cannot be compared. */
    Set<String> unlisted() {
        return m_unlisted;
    }

    int classCount() {
        return m_visible.size();
    }

    int memberCount() {
        return m_members;
    }

    private void compare(final ApiClass own) {
        final ApiClass real = m_list.classes().get(own.name());
        if (real == null) {
            if (isNamedOnly(own.name())) {
                m_unlisted.add(own.name());
            } else {
                differ(own.name(), "is no class of KNIME");
            }
            return;
        }
        compareHead(own, real);
        own.members().values().forEach(member -> compare(own, member, real.members().get(member.key())));
        checkAbstract(own, real);
    }

    /** The list names some classes, as types and defaults, of packages that it does not describe. */
    private boolean isNamedOnly(final String name) {
        final String folder = name.substring(0, name.lastIndexOf('/') + 1);
        final boolean described = m_list.classes().keySet().stream()
            .anyMatch(c -> c.startsWith(folder) && c.indexOf('/', folder.length()) < 0);
        return !described && m_list.mentioned().contains(name.replaceAll("\\$.*", ""));
    }

    private void differ(final String what, final String how) {
        m_differences.add(what + ": " + how);
    }

    private void expect(final String what, final String property, final Object own, final Object real) {
        if (!own.equals(real)) {
            differ(what, property + " is " + own + ", in KNIME " + real);
        }
    }

    private boolean exists(final String type) {
        return !type.startsWith("org/knime/") ? type.startsWith("java") || type.startsWith("org/w3c/")
            || type.startsWith("org/xml/sax") : m_present.contains(type);
    }

    private void compareHead(final ApiClass own, final ApiClass real) {
        expect(own.name(), "kind", own.flags(), real.flags());
        if (exists(real.superclass()) || !own.superclass().equals("java/lang/Object")) {
            expect(own.name(), "super class", own.superclass(), real.superclass());
        }
        final List<String> interfaces = real.interfaces().stream().filter(this::exists).toList();
        expect(own.name(), "interfaces", own.interfaces(), interfaces);
        expect(own.name(), "annotations", own.annotations(), real.annotations());
        expect(own.name(), "sealed", !own.permitted().isEmpty(), !real.permitted().isEmpty());
        if (!own.flags().contains("enum")) {
            expect(own.name(), "permitted subclasses", directSubclasses(own, own.permitted()),
                directSubclasses(own, real.permitted()));
        }
        compareSignature(own, real);
    }

    /** Compilers differ in whether they also list the subclasses of subclasses of a sealed class. */
    private Set<String> directSubclasses(final ApiClass sealed, final List<String> permitted) {
        final Set<String> direct = new TreeSet<>();
        for (String name : permitted) {
            final ApiClass subclass = m_visible.get(name);
            if (subclass != null && (subclass.superclass().equals(sealed.name())
                || subclass.interfaces().contains(sealed.name()))) {
                direct.add(name);
            }
        }
        return direct;
    }

    /** Compares type parameters and type arguments of the super types that both have. */
    private void compareSignature(final ApiClass own, final ApiClass real) {
        final ClassSignature ownSignature = ClassSignature.of(own);
        final ClassSignature realSignature = ClassSignature.of(real);
        expect(own.name(), "type parameters", ownSignature.parameters(), realSignature.parameters());
        ownSignature.superTypes().forEach((type, generic) -> {
            if (realSignature.superTypes().containsKey(type)) {
                expect(own.name(), "type arguments of " + type, generic, realSignature.superTypes().get(type));
            }
        });
    }

    private void compare(final ApiClass owner, final ApiMember own, final ApiMember real) {
        m_members++;
        final String what = owner.name() + "." + own.name() + " " + own.descriptor();
        if (real == null) {
            differ(what, "is no member in KNIME");
            return;
        }
        expect(what, "descriptor", own.descriptor(), real.descriptor());
        expect(what, "flags", own.flags(), real.flags());
        expect(what, "generic signature", own.signature(), real.signature());
        expect(what, "value", String.valueOf(own.value()), String.valueOf(real.value()));
        final Set<String> thrown = new TreeSet<>(real.thrown());
        thrown.removeIf(t -> !exists(t));
        expect(what, "thrown", own.thrown(), thrown);
    }

    private void checkAbstract(final ApiClass own, final ApiClass real) {
        final boolean extendable = own.isInterface() ? !own.flags().contains("annotation") && own.permitted().isEmpty()
            : !own.flags().contains("final") && own.members().keySet().stream().anyMatch(k -> k.startsWith("<init>"));
        if (!extendable) {
            return;
        }
        for (ApiMember member : real.members().values()) {
            if (member.flags().contains("abstract") && !own.members().containsKey(member.key())
                && typesExist(member.descriptor())) {
                differ(own.name() + "." + member.name() + " " + member.descriptor(),
                    "is abstract in KNIME and missing here, so that subclasses would lack it");
            }
        }
    }

    private boolean typesExist(final String descriptor) {
        final Matcher names = TYPE_NAME.matcher(descriptor);
        while (names.find()) {
            if (!exists(names.group())) {
                return false;
            }
        }
        return true;
    }
}
