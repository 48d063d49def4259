// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Locale;
import java.util.Optional;

import org.radiosurv.core.Progress;

/**
 * A registration of two images of one patient. A head that only moved needs 6 degrees of freedom; more take up distortions of
 * the scanner, and errors. Where a scale leaves 0.95 to 1.05 or a shear exceeds 0.05
 * ({@link TransformShape#plausibleWithinPatient}), the images are registered again with 6.
 *
 * @param result what was found
 * @param degreesOfFreedom which maps were allowed in the end
 * @param refitted what was wrong with the first result where there was a second one, a whole sentence
 */
public record PatientFit(RegistrationResult result, DegreesOfFreedom degreesOfFreedom, Optional<String> refitted) {

    /**
     * @param fixed the image that stays
     * @param moving the image that is laid on it
     * @param settings how
     * @param progress told how far it is
     * @return the result, of a second registration with 6 degrees of freedom where the first one is implausible
     * @throws org.radiosurv.core.InputException as {@link Registration#register}
     */
    public static PatientFit of(final RegistrationImage fixed, final RegistrationImage moving,
        final RegistrationSettings settings, final Progress progress) {
        final RegistrationResult first = Registration.register(fixed, moving, settings, progress.part(0, 0.5));
        final boolean rigid = settings.degreesOfFreedom() == DegreesOfFreedom.RIGID;
        if (rigid || first.verdict() == Verdict.FAILED || first.shape().plausibleWithinPatient()) {
            progress.report(1, "done");
            return new PatientFit(first, settings.degreesOfFreedom(), Optional.empty());
        }
        final RegistrationResult second =
            Registration.register(fixed, moving, settings.with(DegreesOfFreedom.RIGID), progress.part(0.5, 1));
        return new PatientFit(second, DegreesOfFreedom.RIGID,
            Optional.of(reason(first.shape(), settings.degreesOfFreedom().count())));
    }

    private static String reason(final TransformShape shape, final int degrees) {
        return String.format(Locale.ROOT, "Scales of %.3f, %.3f, %.3f and a shear of up to %.3f with %d degrees of freedom, "
            + "implausible within a patient: registered again with 6.", shape.scaleX(), shape.scaleY(), shape.scaleZ(),
            shape.largestShear(), degrees);
    }
}
