// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/** Findings, stability, digest and application of trained models. */
class TrainingReportTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    /** 60 patients; features a to d follow the hazard, e to h do not; feature a is in a unit of its own. */
    private static TrainingSet cohort(final double scaleOfA) {
        final Random random = new Random(7);
        final double[][] x = new double[60][NAMES.size()];
        final double[] time = new double[60];
        final boolean[] event = new boolean[60];
        for (int i = 0; i < 60; i++) {
            final double hazard = random.nextGaussian();
            for (int j = 0; j < NAMES.size(); j++) {
                x[i][j] = (j == 0 ? scaleOfA : 1) * ((j < 4 ? hazard : 0) + random.nextGaussian());
            }
            time[i] = Math.ceil(400 * Math.exp(-hazard) * -Math.log(random.nextDouble()));
            event[i] = i % 4 != 0;
        }
        return new TrainingSet(IntStream.range(0, 60).mapToObj(i -> "P" + i).toList(), time, event, NAMES, x);
    }

    private static SpcaModel model(final double scaleOfA, final Scaling scaling) {
        return SpcaLearner.train(cohort(scaleOfA), SpcaSettings.DEFAULT.withScaling(scaling), 0, 1);
    }

    @Test
    void oneFeatureThatOwnsTheComponentIsFound() {
        final List<String> findings = TrainingFindings.of(model(1e5, Scaling.NONE));
        assertEquals(2, findings.size(), findings.toString());
        assertTrue(findings.get(0).startsWith("Feature 'a' alone carries 100 % of the squared loadings of component 1 (8"), findings.get(0));
        assertTrue(findings.get(1).contains("to 'a'") && findings.get(1).contains("z-scores"), findings.get(1));
    }

    @Test
    void withZScoresUnitsDoNotMatter() {
        assertEquals(List.of(), TrainingFindings.of(model(1e5, Scaling.ZSCORE)).stream().filter(text -> text.contains("span")).toList());
        assertEquals(TrainingFindings.of(model(1, Scaling.ZSCORE)), TrainingFindings.of(model(1e5, Scaling.ZSCORE)));
    }

    @Test
    void standardDeviationsAreInTheFeaturesUnit() {
        final double[] a = Arrays.stream(cohort(1e5).x()).mapToDouble(patient -> patient[0]).toArray();
        final double expected = FeaturePreparation.standardDeviation(a, FeaturePreparation.mean(a));
        for (final Scaling scaling : Scaling.values()) {
            final ModelFeature feature = model(1e5, scaling).features().get(0);
            assertEquals(expected, feature.standardDeviation(), 1e-9 * expected);
            assertEquals(FeaturePreparation.mean(a), feature.unscaledMean(), 1e-9 * expected);
        }
    }

    @Test
    void featuresWithSignalAreSelectedInMostSamples() {
        final SelectionStability stability =
            SelectionStability.of(cohort(1), SpcaSettings.DEFAULT, 1.5, 100, 1, Progress.NONE);
        assertEquals(100, stability.resamples());
        for (int j = 0; j < NAMES.size(); j++) {
            assertEquals(j < 4, stability.selected()[j] > 0.5, NAMES.get(j) + Arrays.toString(stability.selected()));
            assertTrue(stability.sameSign()[j] <= stability.selected()[j]);
        }
        assertArrayEquals(new double[NAMES.size()],
            SelectionStability.of(cohort(1), SpcaSettings.DEFAULT, 100, 20, 1, Progress.NONE).selected());
        final double[] all = SelectionStability.of(cohort(1), SpcaSettings.DEFAULT, 0, 20, 1, Progress.NONE).selected();
        assertTrue(Arrays.stream(all).allMatch(share -> share == 1), Arrays.toString(all));
    }

    @Test
    void stabilityIsTheSameWithAnyNumberOfThreads() throws Exception {
        final SelectionStability one = new ForkJoinPool(1)
            .submit(() -> SelectionStability.of(cohort(1), SpcaSettings.DEFAULT, 1.5, 40, 9, Progress.NONE)).get();
        final SelectionStability four = new ForkJoinPool(4)
            .submit(() -> SelectionStability.of(cohort(1), SpcaSettings.DEFAULT, 1.5, 40, 9, Progress.NONE)).get();
        assertArrayEquals(one.selected(), four.selected());
        assertThrows(InputException.class, () -> SelectionStability.of(cohort(1), SpcaSettings.DEFAULT, 1, 0, 1, Progress.NONE));
    }

    @Test
    void samplesWithoutAnEventDoNotCount() {
        final TrainingSet data = new TrainingSet(List.of("p", "q", "r"), new double[]{1, 2, 3}, new boolean[]{true, false, false},
            List.of("x"), new double[][]{{3}, {1}, {2}});
        final SelectionStability stability = SelectionStability.of(data, SpcaSettings.DEFAULT, 0, 50, 1, Progress.NONE);
        assertTrue(stability.resamples() > 20 && stability.resamples() < 50, String.valueOf(stability.resamples()));
    }

    @Test
    void theDigestKnowsTrainingPatientsOnly() {
        final SpcaModel model = model(1, Scaling.NONE);
        final TrainingSet data = cohort(1);
        final int[] columns = model.selected().stream().mapToInt(feature -> NAMES.indexOf(feature.name())).toArray();
        for (final double[] patient : data.x()) {
            final double[] features = IntStream.of(columns).mapToDouble(j -> patient[j]).toArray();
            assertTrue(model.digest().contains(features));
            features[0] = Math.nextUp(features[0]);
            assertFalse(model.digest().contains(features));
        }
        final TrainingDigest read = TrainingDigest.parse(model.digest().text());
        assertEquals(model.digest(), read);
        assertEquals(16 + 1 + 6 * 60, model.digest().text().length());
        assertFalse(TrainingDigest.NONE.isPresent());
        assertEquals(TrainingDigest.NONE, TrainingDigest.parse(""));
        assertThrows(InputException.class, () -> TrainingDigest.parse("0123"));
        assertThrows(InputException.class, () -> TrainingDigest.parse("0123456789abcdef:12345"));
    }

    /** Two models of the same patients have nothing in common by which a patient could be followed. */
    @Test
    void digestsOfTwoModelsCannotBeLinked() {
        final String scaled = model(1, Scaling.ZSCORE).digest().text();
        final String unscaled = model(1, Scaling.NONE).digest().text();
        final List<String> fingerprints = IntStream.range(0, 60).mapToObj(i -> scaled.substring(17 + 6 * i, 23 + 6 * i)).toList();
        final long common =
            IntStream.range(0, 60).mapToObj(i -> unscaled.substring(17 + 6 * i, 23 + 6 * i)).filter(fingerprints::contains).count();
        assertEquals(0, common);
    }

    @Test
    void differencesOfMeasurementAreSaid() {
        final SpcaModel model = model(1, Scaling.NONE).describedBy("os_days", "os_event",
            Map.of("a", Map.of("unit", "mm3", "family", "morph"), "b", Map.of("unit", "mm")));
        assertEquals(List.of(), ApplicationCheck.definitions(model, Map.of()), "a CSV file says nothing");
        assertEquals(List.of(), ApplicationCheck.definitions(model, Map.of("a", Map.of("unit", "mm3", "family", "morph"))));
        final List<String> differences =
            ApplicationCheck.definitions(model, Map.of("a", Map.of("unit", "ml", "family", "morph"), "b", Map.of("unit", "cm")));
        assertEquals(1, differences.size());
        assertTrue(differences.get(0).startsWith("The unit of 2 of 8 features differs"), differences.get(0));
        assertTrue(differences.get(0).contains("'a': 'mm3' in training, 'ml' here"), differences.get(0));
    }

    @Test
    void valuesFarFromTrainingAreSaid() {
        final SpcaModel model = model(1, Scaling.NONE).describedBy("t", "e", Map.of("a", Map.of("unit", "mm")));
        final List<double[]> x = new java.util.ArrayList<>(List.of(cohort(1).x()));
        assertEquals("", ApplicationCheck.ranges(model, x), "training patients are within their own range");
        final double[] metres = x.get(0).clone();
        metres[0] = 1000;
        metres[1] = Double.NaN;
        x.add(metres);
        final String said = ApplicationCheck.ranges(model, x);
        assertTrue(said.contains("1 of 8 features") && said.contains("'a' in 1 of 61 rows, up to 1000"), said);
        assertTrue(said.contains(" mm"), said);
    }

    @Test
    void theHashChangesWithSettingsAndMeasurement() {
        final SpcaModel model = model(1, Scaling.NONE);
        assertEquals(64, model.settingsHash().length());
        assertEquals(model.settingsHash(), model(1, Scaling.NONE).settingsHash());
        assertFalse(model.settingsHash().equals(model(1, Scaling.ZSCORE).settingsHash()));
        assertFalse(model.settingsHash().equals(model.describedBy("", "", Map.of("a", Map.of("unit", "mm"))).settingsHash()));
    }

    @Test
    void theFileKeepsAllOfIt() {
        final SpcaModel model = model(1, Scaling.ZSCORE).describedBy("os_days", "os_event",
            Map.of("a", Map.of("unit", "mm", "family", "morph")));
        final String text = SpcaModelJson.write(model);
        final SpcaModel read = SpcaModelJson.read(text);
        assertEquals(text, SpcaModelJson.write(read));
        assertEquals("os_days", read.training().timeName());
        assertEquals(Map.of("unit", "mm", "family", "morph"), read.features().get(0).definition());
        assertEquals(model.digest(), read.digest());
        assertEquals(model.features().get(0).standardDeviation(), read.features().get(0).standardDeviation());
        assertFalse(SpcaModelJson.write(model.withoutDigest()).contains(model.digest().text()));
        final InputException changed =
            assertThrows(InputException.class, () -> SpcaModelJson.read(text.replace("\"morph\"", "\"stat\"")));
        assertTrue(changed.getMessage().contains("settings_hash"), changed.getMessage());
        assertThrows(InputException.class, () -> SpcaModelJson.read(text.replace("\"standard_deviation\"", "\"sd\"")));
    }
}
