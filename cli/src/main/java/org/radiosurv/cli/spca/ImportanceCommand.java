// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.spca;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.table.CsvText;
import org.radiosurv.core.InputException;
import org.radiosurv.core.spca.ModelFeature;
import org.radiosurv.core.spca.SpcaModel;
import org.radiosurv.core.spca.SpcaModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code spca importance}: what each feature contributes to a model. */
@Command(name = "importance", description = "Importance of the features in a model: above 0, larger values go with higher "
    + "hazard. With several components a column for each. CSV.")
public final class ImportanceCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MODEL.json", description = "A model of spca train or of an SPCA Learner.")
    private Path modelFile;

    @Option(names = "--top", paramLabel = "N", description = "Only the N features with the largest absolute importance for the first "
        + "component, in falling order; by default all features in the order of the training table.")
    private Integer top;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final SpcaModel model = SpcaModelFile.read(modelFile);
        final int components = model.components().size();
        final List<Object> cells = new ArrayList<>(List.of("feature", "score", "importance", "selected"));
        for (int k = 2; k <= components; k++) {
            cells.add("importance_" + k);
        }
        final CsvText csv = new CsvText(cells.toArray());
        for (final ModelFeature feature : listed(model)) {
            cells.clear();
            cells.addAll(List.of(feature.name(), feature.score(), feature.importance()[0], feature.selected() ? 1 : 0));
            for (int k = 1; k < components; k++) {
                cells.add(feature.importance()[k]);
            }
            csv.row(cells.toArray());
        }
        Notes.omitted(console, model.omitted());
        result.write(csv.toString());
        return 0;
    }

    private List<ModelFeature> listed(final SpcaModel model) {
        if (top == null) {
            return model.features();
        }
        if (top < 1) {
            throw new InputException("--top lists at least 1 feature", top, "Leave it out for all features.");
        }
        return model.features().stream().filter(ModelFeature::selected)
            .sorted(Comparator.comparingDouble((ModelFeature feature) -> -Math.abs(feature.importance()[0]))).limit(top).toList();
    }
}
