// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli;

import java.util.function.Function;

import org.radiosurv.cli.demo.DemoOptions;
import org.radiosurv.cli.image.OtherGrid;
import org.radiosurv.cli.survival.EndpointsCommand;
import org.radiosurv.core.InputException;
import org.radiosurv.core.chart.ColourScheme;
import org.radiosurv.core.chart.LegendPosition;
import org.radiosurv.core.chart.TimeAxisUnit;
import org.radiosurv.core.comparison.NominalTest;
import org.radiosurv.core.correlation.Exactness;
import org.radiosurv.core.endpoint.Adjustment;
import org.radiosurv.core.endpoint.CorrelationMethod;
import org.radiosurv.core.features.Discretisation;
import org.radiosurv.core.features.VolumeHistogramScale;
import org.radiosurv.core.recipe.GdFormula;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.PrewittMode;
import org.radiosurv.core.registration.DegreesOfFreedom;
import org.radiosurv.core.registration.Similarity;
import org.radiosurv.core.registration.StartSearch;
import org.radiosurv.core.spca.Scaling;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.core.survival.Ties;
import org.radiosurv.core.survival.TimeTransform;
import org.radiosurv.core.voi.VoiOperation;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that options take, as core knows them; another word is wrong usage. */
final class OptionWords {

    private OptionWords() {
    }

    /** @param line where the types are made known, with all its commands */
    static void register(final CommandLine line) {
        line.registerConverter(ConfidenceType.class, word(ConfidenceType::ofLabel));
        line.registerConverter(Ties.class, word(Ties::ofLabel));
        line.registerConverter(TimeTransform.class, word(TimeTransform::ofLabel));
        line.registerConverter(Exactness.class, word(Exactness::ofLabel));
        line.registerConverter(NominalTest.class, word(NominalTest::ofWord));
        line.registerConverter(CorrelationMethod.class, word(CorrelationMethod::ofLabel));
        line.registerConverter(Adjustment.class, word(Adjustment::ofLabel));
        line.registerConverter(EndpointsCommand.OutputForm.class, word(EndpointsCommand.OutputForm::ofWord));
        line.registerConverter(Scaling.class, word(Scaling::ofLabel));
        line.registerConverter(TimeAxisUnit.class, word(TimeAxisUnit::ofLabel));
        line.registerConverter(ColourScheme.class, word(ColourScheme::ofWord));
        line.registerConverter(LegendPosition.class, word(LegendPosition::ofWord));
        line.registerConverter(VoiOperation.class, word(VoiOperation::ofWord));
        line.registerConverter(PrewittMode.class, word(PrewittMode::ofWord));
        line.registerConverter(GdFormula.class, word(GdFormula::ofWord));
        line.registerConverter(Discretisation.class, word(Discretisation::parse));
        line.registerConverter(VolumeHistogramScale.class, word(VolumeHistogramScale::parse));
        line.registerConverter(DemoOptions.Grids.class, word(OptionWords::grids));
        line.registerConverter(OtherGrid.class, word(OtherGrid::ofWord));
        line.registerConverter(DegreesOfFreedom.class, word(OptionWords::degreesOfFreedom));
        line.registerConverter(Similarity.class, word(Similarity::ofWord));
        line.registerConverter(StartSearch.class, word(StartSearch::ofWord));
        line.registerConverter(Interpolation.class, word(Interpolation::ofWord));
    }

    private static DegreesOfFreedom degreesOfFreedom(final String word) {
        return DegreesOfFreedom.of(word.matches("[0-9]{1,3}") ? Integer.parseInt(word) : -1);
    }

    private static DemoOptions.Grids grids(final String word) {
        return switch (word) {
            case "same" -> DemoOptions.Grids.SAME;
            case "different" -> DemoOptions.Grids.DIFFERENT;
            default -> throw new InputException("Grids are same or different", word, "Use one of these words.");
        };
    }

    /**
     * @param parser throws an {@link InputException} for an unknown word
     * @param <T> what the word means
     * @return the same as a converter of picocli's, whose failure is wrong usage
     */
    static <T> ITypeConverter<T> word(final Function<String, T> parser) {
        return text -> {
            try {
                return parser.apply(text);
            } catch (final InputException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }
}
