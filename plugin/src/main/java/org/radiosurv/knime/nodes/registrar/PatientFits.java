// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.radiosurv.core.InputException;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.registration.PatientFit;
import org.radiosurv.core.registration.Registration;
import org.radiosurv.core.registration.RegistrationImage;
import org.radiosurv.core.registration.RegistrationResult;
import org.radiosurv.core.registration.RegistrationSettings;
import org.radiosurv.core.registration.TransformShape;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.knime.run.CellProgress;
import org.radiosurv.knime.run.Reason;

/** The registrations of one patient; each is computed when it is first asked for, and once for all images of one scan. */
final class PatientFits {

    private final RegistrarParameters parameters;

    private final PatientImages images;

    private final String fixed;

    private final Optional<Recipe> template;

    private final Evaluator evaluator;

    /** The VOI to leave out and the image that it follows. */
    private final Optional<Exclusion> exclusion;

    private final Map<Recipe, Fit> withinPatient = new HashMap<>();

    private final Map<Recipe, Fit> direct = new HashMap<>();

    /**
     * A lesion.
     *
     * @param voi its VOI
     * @param image the image that the VOI follows
     */
    record Exclusion(Recipe voi, String image) {
    }

    PatientFits(final RegistrarParameters parameters, final PatientImages images, final String fixed,
        final Optional<Recipe> template, final Optional<Exclusion> exclusion, final Evaluator evaluator) {
        this.parameters = parameters;
        this.images = images;
        this.fixed = fixed;
        this.template = template;
        this.exclusion = exclusion;
        this.evaluator = evaluator;
    }

    /** @return the image to the fixed image of the same patient */
    Fit withinPatient(final String image) {
        final Recipe moving = images.origin(image);
        if (moving.equals(images.origin(fixed))) {
            return Fit.IDENTITY;
        }
        final Fit known = withinPatient.get(moving);
        if (known != null) {
            return known;
        }
        final Fit found = attempt(() -> fitWithinPatient(moving));
        withinPatient.put(moving, found);
        return found;
    }

    /** @return the image to the template with a matrix of its own */
    Fit direct(final String image) {
        final Recipe moving = images.origin(image);
        final Fit known = direct.get(moving);
        if (known != null) {
            return known;
        }
        final RegistrationSettings settings = parameters.templateSettings();
        final Fit found = attempt(() -> Fit.of(register(RegistrationImage.of(volume(template.orElseThrow())),
            image(moving, exclusionOn(image)), settings), settings.degreesOfFreedom().count()));
        direct.put(moving, found);
        return found;
    }

    /** @return the image to the template by way of the fixed image */
    Fit through(final String image) {
        return withinPatient(image).after(direct(fixed));
    }

    /** @return the image to the common grid by the chosen way */
    Fit toCommon(final String image) {
        if (template.isEmpty()) {
            return withinPatient(image);
        }
        return parameters.templateRoute == Choices.Route.DIRECT ? direct(image) : through(image);
    }

    private Fit fitWithinPatient(final Recipe moving) throws IOException {
        final RegistrationImage target = image(images.origin(fixed), exclusionOnFixed(moving));
        final RegistrationImage source = image(moving, exclusionOf(moving));
        final RegistrationSettings settings = parameters.settings();
        if (parameters.refitRigid) {
            final PatientFit found = PatientFit.of(target, source, settings, CellProgress.INSTANCE);
            final Fit fit = Fit.of(found.result(), found.degreesOfFreedom().count());
            return found.refitted().map(fit::refitted).orElse(fit);
        }
        final RegistrationResult result = register(target, source, settings);
        final Fit fit = Fit.of(result, settings.degreesOfFreedom().count());
        return fit.usable() && !result.shape().plausibleWithinPatient()
            ? fit.checked(describe(result.shape()) + ", implausible within a patient.") : fit;
    }

    private static String describe(final TransformShape shape) {
        return String.format(Locale.ROOT, "Scales of %.3f, %.3f, %.3f and a shear of up to %.3f", shape.scaleX(), shape.scaleY(),
            shape.scaleZ(), shape.largestShear());
    }

    private Volume volume(final Recipe recipe) throws IOException {
        return evaluator.volume(recipe, CellProgress.INSTANCE);
    }

    private RegistrationImage image(final Recipe recipe, final Optional<Mask> exclude) throws IOException {
        return new RegistrationImage(volume(recipe), Optional.empty(), exclude);
    }

    private Optional<Mask> exclusionOf(final Recipe moving) throws IOException {
        return exclusion.isPresent() && images.origin(exclusion.get().image()).equals(moving)
            ? Optional.of(mask(exclusion.get().voi(), Affine.identity(), moving.grid())) : Optional.empty();
    }

    /** The lesion on the fixed image: drawn there, or brought there by the registration of the image that it was drawn on. */
    private Optional<Mask> exclusionOnFixed(final Recipe moving) throws IOException {
        if (exclusion.isEmpty() || images.origin(exclusion.get().image()).equals(moving)) {
            return Optional.empty();
        }
        final Fit fit = withinPatient(exclusion.get().image());
        return fit.usable() ? Optional.of(mask(exclusion.get().voi(), fit.matrix().get(), images.origin(fixed).grid())) : Optional.empty();
    }

    private Optional<Mask> exclusionOn(final String image) throws IOException {
        if (exclusion.isEmpty()) {
            return Optional.empty();
        }
        final Recipe moving = images.origin(image);
        if (images.origin(exclusion.get().image()).equals(moving)) {
            return exclusionOf(moving);
        }
        final Fit lesion = withinPatient(exclusion.get().image());
        final Fit there = withinPatient(image);
        return lesion.usable() && there.usable() ? Optional.of(mask(exclusion.get().voi(),
            lesion.matrix().get().times(there.matrix().get().inverse()), moving.grid())) : Optional.empty();
    }

    private Mask mask(final Recipe voi, final Affine matrix, final Grid grid) throws IOException {
        final boolean there = matrix.equals(Affine.identity()) && voi.grid().sameAs(grid);
        return evaluator.mask(there ? voi : new Recipe.Resample(voi, matrix, grid, Interpolation.LABEL), CellProgress.INSTANCE);
    }

    private static RegistrationResult register(final RegistrationImage target, final RegistrationImage source,
        final RegistrationSettings settings) {
        return Registration.register(target, source, settings, CellProgress.INSTANCE);
    }

    /** A registration that may fail. */
    @FunctionalInterface
    private interface Attempt {
        Fit run() throws IOException;
    }

    private static Fit attempt(final Attempt attempt) {
        try {
            return attempt.run();
        } catch (InputException | IOException e) {
            return Fit.failed(Reason.of(e));
        }
    }
}
