// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything public or protected in the stand-in's org.knime packages exists in KNIME 5.8.2 in exactly that form. */
class SignatureTest {

    private static final List<String> BUNDLES = List.of("org.knime.core.node.NodeModel", "org.knime.node.DefaultNodeFactory");

    private static List<String> lines;

    private static ClassFiles standIn;

    @BeforeAll
    static void read() throws IOException, URISyntaxException {
        final Path shared = SharedFolder.find();
        Assumptions.assumeTrue(shared != null, "SignatureTest skipped: there is no folder ../shared with knime/api-5.8.2.txt");
        lines = Files.readAllLines(shared.resolve("knime").resolve("api-5.8.2.txt"));
        standIn = new ClassFiles(locations());
    }

    /** Where the stand-in's classes were loaded from, one location for each of its bundles that is on the class path. */
    private static List<Path> locations() throws URISyntaxException {
        final Set<Path> found = new LinkedHashSet<>();
        for (String name : BUNDLES) {
            try {
                final Class<?> type = Class.forName(name, false, SignatureTest.class.getClassLoader());
                found.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
            } catch (ClassNotFoundException e) {
                System.out.println("SignatureTest: the bundle of " + name + " is not on the class path");
            }
        }
        return new ArrayList<>(found);
    }

    @Test
    void nothingThatKnimeDoesNotHave() {
        final ApiComparison comparison = new ApiComparison(new ApiList(lines), standIn);
        System.out.println("SignatureTest: " + comparison.classCount() + " classes, " + comparison.memberCount()
            + " members compared; named but not described by the list: " + comparison.unlisted());
        assertEquals(List.of(), comparison.differences());
        assertTrue(comparison.classCount() > 150, "the stand-in has at least 150 visible classes");
        assertTrue(comparison.memberCount() > 1000, "the stand-in has at least 1000 visible members");
    }

    /** Doctored lists: each change must be found. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "C public final class org/knime/core/data/RowKey | C public class org/knime/core/data/RowKey | kind",
        "M public getNumColumns ()I | M public getNumColumns ()J | is no member",
        "M public static createRowKey (J) | M protected static createRowKey (J) | flags",
        "M public stream ()Ljava/util/stream/Stream; <()Ljava/util/stream/Stream<Lorg/knime/core/data/DataColumnSpec;>;> | M public stream ()Ljava/util/stream/Stream; | generic signature",
        "M public createFileStore (Ljava/lang/String;)Lorg/knime/core/data/filestore/FileStore; throws java/io/IOException | M public createFileStore (Ljava/lang/String;)Lorg/knime/core/data/filestore/FileStore; | thrown",
        "C public final class org/knime/core/data/def/StringCell extends org/knime/core/data/DataCell implements org/knime/core/data/StringValue,org/knime/core/data/NominalValue | C public final class org/knime/core/data/def/StringCell extends org/knime/core/data/DataCell implements org/knime/core/data/NominalValue,org/knime/core/data/StringValue | interfaces",
        "KNIME_WORKFLOW_FILE_EXTENSION Ljava/lang/String; = knwf | KNIME_WORKFLOW_FILE_EXTENSION Ljava/lang/String; = zip | value",
        "C public class org/knime/core/node/CanceledExecutionException extends java/lang/Exception | C public class org/knime/core/node/CanceledExecutionException extends java/lang/RuntimeException | super class",
        "C public interface org/knime/core/node/FluentNodeAPI | C public interface org/knime/core/node/SomeOtherAPI | no class of KNIME"})
    void doctoredListIsFound(final String original, final String doctored, final String difference) {
        final List<String> changed = replaceOnce(original, doctored);
        final List<String> found = newDifferences(changed);
        assertFalse(found.isEmpty(), "the change must be found");
        assertTrue(found.stream().anyMatch(d -> d.contains(difference)), found.toString());
    }

    @Test
    void missingAbstractMethodIsFound() {
        final List<String> changed = new ArrayList<>(lines);
        changed.add(changed.indexOf("C public interface org/knime/core/data/RowKeyValue") + 1, "  M public abstract next ()I");
        final List<String> found = newDifferences(changed);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).contains("RowKeyValue.next"), found.toString());
    }

    /** What differs from a doctored list and does not differ from the true one. */
    private static List<String> newDifferences(final List<String> doctored) {
        final List<String> found = new ArrayList<>(new ApiComparison(new ApiList(doctored), standIn).differences());
        found.removeAll(new ApiComparison(new ApiList(lines), standIn).differences());
        return found;
    }

    private static List<String> replaceOnce(final String original, final String doctored) {
        final List<String> changed = new ArrayList<>();
        int hits = 0;
        for (String line : lines) {
            final boolean hit = line.contains(original);
            final UnaryOperator<String> edit = hit ? l -> l.replace(original, doctored) : l -> l;
            hits += hit ? 1 : 0;
            changed.add(edit.apply(line));
        }
        assertTrue(hits > 0, "the list has no line with " + original);
        return changed;
    }
}
