// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.installtest;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * Looks at an installation from the inside: every bundle of ours is resolved, and everything that our bundles register
 * can be loaded and created. Prints what it looked at; exit code 1, and one line per finding, when something is wrong.
 */
public final class Application implements IApplication {

    private static final Integer FAILED = 1;
    private static final List<String> INSTALLED_BUNDLES = List.of("org.radiosurv.core", "org.radiosurv.knime");

    @Override
    public Object start(final IApplicationContext context) {
        final List<String> findings = new ArrayList<>();
        checkBundles(findings);
        new RegisteredClasses(Platform.getExtensionRegistry()).check(findings);
        findings.forEach(finding -> System.out.println("FAILED: " + finding));
        System.out.println(findings.isEmpty() ? "Install test passed" : "Install test failed: " + findings.size());
        return findings.isEmpty() ? EXIT_OK : FAILED;
    }

    @Override
    public void stop() {
        // nothing is left running: start() does all the work and returns
    }

    private static void checkBundles(final List<String> findings) {
        for (final String name : INSTALLED_BUNDLES) {
            if (Platform.getBundle(name) == null) {
                findings.add("bundle " + name + " is not there or not resolved");
            }
        }
        for (final Bundle bundle : FrameworkUtil.getBundle(Application.class).getBundleContext().getBundles()) {
            final boolean resolved = (bundle.getState() & (Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE)) != 0;
            System.out.println((resolved ? "resolved   " : "UNRESOLVED ") + bundle.getSymbolicName() + " " + bundle.getVersion());
            if (!resolved) {
                findings.add("bundle " + bundle.getSymbolicName() + " is not resolved");
            }
        }
    }
}
