// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.knime.core.data.DataValue.UtilityFactory;
import org.knime.core.data.renderer.DataValueRendererFactory;
import org.knime.core.data.renderer.DataValueRendererFamily;
import org.knime.core.data.renderer.DefaultDataValueRenderer;
import org.knime.core.data.renderer.DefaultDataValueRendererFamily;
import org.knime.core.data.renderer.SetOfRendererFamilies;

/** The utility factories of value interfaces, and the renderers that they offer. */
final class ValueUtilities {

    private static final Map<Class<?>, UtilityFactory> FACTORIES = new ConcurrentHashMap<>();

    private ValueUtilities() {
    }

    static UtilityFactory of(final Class<? extends DataValue> value) {
        UtilityFactory found = FACTORIES.get(value);
        if (found == null) {
            // not computeIfAbsent: reading the constant may initialise classes that ask for other factories
            found = read(value);
            FACTORIES.put(value, found);
        }
        return found;
    }

    private static UtilityFactory read(final Class<? extends DataValue> value) {
        try {
            final Field field = field(value);
            final Object utility = field == null ? DataValue.UTILITY : field.get(null);
            return Objects.requireNonNull((UtilityFactory)utility);
        } catch (IllegalAccessException | ClassCastException | NullPointerException e) {
            throw new IllegalStateException("The field UTILITY of " + value.getName()
                + " must be a UtilityFactory of a public interface and must not be null", e);
        }
    }

    /** The own or inherited constant; null for an interface without one. */
    private static Field field(final Class<? extends DataValue> value) {
        try {
            return value.getField("UTILITY");
        } catch (NoSuchFieldException e) {
            return null;
        }
    }

    static DataValueRendererFamily renderers(final List<Class<? extends DataValue>> values, final DataColumnSpec spec) {
        final List<DataValueRendererFamily> families = new ArrayList<>();
        for (Class<? extends DataValue> value : values) {
            final DataValueRendererFamily family = of(value).getRendererFamily(spec);
            if (family != null) {
                families.add(family);
            }
        }
        if (families.isEmpty()) {
            families.add(new DefaultDataValueRendererFamily());
        }
        return new SetOfRendererFamilies(families);
    }

    static Collection<DataValueRendererFactory> rendererFactories(final List<Class<? extends DataValue>> values) {
        final Map<String, DataValueRendererFactory> found = new LinkedHashMap<>();
        for (Class<? extends DataValue> value : values) {
            if (of(value) instanceof ExtensibleUtilityFactory factory) {
                final List<DataValueRendererFactory> ordered = new ArrayList<>();
                ordered.add(factory.getPreferredRenderer());
                ordered.add(factory.getDefaultRenderer());
                ordered.addAll(factory.getAvailableRenderers());
                ordered.stream().filter(Objects::nonNull).forEach(f -> found.putIfAbsent(f.getId(), f));
            }
        }
        if (found.isEmpty()) {
            final DataValueRendererFactory fallback = new DefaultDataValueRenderer.Factory();
            found.put(fallback.getId(), fallback);
        }
        return Collections.unmodifiableCollection(found.values());
    }
}
