// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are files of a bundle. */
class FromFilePageTest {

    @Test
    void aBundleThatIsAJarHasNoFolder() {
        // the JUnit API comes from a jar
        final String message = assertThrows(NullPointerException.class, () -> Page.create().fromFile()
            .bundleClass(Test.class).basePath("web").relativeFilePath("index.html")).getMessage();
        assertTrue(message.contains("Use fromString"), message);
    }

    @Test
    void aBundleIsFoundByItsName() {
        final Page.RequireBundle bundle = Page.create().fromFile();
        assertTrue(assertThrows(NullPointerException.class,
            () -> bundle.bundleID("com.fasterxml.jackson.core.jackson-databind").basePath("web")
                .relativeFilePath("index.html")).getMessage().contains("the bundle is a jar"));
        assertTrue(assertThrows(NullPointerException.class,
            () -> bundle.bundleID("org.example.none").basePath("web").relativeFilePath("index.html")).getMessage()
            .contains("There is no bundle 'org.example.none'"));
    }

    @Test
    void filesOfAnUnpackedBundleAreFound(@TempDir final Path bundle) throws Exception {
        Files.createDirectories(bundle.resolve("web/static/deep"));
        Files.writeString(bundle.resolve("web/index.html"), "<html></html>");
        Files.writeString(bundle.resolve("web/static/deep/view.js"), "1");
        final FromFilePage page = new FromFilePage(new BundleFolder(bundle).resolve("web"), "index.html");
        assertTrue(page.isCompletelyStatic());
        page.addResourceDirectory("static");
        assertEquals(Resource.ContentType.SHADOW_APP,
            page.getResource("static/deep/view.js").orElseThrow().getContentType());
        assertThrows(IllegalStateException.class, () -> page.addResourceFile("none.js"));
        assertTrue(page.getReusablePage("p").getPageId().startsWith("p:"));
    }

    @Test
    void aPageWithChangingFilesIsNotStatic(@TempDir final Path bundle) throws Exception {
        Files.writeString(bundle.resolve("index.html"), "<html></html>");
        final FromFilePage page = new FromFilePage(bundle, "index.html");
        page.addResource(() -> new ByteArrayInputStream(new byte[0]), "now.js");
        assertFalse(page.isCompletelyStatic());
        assertThrows(IllegalStateException.class, () -> page.getReusablePage("p").getPageId());
    }

    @Test
    void aFileOfUnknownTypeHasNoContentType() {
        final Page page = Page.create().fromString(() -> "x").relativePath("index.css");
        assertThrows(IllegalArgumentException.class, page::getContentType);
    }
}
