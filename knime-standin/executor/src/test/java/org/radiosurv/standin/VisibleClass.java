// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Describes a class file in the words of the list. Synthetic members, bridges among them, are left out, as the list leaves them out. */
final class VisibleClass {

    private static final Set<String> LISTED_ANNOTATIONS = Set.of("Ljava/lang/annotation/Retention;",
        "Ljava/lang/annotation/Target;", "Ljava/lang/annotation/Inherited;", "Ljava/lang/annotation/Repeatable;");

    private final ClassNode m_node;

    private final int m_access;

    VisibleClass(final ClassNode node, final int access) {
        m_node = node;
        m_access = access;
    }

    ApiClass toApi() {
        final Map<String, ApiMember> members = new LinkedHashMap<>();
        for (FieldNode field : m_node.fields) {
            if (isVisible(field.access)) {
                final ApiMember member = field(field);
                members.put(member.key(), member);
            }
        }
        for (MethodNode method : m_node.methods) {
            if (isVisible(method.access)) {
                final ApiMember member = method(method);
                members.put(member.key(), member);
            }
        }
        return new ApiClass(m_node.name, classFlags(), m_node.superName, m_node.interfaces,
            m_node.permittedSubclasses == null ? List.of() : m_node.permittedSubclasses, annotations(),
            text(m_node.signature), members);
    }

    private static boolean isVisible(final int access) {
        return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
    }

    private static boolean has(final int access, final int flag) {
        return (access & flag) != 0;
    }

    /** The Eclipse compiler writes a signature that repeats the descriptor where a type is nested in a generic one. */
    private static String generic(final String signature, final String descriptor) {
        return descriptor.equals(signature) ? "" : text(signature);
    }

    private static String text(final String signature) {
        return signature == null ? "" : signature;
    }

    private Set<String> classFlags() {
        final boolean isInterface = has(m_access, Opcodes.ACC_INTERFACE);
        final Set<String> flags = new LinkedHashSet<>();
        addIf(flags, m_access, Opcodes.ACC_PUBLIC, "public");
        addIf(flags, m_access, Opcodes.ACC_PROTECTED, "protected");
        if (!has(m_access, Opcodes.ACC_ANNOTATION)) {
            addIf(flags, m_access, Opcodes.ACC_STATIC, "static");
        }
        addIf(flags, m_access, Opcodes.ACC_FINAL, "final");
        if (!isInterface) {
            addIf(flags, m_access, Opcodes.ACC_ABSTRACT, "abstract");
        }
        flags.add(has(m_access, Opcodes.ACC_ANNOTATION) ? "annotation" : isInterface ? "interface"
            : has(m_access, Opcodes.ACC_ENUM) ? "enum" : "class");
        return flags;
    }

    private static void addIf(final Set<String> flags, final int access, final int flag, final String word) {
        if (has(access, flag)) {
            flags.add(word);
        }
    }

    private static Set<String> memberFlags(final int access) {
        final Set<String> flags = new TreeSet<>();
        addIf(flags, access, Opcodes.ACC_PUBLIC, "public");
        addIf(flags, access, Opcodes.ACC_PROTECTED, "protected");
        addIf(flags, access, Opcodes.ACC_STATIC, "static");
        addIf(flags, access, Opcodes.ACC_FINAL, "final");
        addIf(flags, access, Opcodes.ACC_ABSTRACT, "abstract");
        return flags;
    }

    private static ApiMember field(final FieldNode field) {
        return new ApiMember(field.name, field.desc, memberFlags(field.access), generic(field.signature, field.desc), Set.of(),
            field.value == null ? null : constant(field));
    }

    private static String constant(final FieldNode field) {
        return switch (field.desc) {
            case "Z" -> field.value.equals(1) ? "true" : "false";
            case "C" -> String.valueOf((char)(int)(Integer)field.value);
            default -> field.value.toString();
        };
    }

    private ApiMember method(final MethodNode method) {
        final Set<String> flags = memberFlags(method.access);
        final boolean isInterface = has(m_access, Opcodes.ACC_INTERFACE);
        if (isInterface && !has(method.access, Opcodes.ACC_ABSTRACT) && !has(method.access, Opcodes.ACC_STATIC)) {
            flags.add("default");
        }
        return new ApiMember(method.name, method.desc, flags, generic(method.signature, method.desc), new TreeSet<>(method.exceptions),
            method.annotationDefault == null ? null : value(method.annotationDefault));
    }

    /** An annotation value in the words of the list; nested annotations are empty there. */
    private static String value(final Object value) {
        if (value instanceof String text) {
            return "\"" + text + "\"";
        } else if (value instanceof Type type) {
            return type.getInternalName() + ".class";
        } else if (value instanceof String[] constant) {
            return constant[1];
        } else if (value instanceof AnnotationNode) {
            return "";
        } else if (value instanceof List<?> list) {
            return list.stream().map(VisibleClass::value).collect(Collectors.joining(","));
        }
        return String.valueOf(value);
    }

    private Set<String> annotations() {
        final List<AnnotationNode> all = new ArrayList<>();
        if (m_node.visibleAnnotations != null) {
            all.addAll(m_node.visibleAnnotations);
        }
        final Set<String> found = new TreeSet<>();
        for (AnnotationNode annotation : all) {
            if (LISTED_ANNOTATIONS.contains(annotation.desc)) {
                found.add(annotation(annotation));
            }
        }
        return found;
    }

    private static String annotation(final AnnotationNode annotation) {
        final String name = annotation.desc.substring(annotation.desc.lastIndexOf('/') + 1, annotation.desc.length() - 1);
        final Object argument = annotation.values == null || annotation.values.isEmpty() ? "" : annotation.values.get(1);
        final String text = argument instanceof Type type ? type.getDescriptor()
            : argument instanceof String ? "" : value(argument);
        return "@" + name + "(" + text + ")";
    }
}
