// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.knime.core.data.collection.ListCell;
import org.knime.core.data.collection.SetCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageCell;
import org.radiosurv.standin.spi.PluginRegistry;
import org.radiosurv.standin.spi.PluginRegistry.Extension;

/**
 * The known cell classes and their serializers: the stand-in's own and those that plug-ins register in plugin.xml, extension point
 * {@code org.knime.core.DataType}.
 */
public final class DataTypeRegistry {

    private static final String POINT = "org.knime.core.DataType";

    private static final DataTypeRegistry INSTANCE = new DataTypeRegistry();

    private final Map<Class<? extends DataCell>, DataCellSerializer<? extends DataCell>> m_serializers =
        new ConcurrentHashMap<>();

    private final List<DataType> m_builtIn = List.of(DoubleCell.TYPE, IntCell.TYPE, LongCell.TYPE, StringCell.TYPE,
        BooleanCell.TYPE, DataType.getType(PNGImageCell.class));

    private DataTypeRegistry() {
        m_serializers.put(DoubleCell.class, new DoubleCell.DoubleSerializer());
        m_serializers.put(IntCell.class, new IntCell.IntCellSerializer());
        m_serializers.put(LongCell.class, new LongCell.LongSerializer());
        m_serializers.put(StringCell.class, new StringCell.StringSerializer());
        m_serializers.put(BooleanCell.class, new BooleanCell.BooleanSerializer());
        m_serializers.put(MissingCell.class, new MissingCell.MissingSerializer());
        m_serializers.put(ListCell.class, new ListCell.ListCellSerializer());
        m_serializers.put(SetCell.class, new SetCell.SetCellSerializer());
        m_serializers.put(PNGImageCell.class, new PNGImageCell.PNGSerializer());
    }

    /** The only registry. */
    public static DataTypeRegistry getInstance() {
        return INSTANCE;
    }

    /** All native types that are no collections. */
    public Collection<DataType> availableDataTypes() {
        final List<DataType> types = new ArrayList<>(m_builtIn);
        for (Extension type : PluginRegistry.extensions(POINT)) {
            types.add(DataType.getType(type.type("cellClass", DataCell.class)));
        }
        return types;
    }

    /**
     * A registered cell class by name. Other than KNIME, which falls back to searching all bundles, an unregistered class is not found.
     */
    public Optional<Class<? extends DataCell>> getCellClass(final String className) {
        for (Class<? extends DataCell> builtIn : m_serializers.keySet()) {
            if (builtIn.getName().equals(className)) {
                return Optional.of(builtIn);
            }
        }
        for (Extension type : PluginRegistry.extensions(POINT)) {
            if (type.attribute("cellClass").equals(className)) {
                return Optional.of(type.type("cellClass", DataCell.class));
            }
        }
        return Optional.empty();
    }

    /** A value interface by name, of any known plug-in. */
    public Optional<Class<? extends DataValue>> getValueClass(final String className) {
        final Class<?> found = PluginRegistry.findClass(className);
        return found != null && DataValue.class.isAssignableFrom(found) ? Optional.of(found.asSubclass(DataValue.class))
            : Optional.empty();
    }

    /** The registered serializer of a cell class. */
    @SuppressWarnings("unchecked")
    public Optional<DataCellSerializer<DataCell>> getSerializer(final Class<? extends DataCell> cellClass) {
        DataCellSerializer<? extends DataCell> found = m_serializers.get(cellClass);
        if (found == null) {
            found = findSerializer(cellClass);
            if (found != null) {
                m_serializers.put(cellClass, found);
            }
        }
        return Optional.ofNullable((DataCellSerializer<DataCell>)found);
    }

    private static DataCellSerializer<?> findSerializer(final Class<? extends DataCell> cellClass) {
        for (Extension type : PluginRegistry.extensions(POINT, cellClass)) {
            for (Extension serializer : type.children("serializer")) {
                if (serializer.attribute("cellClass").equals(cellClass.getName())) {
                    return serializer.instance("serializerClass", DataCellSerializer.class);
                }
            }
        }
        return null;
    }
}
