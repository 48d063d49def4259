// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.installtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;

/** Adds up Surefire's reports of one build; the last module prints the sum, since Maven gives a line per module only. */
public final class TestTotals {

    private static final List<String> COUNTS = List.of("tests", "failures", "errors", "skipped");

    private TestTotals() {
    }

    /** @param args the top folder of the source tree; the start of the build (ISO 8601), reports before it are left out */
    public static void main(final String[] args) throws Exception {
        final Instant start = Instant.parse(args[1]);
        final int[] sums = new int[COUNTS.size()];
        for (final Path report : reports(Path.of(args[0]))) {
            if (!Files.getLastModifiedTime(report).toInstant().isBefore(start)) {
                add(report, sums);
            }
        }
        System.out.printf("Tests run: %d, Failures: %d, Errors: %d, Skipped: %d%n", sums[0], sums[1], sums[2], sums[3]);
    }

    private static List<Path> reports(final Path top) throws IOException {
        try (Stream<Path> files = Files.walk(top, 6)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")
                && file.getParent().getFileName().toString().equals("surefire-reports")).toList();
        }
    }

    private static void add(final Path report, final int[] sums) throws Exception {
        final Element suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += Integer.parseInt(suite.getAttribute(COUNTS.get(i)));
        }
    }
}
