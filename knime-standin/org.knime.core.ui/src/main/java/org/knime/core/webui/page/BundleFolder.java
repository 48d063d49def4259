// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.jar.Manifest;

/**
 * The root folder of an unpacked bundle. KNIME asks the bundle for its entry "." and gets none from a bundle that is a
 * jar, which ends in a NullPointerException while the node factory is loaded; so does this.
 */
record BundleFolder(Path root) {

    static BundleFolder ofClass(final Class<?> clazz) {
        final CodeSource source = clazz.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new NullPointerException("The class " + clazz.getName() + " belongs to no bundle.");
        }
        try {
            return new BundleFolder(rootOf(Path.of(source.getLocation().toURI()), clazz.getName()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The bundle of " + clazz.getName() + " has no usable location.", e);
        }
    }

    /** Looks through the manifests on the class path. */
    static BundleFolder ofSymbolicName(final String bundleId) {
        try {
            for (final URL manifest : Collections
                .list(BundleFolder.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                if (bundleId.equals(symbolicName(manifest))) {
                    return new BundleFolder(folderOf(manifest, bundleId));
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The manifests on the class path cannot be read.", e);
        }
        throw new NullPointerException("There is no bundle '" + bundleId + "'.");
    }

    private static String symbolicName(final URL manifest) throws IOException {
        try (InputStream in = manifest.openStream()) {
            final String name = new Manifest(in).getMainAttributes().getValue("Bundle-SymbolicName");
            return name == null ? null : name.split(";")[0].strip();
        }
    }

    private static Path folderOf(final URL manifest, final String bundleId) throws URISyntaxException {
        if (!"file".equals(manifest.getProtocol())) {
            throw new NullPointerException("Page.fromFile() finds no folder for " + bundleId
                + ": the bundle is a jar. Use fromString(...), or Eclipse-BundleShape: dir.");
        }
        return Path.of(manifest.toURI()).getParent().getParent();
    }

    Path resolve(final String basePath) {
        return root.resolve(basePath).normalize();
    }

    private static Path rootOf(final Path location, final String className) {
        if (Files.isRegularFile(location)) {
            throw new NullPointerException("Page.fromFile() finds no folder for " + className + ": its bundle is the jar "
                + location.getFileName() + ". Use fromString(...), or Eclipse-BundleShape: dir.");
        }
        // in a build, classes lie in target/classes of the bundle's project, whose root is the bundle's root
        final boolean projectOutput = location.endsWith(Path.of("target", "classes"));
        return projectOutput ? location.getParent().getParent() : location;
    }
}
