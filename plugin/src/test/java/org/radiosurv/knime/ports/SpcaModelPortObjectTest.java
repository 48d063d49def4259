// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.ports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.SurvivalTable;
import org.radiosurv.knime.nodes.spcalearner.SpcaLearnerNodeFactory;
import org.radiosurv.knime.nodes.spcalearner.SpcaLearnerParameters;
import org.radiosurv.standin.parameters.ParametersPersistence;

class SpcaModelPortObjectTest {

    @Test
    void comesBackAsItWasSaved(@TempDir final Path temporary) throws Exception {
        try (Bench bench = new Bench(temporary)) {
            final SpcaModelPortObject model = (SpcaModelPortObject)bench.run(
                Bench.node(new SpcaLearnerNodeFactory(), ParametersPersistence.defaults(SpcaLearnerParameters.class)),
                bench.table(SurvivalTable.spec(), SurvivalTable.rows())).outputs()[0];
            final ModelContent content = new ModelContent("model");
            model.save(content, bench.context());
            final ModelContent specContent = new ModelContent("spec");
            model.getSpec().save(specContent);
            final SpcaModelPortObjectSpec spec = new SpcaModelPortObjectSpec();
            spec.load(specContent);
            final SpcaModelPortObject back = new SpcaModelPortObject();
            back.load(content, spec, bench.context());
            assertEquals(model.toJson(), back.toJson());
            assertEquals(model.getSummary(), back.getSummary());
            assertEquals(model.getSpec().neededFeatures(), back.getSpec().neededFeatures());
            assertEquals("os_event", back.getSpec().eventColumn());
            assertArrayEquals(model.fingerprints().values(), back.fingerprints().values());
        }
    }

    @Test
    void aDamagedModelIsRefused() throws Exception {
        final ModelContent content = new ModelContent("model");
        content.addString("model_json", "{\"radiosurv\":99}");
        content.addIntArray("training_fingerprints", 1);
        assertThrows(InvalidSettingsException.class,
            () -> new SpcaModelPortObject().load(content, new SpcaModelPortObjectSpec("t", "e", List.of()), null));
    }

    @Test
    void trainingPatientsAreRecognisedInAnyOrder() {
        final TrainingFingerprints fingerprints =
            TrainingFingerprints.of(new double[][]{{1, 2}, {-0.0, Double.NaN}, {1e-300, 5}});
        assertTrue(fingerprints.contains(new double[]{1e-300, 5}));
        assertTrue(fingerprints.contains(new double[]{0.0, Double.NaN}), "minus zero is zero, a gap is a gap");
        assertFalse(fingerprints.contains(new double[]{2, 1}));
        assertFalse(fingerprints.contains(new double[]{1, Math.nextUp(2.0)}));
        assertArrayEquals(fingerprints.values(),
            TrainingFingerprints.of(new double[][]{{1e-300, 5}, {1, 2}, {0, Double.NaN}}).values());
    }
}
