// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voicalculator;

import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.columns.ImageColumns;
import org.radiosurv.knime.run.OtherGrid;

/** Settings of the VOI Calculator. */
@LoadDefaultsForAbsentFields
public final class VoiCalculatorParameters implements NodeParameters {

    /** What to do with the two VOIs. */
    enum Operation {
        /** In the first and not in the second. */
        @Label(value = "Subtract", description = "Voxels of the first VOI that are not in the second, as edema = whole - core.")
        SUBTRACT,
        /** In either. */
        @Label(value = "Union", description = "Voxels of either VOI.")
        UNION,
        /** In both. */
        @Label(value = "Intersect", description = "Voxels of both VOIs.")
        INTERSECT;

        Recipe apply(final Recipe first, final Recipe second) {
            return switch (this) {
                case SUBTRACT -> new Recipe.Subtract(first, second);
                case UNION -> new Recipe.Union(first, second);
                case INTERSECT -> new Recipe.Intersect(first, second);
            };
        }
    }

    @Widget(title = "Operation", description = "How the new VOI is made from the two.")
    @ValueSwitchWidget
    @Persist(configKey = "operation")
    Operation operation = Operation.SUBTRACT;

    @Widget(title = "First VOI", description = "For a subtraction: the VOI from which the second is taken away, such as <i>whole</i> "
        + "(enhancing core and edema).")
    @ChoicesProvider(ImageColumns.VoiChoices.class)
    @Persist(configKey = "first")
    String first = "";

    @Widget(title = "Second VOI", description = "For a subtraction: the VOI that is taken away, such as <i>core</i>.")
    @ChoicesProvider(ImageColumns.VoiChoices.class)
    @Persist(configKey = "second")
    String second = "";

    @Widget(title = "Name of the new VOI", description = "The name of the appended column. Feature names begin with it.")
    @Persist(configKey = "name")
    String name = "edema";

    @Widget(title = "Append the volume", description = "Appends a column <i>name_ml</i> with the volume of the new VOI in millilitres "
        + "on its own grid.")
    @Persist(configKey = "add_volume")
    boolean addVolume = true;

    @Widget(title = "If the grids differ", description = "What to do in a row in which both VOIs lie on different voxel grids.")
    @ValueSwitchWidget
    @Persist(configKey = "other_grid")
    OtherGrid otherGrid = OtherGrid.ERROR;

    /** Used when settings are loaded. */
    VoiCalculatorParameters() {
    }

    /** Used when the node is first configured: shows the guessed columns in the dialog. */
    VoiCalculatorParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> {
            first = guessFirst(spec).orElse("");
            second = guessSecond(spec).orElse("");
        });
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (name == null || name.isBlank()) {
            throw new InvalidSettingsException("The new VOI needs a name; received an empty one. Type a name, such as edema.");
        }
    }

    static Optional<String> guessFirst(final DataTableSpec spec) {
        return named(spec, List.of("whole", "edema_core", "tumor", "tumour"));
    }

    static Optional<String> guessSecond(final DataTableSpec spec) {
        return named(spec, List.of("core", "enhancing"));
    }

    private static Optional<String> named(final DataTableSpec spec, final List<String> names) {
        return names.stream()
            .flatMap(name -> ImageColumns.vois(spec).stream().filter(column -> column.equalsIgnoreCase(name))).findFirst();
    }

    String first(final DataTableSpec spec) throws InvalidSettingsException {
        return ColumnChoice.one(first, guessFirst(spec), spec, ImageColumns::isVoi, "first VOI");
    }

    String second(final DataTableSpec spec) throws InvalidSettingsException {
        return ColumnChoice.one(second, guessSecond(spec), spec, ImageColumns::isVoi, "second VOI");
    }
}
