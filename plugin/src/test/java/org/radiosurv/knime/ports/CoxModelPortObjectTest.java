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
import org.radiosurv.knime.nodes.coxregression.CoxRegressionNodeFactory;
import org.radiosurv.knime.nodes.coxregression.TwelvePatients;

class CoxModelPortObjectTest {

    @Test
    void comesBackAsItWasSaved(@TempDir final Path temporary) throws Exception {
        try (Bench bench = new Bench(temporary)) {
            final CoxModelPortObject model =
                (CoxModelPortObject)bench.run(Bench.node(new CoxRegressionNodeFactory(), TwelvePatients.parameters()),
                    bench.table(TwelvePatients.spec(), TwelvePatients.rows())).outputs()[0];
            final ModelContent content = new ModelContent("model");
            model.save(content, bench.context());
            final ModelContent specContent = new ModelContent("spec");
            model.getSpec().save(specContent);
            final CoxModelPortObjectSpec spec = new CoxModelPortObjectSpec();
            spec.load(specContent);
            final CoxModelPortObject back = new CoxModelPortObject();
            back.load(content, spec, bench.context());
            assertEquals(model.toJson(), back.toJson());
            assertEquals(model.getSummary(), back.getSummary());
            assertEquals(List.of("age"), back.getSpec().numbers());
            assertEquals(List.of("grade"), back.getSpec().categories());
            assertEquals("os_event", back.getSpec().eventColumn());
        }
    }

    @Test
    void aDamagedModelIsRefused() throws Exception {
        final ModelContent content = new ModelContent("model");
        content.addString("model_json", "{\"format\":\"radiosurv-spca-model\"}");
        assertThrows(InvalidSettingsException.class, () -> new CoxModelPortObject().load(content,
            new CoxModelPortObjectSpec("t", "e", "", List.of(), List.of()), null));
    }
}
