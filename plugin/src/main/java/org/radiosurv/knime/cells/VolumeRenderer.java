// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.cells;

import java.util.stream.Collectors;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.renderer.AbstractDataValueRendererFactory;
import org.knime.core.data.renderer.DataValueRenderer;
import org.knime.core.data.renderer.DefaultDataValueRenderer;
import org.radiosurv.core.recipe.Recipe;

/** Shows an image cell as one line: what is computed, from which files, on which grid. */
@SuppressWarnings("serial")
public final class VolumeRenderer extends DefaultDataValueRenderer {

    private static final String DESCRIPTION = "Recipe and grid";

    VolumeRenderer() {
        super(DESCRIPTION);
    }

    @Override
    protected void setValue(final Object value) {
        super.setValue(value instanceof VolumeValue volume ? summary(volume.getRecipe()) : value);
    }

    /**
     * @param recipe how to compute an image
     * @return for example {@code GreyLevels(sub-01_T1w.nii.gz), 149 x 183 x 141, 1 x 1 x 1 mm, LPS, origin (0, 239, 0)}
     */
    static String summary(final Recipe recipe) {
        return formula(recipe) + ", " + recipe.grid().describe();
    }

    private static String formula(final Recipe recipe) {
        if (recipe instanceof Recipe.Source source) {
            return source.location().replaceAll(".*[/\\\\]", "");
        }
        return recipe.getClass().getSimpleName()
            + recipe.operands().stream().map(VolumeRenderer::formula).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Makes the renderer. */
    public static final class Factory extends AbstractDataValueRendererFactory {

        @Override
        public String getDescription() {
            return DESCRIPTION;
        }

        @Override
        public DataValueRenderer createRenderer(final DataColumnSpec column) {
            return new VolumeRenderer();
        }
    }
}
