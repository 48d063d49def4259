// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Json;
import org.radiosurv.core.registration.PatientFit;
import org.radiosurv.core.registration.RegistrationResult;
import org.radiosurv.core.registration.TransformShape;
import org.radiosurv.core.registration.Verdict;
import org.radiosurv.core.volume.Affine;

/** What {@code register} says about its result, as a line and as JSON. */
final class RegistrationReport {

    private final PatientFit fit;

    RegistrationReport(final PatientFit fit) {
        this.fit = fit;
    }

    /** @return verdict and figures in one line */
    String line() {
        final RegistrationResult result = fit.result();
        final TransformShape shape = result.shape();
        return String.format(Locale.ROOT, "Verdict %s; normalised mutual information %.4f; overlap fixed %.2f, moving "
            + "%.2f; rotation %.2f degrees; scales %.4f %.4f %.4f; shears %.4f %.4f %.4f; %d of %d starts agree, best elsewhere %.2f; "
            + "local shift %.2f mm.", result.verdict().word(), result.normalisedMutualInformation(), result.fixedOverlap(),
            result.movingOverlap(), shape.rotationDegrees(), shape.scaleX(), shape.scaleY(), shape.scaleZ(), shape.shearXy(),
            shape.shearXz(), shape.shearYz(), result.agreeingStarts(), result.refinedStarts(), result.rival(),
            result.localShift());
    }

    /** @return the reasons, without the last full stop */
    String oneSentence() {
        final String reasons = String.join(" ", fit.result().reasons());
        return reasons.endsWith(".") ? reasons.substring(0, reasons.length() - 1) : reasons;
    }

    /** @return everything that was measured; the matrix is null where it must not be used */
    ObjectNode json() {
        final RegistrationResult result = fit.result();
        final ObjectNode json = Json.object().put("verdict", result.verdict().word());
        final ArrayNode reasons = json.putArray("reasons");
        fit.refitted().ifPresent(reasons::add);
        result.reasons().forEach(reasons::add);
        json.put("degrees_of_freedom", fit.degreesOfFreedom().count()).put("refitted", fit.refitted().isPresent());
        json.set("mutual_information", Json.number(result.mutualInformation()));
        json.set("normalised_mutual_information", Json.number(result.normalisedMutualInformation()));
        json.set("fixed_overlap", Json.number(result.fixedOverlap()));
        json.set("moving_overlap", Json.number(result.movingOverlap()));
        json.put("refined_starts", result.refinedStarts()).put("agreeing_starts", result.agreeingStarts());
        json.set("start_disagreement_mm", Json.number(result.startDisagreement()));
        json.set("best_elsewhere", Json.number(result.rival()));
        json.set("local_shift_mm", Json.number(result.localShift()));
        final TransformShape shape = result.shape();
        json.set("rotation_degrees", Json.number(shape.rotationDegrees()));
        json.set("scales", Json.numbers(shape.scaleX(), shape.scaleY(), shape.scaleZ()));
        json.set("shears", Json.numbers(shape.shearXy(), shape.shearXz(), shape.shearYz()));
        json.set("determinant", Json.number(result.matrix().determinant()));
        json.set("matrix", result.verdict() == Verdict.FAILED ? null : rows(result.matrix()));
        return json;
    }

    private static ArrayNode rows(final Affine matrix) {
        final ArrayNode rows = Json.object().arrayNode();
        for (int row = 0; row < 4; row++) {
            rows.add(Json.numbers(matrix.at(row, 0), matrix.at(row, 1), matrix.at(row, 2), matrix.at(row, 3)));
        }
        return rows;
    }
}
