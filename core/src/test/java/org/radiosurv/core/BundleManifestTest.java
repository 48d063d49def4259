// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The bundle's manifest is written by hand; it must agree with the libraries that Maven nests and with the packages
 * that there are (a used package that is not exported fails the compilation of the plug-in). */
class BundleManifestTest {

    private static final Path MANIFEST = Path.of("META-INF", "MANIFEST.MF");
    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void classPathNamesEveryNestedLibrary() throws IOException {
        final Set<String> nested;
        try (Stream<Path> jars = Files.list(Path.of("lib"))) {
            nested = jars.map(jar -> "lib/" + jar.getFileName()).collect(Collectors.toCollection(TreeSet::new));
        }
        final Set<String> named = header("Bundle-ClassPath");
        assertTrue(named.remove("."), "the bundle's own classes are missing on its class path");
        assertEquals(nested, named);
    }

    @Test
    void exportedPackagesExist() throws IOException {
        for (final String exported : header("Export-Package")) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(exported.replace('.', '/')))) {
                assertTrue(files.anyMatch(file -> file.toString().endsWith(".java")), exported + " has no class");
            }
        }
    }

    private static Set<String> header(final String name) throws IOException {
        try (InputStream in = Files.newInputStream(MANIFEST)) {
            return Arrays.stream(new Manifest(in).getMainAttributes().getValue(name).split(","))
                .map(String::strip).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
