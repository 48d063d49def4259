// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.installtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The update site, installed by p2 into Equinox: with KNIME's bundles every node can be created, without them p2 refuses. */
class InstalledFeatureTest {

    private static final Path PRODUCTS = Path.of(System.getProperty("products"));
    private static final Path WORK_FOLDER = Path.of(System.getProperty("workFolder"));

    @Test
    void everyNodeFactoryIsCreatedInTheInstallation() throws Exception {
        final Path installation = installation("org.radiosurv.installtest.product");
        final Command check = Command.java(WORK_FOLDER.resolve("installed.log"), List.of("-Djava.awt.headless=true", "-jar",
            UpdateSiteTest.only(installation.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar").toString(), "-nosplash", "-clean",
            "-consoleLog", "-data", WORK_FOLDER.resolve("workspace").toString(), "-application", "org.radiosurv.installtest.check"));
        assertEquals(0, check.exitCode(), check.output());
        assertTrue(check.output().contains("Install test passed"), check.output());
    }

    @Test
    void withoutKnimeTheInstallerRefuses() throws Exception {
        final Path mavenHome = Path.of(System.getProperty("mavenHome"));
        final Command director = Command.java(WORK_FOLDER.resolve("without-knime.log"), List.of(
            "-classpath", UpdateSiteTest.only(mavenHome.resolve("boot"), "plexus-classworlds-*.jar").toString(),
            "-Dclassworlds.conf=" + mavenHome.resolve("bin").resolve("m2.conf"), "-Dmaven.home=" + mavenHome,
            "-Dmaven.multiModuleProjectDirectory=" + WORK_FOLDER,
            "org.codehaus.plexus.classworlds.launcher.Launcher", "--batch-mode", "--offline",
            "-Dmaven.repo.local=" + System.getProperty("localRepository"),
            // offline, an artifact counts as present whichever mirror it came from
            "-Daether.enhancedLocalRepository.trackingFilename=unused.repositories",
            "org.eclipse.tycho:tycho-p2-director-plugin:" + System.getProperty("tychoVersion") + ":director",
            "-Drepositories=" + Path.of(System.getProperty("updateSite")).resolve("repository").toUri(),
            "-DinstallIUs=org.radiosurv.feature.feature.group", "-Dprofile=DefaultProfile",
            "-Dp2.os=linux", "-Dp2.ws=gtk", "-Dp2.arch=x86_64",
            "-Ddestination=" + installation("org.radiosurv.installtest.empty")));
        assertTrue(director.exitCode() != 0, "the feature was installed without KNIME");
        assertTrue(director.output().contains(
            "Cannot complete the install because one or more required items could not be found"), director.output());
        assertTrue(director.output().contains("org.knime.core"), director.output());
    }

    private static Path installation(final String product) {
        return PRODUCTS.resolve(product).resolve("linux").resolve("gtk").resolve("x86_64").normalize();
    }

}
