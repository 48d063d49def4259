// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.SurvivalTable;
import org.radiosurv.knime.nodes.spcalearner.QuickLearner;
import org.radiosurv.knime.nodes.spcalearner.SpcaLearnerNodeFactory;

class SpcaModelPortObjectTest {

    @Test
    void comesBackAsItWasSaved(@TempDir final Path temporary) throws Exception {
        try (Bench bench = new Bench(temporary)) {
            final SpcaModelPortObject model = (SpcaModelPortObject)bench.run(
                Bench.node(new SpcaLearnerNodeFactory(), QuickLearner.parameters()),
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
            assertEquals(model.model().digest(), back.model().digest());
            assertEquals("os_days", back.model().training().timeName());
        }
    }

    @Test
    void aDamagedModelIsRefused() throws Exception {
        final ModelContent content = new ModelContent("model");
        content.addString("model_json", "{\"radiosurv\":99}");
        assertThrows(InvalidSettingsException.class,
            () -> new SpcaModelPortObject().load(content, new SpcaModelPortObjectSpec("t", "e", List.of(), 1), null));
    }
}
