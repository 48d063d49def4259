// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.Progress;
import org.radiosurv.core.spca.CrossValidationResult;
import org.radiosurv.core.spca.CrossValidationSettings;
import org.radiosurv.core.spca.Folds;
import org.radiosurv.core.spca.ModelFeature;
import org.radiosurv.core.spca.SpcaCrossValidation;
import org.radiosurv.core.spca.SpcaLearner;
import org.radiosurv.core.spca.SpcaModel;
import org.radiosurv.core.spca.SpcaSettings;
import org.radiosurv.core.spca.TrainingSet;

/** Figures of a trained predictor: 80 synthetic patients, 12 features, of which the first four carry the hazard. */
class SpcaFiguresTest {

    private static final TrainingSet DATA = cohort();

    @Test
    void showsTheImportanceOfTheSelectedFeatures() throws Exception {
        final SpcaModel model = SpcaLearner.train(DATA, SpcaSettings.DEFAULT, 0.5, 1);
        final List<String> expected = model.selected().stream()
            .sorted(Comparator.comparingDouble((ModelFeature f) -> -Math.abs(f.importance()[0])))
            .map(ModelFeature::name).toList();

        final ImportanceFigure figure = ImportanceFigure.of(model).build();
        final SvgDocument svg = new SvgDocument(figure.svg(figure.fitted(FigureFormat.ONE_COLUMN)));

        assertTrue(expected.size() > 1);
        for (int row = 0; row < expected.size(); row++) {
            assertEquals(List.of(expected.get(row)), svg.words("feature-" + (row + 1)));
        }
    }

    @Test
    void showsTheCrossValidationCurve() throws Exception {
        final CrossValidationResult result = SpcaCrossValidation.run(DATA, Folds.stratified(DATA.event(), 4, 1, 1L),
            SpcaSettings.DEFAULT, CrossValidationSettings.DEFAULT.withComponents(2), Progress.NONE);

        final SvgDocument svg = new SvgDocument(CrossValidationFigure.of(result, 2).chosen(result.bestThreshold())
            .build().svg(FigureFormat.TWO_COLUMNS));

        assertTrue(svg.words("note").get(0).contains("df = 2 (5.99)"));
        assertTrue(svg.has("chosen"));
        final double[] value = result.curve(2).value();
        final List<double[]> drawn = svg.vertices("statistic");
        assertEquals(value.length, drawn.size());
        final double chiSquare = svg.vertices("chi-square").get(0)[1];
        final double perUnit = (chiSquare - drawn.get(0)[1]) / (value[0] - 5.991464547107979);
        for (int i = 1; i < value.length; i++) {
            assertEquals(value[i] - value[0], (drawn.get(0)[1] - drawn.get(i)[1]) / perUnit, 0.02);
        }
    }

    private static TrainingSet cohort() {
        final Random random = new Random(3);
        final int n = 80;
        final int p = 12;
        final double[][] x = new double[n][p];
        final double[] time = new double[n];
        final boolean[] event = new boolean[n];
        final List<String> ids = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            final double risk = random.nextGaussian();
            for (int j = 0; j < p; j++) {
                x[i][j] = random.nextGaussian() + (j < 4 ? risk : 0);
            }
            time[i] = 1 - 400 * Math.log(random.nextDouble()) * Math.exp(-risk);
            event[i] = random.nextDouble() < 0.8;
            ids.add("patient-" + i);
        }
        final List<String> names = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            names.add("feature_" + j);
        }
        return new TrainingSet(ids, time, event, names, x);
    }
}
