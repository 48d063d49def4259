// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * Keeps core a library of science: dependencies between its packages point only down the list of the design, and its
 * own classes know neither KNIME nor Eclipse nor windows on a screen (its libraries may).
 */
class ArchitectureTest {

    private static final String ROOT = "org.radiosurv.core";

    /** From the top of the design's table of contents to its bottom; packages of one row are level. */
    private static final List<List<String>> ROWS = List.of(List.of("chart"), List.of("response"), List.of("spca", "cox"), List.of("endpoint"),
        List.of("comparison", "validation"), List.of("survival"), List.of("correlation"), List.of("features"), List.of("voi"),
        List.of("registration"), List.of("intensity"), List.of("recipe"), List.of("nifti", "dicom", "bids"), List.of("volume"), List.of("json"));

    private static final JavaClasses CORE =
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void coreIsLookedAt() {
        assertTrue(CORE.contain(InputException.class), "no class of core was found, so no rule would ever fail");
    }

    @Test
    void everyPackageHasItsPlaceInTheList() {
        final Stream<String> listed = ROWS.stream().flatMap(List::stream).map(ArchitectureTest::withSubpackages);
        classes().should().resideInAnyPackage(Stream.concat(Stream.of(ROOT), listed).toArray(String[]::new)).check(CORE);
    }

    @ParameterizedTest
    @MethodSource("rowsBelowTheTop")
    void dependenciesPointDown(final int row) {
        final String[] above =
            ROWS.subList(0, row).stream().flatMap(List::stream).map(ArchitectureTest::withSubpackages).toArray(String[]::new);
        final String[] own = ROWS.get(row).stream().map(ArchitectureTest::withSubpackages).toArray(String[]::new);
        noClasses().that().resideInAnyPackage(own).should().dependOnClassesThat().resideInAnyPackage(above)
            .allowEmptyShould(true).check(CORE);
    }

    @Test
    void theRootPackageIsBelowAll() {
        noClasses().that().resideInAPackage(ROOT).should().dependOnClassesThat().resideInAPackage(ROOT + ".*..").check(CORE);
    }

    @Test
    void packagesOfOneRowDoNotDependOnEachOtherInCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void noKnimeNoEclipse() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.knime..", "org.eclipse..", "org.osgi..").check(CORE);
    }

    @Test
    void noWindows() {
        noClasses().should().dependOnClassesThat().resideInAPackage("javax.swing..").check(CORE);
        noClasses().should().dependOnClassesThat().areAssignableTo(Component.class).check(CORE);
    }

    static Stream<Integer> rowsBelowTheTop() {
        return Stream.iterate(1, row -> row < ROWS.size(), row -> row + 1);
    }

    private static String withSubpackages(final String name) {
        return ROOT + "." + name + "..";
    }
}
