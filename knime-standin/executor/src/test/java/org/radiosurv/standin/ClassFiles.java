// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/** The org.knime classes of folders and jars, as far as other packages can see them. */
final class ClassFiles {

    private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    private final Map<String, ClassNode> m_nodes = new TreeMap<>();

    ClassFiles(final List<Path> locations) throws IOException {
        for (Path location : locations) {
            if (Files.isDirectory(location)) {
                read(location);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(location)) {
                    read(jar.getPath("/"));
                }
            }
        }
    }

    private void read(final Path root) throws IOException {
        final Path knime = root.resolve("org").resolve("knime");
        if (!Files.isDirectory(knime)) {
            return;
        }
        final List<Path> files;
        try (Stream<Path> all = Files.walk(knime)) {
            files = all.filter(f -> f.toString().endsWith(".class") && !f.endsWith("package-info.class")).toList();
        }
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                add(in.readAllBytes());
            }
        }
    }

    private void add(final byte[] bytes) {
        final ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        m_nodes.put(node.name, node);
    }

    /** The visible classes by internal name. */
    Map<String, ApiClass> visible() {
        final Map<String, ApiClass> found = new LinkedHashMap<>();
        for (ClassNode node : m_nodes.values()) {
            if (isVisible(node)) {
                found.put(node.name, new VisibleClass(node, flags(node)).toApi());
            }
        }
        return found;
    }

    /** The names of all classes, visible or not. */
    List<String> names() {
        return new ArrayList<>(m_nodes.keySet());
    }

    private boolean isVisible(final ClassNode node) {
        if ((flags(node) & VISIBLE) == 0 || (flags(node) & Opcodes.ACC_SYNTHETIC) != 0) {
            return false;
        }
        final InnerClassNode inner = inner(node);
        if (inner == null) {
            return true;
        }
        return inner.outerName != null && isVisible(m_nodes.get(inner.outerName));
    }

    private static int flags(final ClassNode node) {
        final InnerClassNode inner = inner(node);
        return inner == null ? node.access : inner.access;
    }

    private static InnerClassNode inner(final ClassNode node) {
        return node.innerClasses.stream().filter(i -> i.name.equals(node.name)).findFirst().orElse(null);
    }
}
