// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.installtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

/** What a user downloads: our two bundles and the feature, and nothing of KNIME's API or of the stand-in. */
class UpdateSiteTest {

    private static final Path TARGET = Path.of(System.getProperty("updateSite"));
    private static final Pattern UNIT = Pattern.compile("<unit id='([^']+)'");

    @Test
    void siteHoldsOurBundlesAndTheFeatureOnly() throws IOException {
        assertEquals(Set.of("org.radiosurv.core", "org.radiosurv.knime"), symbolicNames("plugins"));
        assertEquals(Set.of("org.radiosurv.feature"), symbolicNames("features"));
    }

    @Test
    void metadataOffersOurUnitsOnly() throws IOException {
        final Set<String> units = new TreeSet<>();
        final Matcher matcher = UNIT.matcher(metadata());
        while (matcher.find()) {
            units.add(matcher.group(1));
        }
        units.removeIf(unit -> unit.endsWith(".radiosurv")); // the category's generated name
        assertEquals(Set.of("org.radiosurv.core", "org.radiosurv.knime", "org.radiosurv.feature.feature.group",
            "org.radiosurv.feature.feature.jar"), units);
    }

    @Test
    void noClassOfKnimeOrTheStandInIsShipped() throws IOException {
        final List<String> strangers = new ArrayList<>();
        for (final Path jar : jars("plugins")) {
            try (InputStream in = Files.newInputStream(jar)) {
                collectStrangers(jar.getFileName().toString(), in, strangers);
            }
        }
        assertEquals(List.of(), strangers);
    }

    @Test
    void zipsHaveTheirChecksums() throws Exception {
        Checksums.assertChecksum(only(TARGET, "radiosurv-update-site-*.zip"));
    }

    @Test
    void zipIsTheSite() throws IOException {
        final Set<String> entries = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(only(TARGET, "radiosurv-update-site-*.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName());
            }
        }
        assertTrue(entries.contains("content.jar"), entries.toString());
        assertTrue(entries.contains("artifacts.jar"), entries.toString());
        for (final Path jar : jars("plugins")) {
            assertTrue(entries.contains("plugins/" + jar.getFileName()), entries.toString());
        }
    }

    private static void collectStrangers(final String where, final InputStream in, final List<String> strangers) throws IOException {
        final ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            final String name = entry.getName();
            if (name.startsWith("org/knime/") || name.startsWith("org/radiosurv/standin/") || name.startsWith("org/eclipse/")) {
                strangers.add(where + "!/" + name);
            }
            if (name.endsWith(".jar")) {
                collectStrangers(where + "!/" + name, zip, strangers);
            }
        }
    }

    private static Set<String> symbolicNames(final String folder) throws IOException {
        final Set<String> names = new TreeSet<>();
        for (final Path jar : jars(folder)) {
            final String file = jar.getFileName().toString();
            names.add(file.substring(0, file.indexOf('_')));
        }
        return names;
    }

    private static List<Path> jars(final String folder) throws IOException {
        final List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(TARGET.resolve("repository").resolve(folder))) {
            files.forEach(jars::add);
        }
        assertFalse(jars.isEmpty(), folder);
        return jars;
    }

    private static String metadata() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(TARGET.resolve("repository").resolve("content.jar")))) {
            assertEquals("content.xml", zip.getNextEntry().getName());
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Path only(final Path folder, final String pattern) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            return found.iterator().next();
        }
    }
}
