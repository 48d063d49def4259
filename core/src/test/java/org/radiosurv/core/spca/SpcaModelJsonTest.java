// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

/** The model file: exact round trip, no patients, clear errors. */
class SpcaModelJsonTest {

    private static final TrainingSet TRAINING = SuperpcReference.NO_CENSORING.training();

    private static final SpcaModel MODEL =
        SpcaLearner.train(TRAINING, SpcaSettings.DEFAULT.withScaling(Scaling.ZSCORE), 0.8, 2);

    private static final String TEXT = SpcaModelJson.write(MODEL);

    @Test
    void readingGivesTheSamePredictions() {
        final SpcaModel read = SpcaModelJson.read(TEXT);
        final SpcaPrediction before = MODEL.predict(TRAINING.featureNames(), TRAINING.x());
        final SpcaPrediction after = read.predict(TRAINING.featureNames(), TRAINING.x());
        assertArrayEquals(before.score(), after.score());
        assertArrayEquals(before.group(), after.group());
        assertEquals(TEXT, SpcaModelJson.write(read));
        assertEquals(MODEL.training(), read.training());
        assertEquals(MODEL.settings(), read.settings());
    }

    @Test
    void noPatientIsInTheFile() {
        for (final String id : TRAINING.ids()) {
            assertFalse(TEXT.contains(id), id);
        }
        assertTrue(TEXT.contains("\"schema_version\" : 1"), TEXT.substring(0, 100));
    }

    @Test
    void halfOfTheTrainingPatientsAreInEachGroup() {
        int high = 0;
        for (final int group : MODEL.predict(TRAINING.featureNames(), TRAINING.x()).group()) {
            high += group == 2 ? 1 : 0;
        }
        assertEquals(TRAINING.n() / 2, high);
    }

    @Test
    void rejectsOtherFiles() {
        assertMessage("model file is JSON", "{\"format\"");
        assertMessage("JSON object", "[1, 2]");
        assertMessage("JSON object", "");
        assertMessage("'format'", "{}");
        assertMessage("received 99", TEXT.replace("\"schema_version\" : 1", "\"schema_version\" : 99"));
        assertMessage("'threshold' of the model file is a number", TEXT.replace("\"threshold\"", "\"treshold\""));
        assertMessage("'name' of features[0]", TEXT.replaceFirst("\"name\" : \"f001\"", "\"name\" : 5"));
        assertMessage("distinct", TEXT.replaceFirst("\"name\" : \"f002\"", "\"name\" : \"f001\""));
        assertMessage("positive number", TEXT.replaceFirst("\"divisor\" : [^,]*", "\"divisor\" : 0"));
        assertMessage("array of 2 numbers", TEXT.replaceFirst("\"loading\" : \\[[^\\]]*", "\"loading\" : [ 1"));
        assertMessage("one selected feature", TEXT.replace("\"selected\" : true", "\"selected\" : false"));
        assertMessage("none or zscore", TEXT.replace("\"zscore\"", "\"robust\""));
    }

    private static void assertMessage(final String words, final String text) {
        final InputException error = assertThrows(InputException.class, () -> SpcaModelJson.read(text));
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}
