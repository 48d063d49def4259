// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.knime.core.node.port.flowvariable.FlowVariablePortObjectSpec;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.knime.core.node.port.inactive.InactiveBranchPortObject;
import org.knime.core.node.port.inactive.InactiveBranchPortObjectSpec;
import org.radiosurv.standin.spi.PluginRegistry;
import org.radiosurv.standin.spi.PluginRegistry.Extension;

/**
 * The known port types: the stand-in's own and those that plug-ins register in plugin.xml, extension point
 * {@code org.knime.core.PortType}.
 */
public final class PortTypeRegistry {

    private static final String POINT = "org.knime.core.PortType";

    private static final PortTypeRegistry INSTANCE = new PortTypeRegistry();

    private static final int ALPHA = 0xff000000;

    private final Map<Class<?>, Object> m_serializers = new ConcurrentHashMap<>();

    private PortTypeRegistry() {
    }

    /** The only registry. */
    public static PortTypeRegistry getInstance() {
        return INSTANCE;
    }

    /** The type of a port object class. */
    public PortType getPortType(final Class<? extends PortObject> objectClass) {
        return getPortType(objectClass, false);
    }

    /** The type of a port object class, for a port that need or need not be connected. */
    public PortType getPortType(final Class<? extends PortObject> objectClass, final boolean isOptional) {
        if (objectClass == null) {
            throw new IllegalArgumentException("Port object class must not be null");
        }
        final Extension known = find("objectClass", objectClass.getName(), objectClass);
        if (known == null) {
            return new PortType(objectClass, isOptional, builtInName(objectClass), PortType.DEFAULT_COLOR, false);
        }
        final String color = known.attribute("color");
        return new PortType(objectClass, isOptional, known.attribute("name"),
            color.isEmpty() ? PortType.DEFAULT_COLOR : ALPHA | Integer.parseInt(color.substring(1), 16),
            Boolean.parseBoolean(known.attribute("hidden")));
    }

    /** By name, since this class is initialised while those of the built-in types still are. */
    private static String builtInName(final Class<?> objectClass) {
        return switch (objectClass.getName()) {
            case "org.knime.core.node.BufferedDataTable" -> "Table";
            case "org.knime.core.node.port.PortObject" -> "Generic Port";
            case "org.knime.core.node.port.flowvariable.FlowVariablePortObject" -> "Flow Variable";
            case "org.knime.core.node.port.image.ImagePortObject" -> "Image";
            default -> null;
        };
    }

    /** All registered types. */
    public Collection<PortType> availablePortTypes() {
        final List<PortType> types = new ArrayList<>(
            List.of(BufferedDataTable.TYPE, FlowVariablePortObject.TYPE, ImagePortObject.TYPE));
        for (Extension type : PluginRegistry.extensions(POINT)) {
            types.add(getPortType(type.type("objectClass", PortObject.class)));
        }
        return types;
    }

    /** A registered port object class by name. */
    public Optional<Class<? extends PortObject>> getObjectClass(final String className) {
        for (Class<? extends PortObject> builtIn : List.of(BufferedDataTable.class, FlowVariablePortObject.class,
            ImagePortObject.class, InactiveBranchPortObject.class)) {
            if (builtIn.getName().equals(className)) {
                return Optional.of(builtIn);
            }
        }
        return Optional.ofNullable(find("objectClass", className, null)).map(e -> e.type("objectClass", PortObject.class));
    }

    /** A registered spec class by name. */
    public Optional<Class<? extends PortObjectSpec>> getSpecClass(final String className) {
        for (Class<? extends PortObjectSpec> builtIn : List.of(DataTableSpec.class, FlowVariablePortObjectSpec.class,
            ImagePortObjectSpec.class, InactiveBranchPortObjectSpec.class)) {
            if (builtIn.getName().equals(className)) {
                return Optional.of(builtIn);
            }
        }
        return Optional.ofNullable(find("specClass", className, null)).map(e -> e.type("specClass", PortObjectSpec.class));
    }

    /** The serializer of a port object class; tables have none, they are written otherwise. */
    @SuppressWarnings("unchecked")
    public Optional<PortObjectSerializer<PortObject>> getObjectSerializer(
        final Class<? extends PortObject> objectClass) {
        if (objectClass == ImagePortObject.class) {
            return Optional.of((PortObjectSerializer<PortObject>)(PortObjectSerializer<?>)new ImagePortObject.Serializer());
        }
        return Optional.ofNullable((PortObjectSerializer<PortObject>)serializer(objectClass, "objectClass",
            "objectSerializer", PortObjectSerializer.class));
    }

    /** The serializer of a spec class. */
    @SuppressWarnings("unchecked")
    public Optional<PortObjectSpecSerializer<PortObjectSpec>> getSpecSerializer(
        final Class<? extends PortObjectSpec> specClass) {
        final PortObjectSpecSerializer<?> builtIn = specClass == DataTableSpec.class ? new DataTableSpec.Serializer()
            : specClass == ImagePortObjectSpec.class ? new ImagePortObjectSpec.Serializer() : null;
        if (builtIn != null) {
            return Optional.of((PortObjectSpecSerializer<PortObjectSpec>)builtIn);
        }
        return Optional.ofNullable((PortObjectSpecSerializer<PortObjectSpec>)serializer(specClass, "specClass",
            "specSerializer", PortObjectSpecSerializer.class));
    }

    private <T> T serializer(final Class<?> served, final String key, final String attribute, final Class<T> type) {
        final Object known = m_serializers.get(served);
        if (known != null) {
            return type.cast(known);
        }
        final Extension extension = find(key, served.getName(), served);
        if (extension == null) {
            return null;
        }
        final T made = extension.instance(attribute, type);
        m_serializers.put(served, made);
        return made;
    }

    private static Extension find(final String attribute, final String value, final Class<?> asker) {
        final BiPredicate<Extension, String> matches = (e, v) -> e.attribute(attribute).equals(v);
        final List<Extension> all =
            asker == null ? PluginRegistry.extensions(POINT) : PluginRegistry.extensions(POINT, asker);
        return all.stream().filter(e -> matches.test(e, value)).findFirst().orElse(null);
    }
}
