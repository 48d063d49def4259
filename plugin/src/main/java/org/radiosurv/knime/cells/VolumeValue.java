// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.cells;

import java.nio.file.Path;
import java.util.Optional;

import org.knime.core.data.DataValue;
import org.knime.core.data.DataValueComparator;
import org.knime.core.data.ExtensibleUtilityFactory;
import org.radiosurv.core.recipe.Recipe;

/** A 3-D scalar image, given by its recipe. Shown in KNIME as "Volume". */
public interface VolumeValue extends DataValue {

    /** Name, icon and order of the type. */
    UtilityFactory UTILITY = new VolumeUtilityFactory(VolumeValue.class, "Volume");

    /** @return how to compute the image */
    Recipe getRecipe();

    /** @return the file that holds voxels of this cell's own; empty, as a rule, when the recipe reads the user's files */
    Optional<Path> getStoredVoxels();

    /** Describes the type to KNIME. Images have no order; the comparator sorts by recipe text so that sorting is stable. */
    final class VolumeUtilityFactory extends ExtensibleUtilityFactory {

        private final String name;

        VolumeUtilityFactory(final Class<? extends DataValue> valueClass, final String name) {
            super(valueClass);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getGroupName() {
            return "Radiosurv";
        }

        @Override
        protected DataValueComparator getComparator() {
            return new RecipeComparator();
        }
    }

    /** Compares images by the text of their recipes. */
    final class RecipeComparator extends DataValueComparator {

        @Override
        protected int compareDataValues(final DataValue first, final DataValue second) {
            return ((VolumeValue)first).getRecipe().toJson().compareTo(((VolumeValue)second).getRecipe().toJson());
        }
    }
}
