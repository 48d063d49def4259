// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * What a saved node tells about the bundle that its factory comes from.
 *
 * @param name Bundle-Name
 * @param symbolicName Bundle-SymbolicName without directives
 * @param vendor Bundle-Vendor
 * @param version Bundle-Version without the qualifier of a development build
 */
public record BundleInfo(String name, String symbolicName, String vendor, String version) {

    /**
     * Reads META-INF/MANIFEST.MF next to a plugin.xml.
     *
     * @throws IOException if there is no manifest: KNIME would not see the bundle at all
     */
    static BundleInfo nextTo(final URL pluginXml) throws IOException {
        final URL url = new URL(pluginXml, "META-INF/MANIFEST.MF");
        try (InputStream in = url.openStream()) {
            final Attributes main = new Manifest(in).getMainAttributes();
            return new BundleInfo(value(main, "Bundle-Name", url),
                value(main, "Bundle-SymbolicName", url).split(";")[0].strip(), value(main, "Bundle-Vendor", url),
                value(main, "Bundle-Version", url).replaceFirst("\\.qualifier$", ""));
        }
    }

    private static String value(final Attributes main, final String key, final URL url) throws IOException {
        final String value = main.getValue(key);
        if (value == null) {
            throw new IOException(url + " has no " + key);
        }
        return value;
    }
}
