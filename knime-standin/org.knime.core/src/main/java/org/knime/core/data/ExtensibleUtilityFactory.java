// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.data.renderer.DataValueRenderer;
import org.knime.core.data.renderer.DataValueRendererFactory;
import org.knime.core.data.renderer.DataValueRendererFamily;
import org.knime.core.data.renderer.DefaultDataValueRenderer;
import org.knime.core.data.renderer.DefaultDataValueRendererFamily;
import org.knime.core.node.NodeLogger;
import org.radiosurv.standin.spi.PluginRegistry;
import org.radiosurv.standin.spi.PluginRegistry.Extension;

/**
 * A utility factory with a display name whose renderers come from plugin.xml, extension point {@code org.knime.core.DataValueRenderer}.
 */
public abstract class ExtensibleUtilityFactory extends DataValue.UtilityFactory {

    private static final String POINT = "org.knime.core.DataValueRenderer";

    private static final Map<Class<? extends DataValue>, ExtensibleUtilityFactory> ALL =
        Collections.synchronizedMap(new LinkedHashMap<>());

    /** Logs as the concrete factory. */
    protected final NodeLogger m_logger = NodeLogger.getLogger(getClass());

    /** The value interface that this factory serves. */
    protected final Class<? extends DataValue> m_valueClass;

    private Map<String, DataValueRendererFactory> m_renderers;

    private String m_defaultRenderer;

    private String m_preferredRenderer;

    /**
     * The only factory of a value interface.
     *
     * @throws IllegalArgumentException when the interface has a factory already
     */
    public ExtensibleUtilityFactory(final Class<? extends DataValue> valueClass) {
        m_valueClass = valueClass;
        if (ALL.putIfAbsent(valueClass, this) != null) {
            throw new IllegalArgumentException("There is already a factory registered for " + valueClass + ": "
                + ALL.get(valueClass).getClass().getName());
        }
    }

    /** The name of the column type. */
    public abstract String getName();

    /** Names that older versions showed. */
    protected String[] getLegacyNames() {
        return new String[0];
    }

    /** The first legacy name, else the name. */
    public final String getLegacyName() {
        final String[] names = getLegacyNames();
        return names == null || names.length == 0 ? getName() : names[0];
    }

    /** The group of the type in selections. */
    public String getGroupName() {
        return "Other";
    }

    /** All factories made so far. */
    public static Collection<? extends ExtensibleUtilityFactory> getAllFactories() {
        synchronized (ALL) {
            return List.copyOf(ALL.values());
        }
    }

    /** Key of the preferred renderer in the preferences. */
    public static final String getPreferenceKey(final Class<? extends DataValue> valueClass) {
        return "preferredRendererFor_" + valueClass.getName();
    }

    /** Key of the preferred renderer of this value interface. */
    public final String getPreferenceKey() {
        return getPreferenceKey(m_valueClass);
    }

    /** Adds a renderer without plugin.xml. */
    protected final void addRendererFactory(final DataValueRendererFactory fac, final boolean suggestAsDefault) {
        renderers().put(fac.getId(), fac);
        if (suggestAsDefault) {
            m_defaultRenderer = fac.getId();
        }
    }

    /** Does nothing; the stand-in has no preferences. */
    @Deprecated
    protected void readPreferredRendererFromPreferences() {
        renderers();
    }

    /** Chooses the preferred renderer by its id, null for none; an unknown id is logged and ignored, as in KNIME. */
    public final void setPreferredRenderer(final String rendererId) {
        if (rendererId == null || renderers().containsKey(rendererId)) {
            m_preferredRenderer = rendererId;
        } else {
            m_logger.warn("Preferred renderer " + rendererId + " for " + m_valueClass.getName() + " was not found");
        }
    }

    /**
     * Chooses the default renderer by its id.
     *
     * @throws IllegalArgumentException for null or an unknown id
     */
    public final void setDefaultRenderer(final String rendererId) {
        if (rendererId == null || !renderers().containsKey(rendererId)) {
            throw new IllegalArgumentException("Default renderer with ID '" + rendererId + "' does not exist");
        }
        m_defaultRenderer = rendererId;
    }

    /** All renderers of this value interface. */
    public Collection<DataValueRendererFactory> getAvailableRenderers() {
        return Collections.unmodifiableCollection(renderers().values());
    }

    /** The default renderer, null when there is no renderer. */
    public DataValueRendererFactory getDefaultRenderer() {
        return renderers().get(m_defaultRenderer);
    }

    /** The preferred renderer, null when none was chosen. */
    public DataValueRendererFactory getPreferredRenderer() {
        return renderers().get(m_preferredRenderer);
    }

    @Override
    protected final DataValueRendererFamily getRendererFamily(final DataColumnSpec spec) {
        final Map<String, DataValueRendererFactory> ordered = new LinkedHashMap<>();
        for (DataValueRendererFactory first : new DataValueRendererFactory[]{getPreferredRenderer(), getDefaultRenderer()}) {
            if (first != null) {
                ordered.put(first.getId(), first);
            }
        }
        getAvailableRenderers().forEach(f -> ordered.putIfAbsent(f.getId(), f));
        if (ordered.isEmpty()) {
            return new DefaultDataValueRendererFamily(new DefaultDataValueRenderer.Factory().createRenderer(spec));
        }
        return new DefaultDataValueRendererFamily(
            ordered.values().stream().map(f -> f.createRenderer(spec)).toArray(DataValueRenderer[]::new));
    }

    private synchronized Map<String, DataValueRendererFactory> renderers() {
        if (m_renderers == null) {
            m_renderers = new LinkedHashMap<>();
            for (Extension value : PluginRegistry.extensions(POINT, m_valueClass)) {
                if (value.attribute("valueClass").equals(m_valueClass.getName())) {
                    value.children("renderer").forEach(this::addRenderer);
                }
            }
        }
        return m_renderers;
    }

    private void addRenderer(final Extension renderer) {
        final DataValueRendererFactory factory =
            renderer.instance("rendererFactoryClass", DataValueRendererFactory.class);
        m_renderers.put(factory.getId(), factory);
        if (m_defaultRenderer == null || Boolean.parseBoolean(renderer.attribute("suggestAsDefault"))) {
            m_defaultRenderer = factory.getId();
        }
    }
}
