// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import javax.swing.Icon;

import org.knime.core.data.collection.CollectionDataValue;
import org.knime.core.data.renderer.DataValueRendererFactory;
import org.knime.core.data.renderer.DataValueRendererFamily;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/**
 * The type of a column: the set of value interfaces that its cells implement.
 *
 * <p>A native type belongs to one cell class; a non-native type is the common super type of several. Two types are equal when they have
 * the same value interfaces, the same preferred one (the first) and the same element type.
 *
 * <p>Not here: adapter cells, cell factories from a type, value factories.
 */
public final class DataType {

    private static final Map<Object, DataType> NATIVE = new ConcurrentHashMap<>();

    private static final DataValueComparator TEXT_ORDER = new DataValueComparator() {
        @Override
        protected int compareDataValues(final DataValue v1, final DataValue v2) {
            return v1.toString().compareTo(v2.toString());
        }
    };

    private final Class<? extends DataCell> m_cellClass;

    private final List<Class<? extends DataValue>> m_valueClasses;

    private final DataType m_elementType;

    DataType(final Class<? extends DataCell> cellClass, final Collection<Class<? extends DataValue>> valueClasses,
        final DataType elementType) {
        m_cellClass = cellClass;
        m_valueClasses = List.copyOf(valueClasses);
        m_elementType = elementType;
        final boolean collection = valueClasses.stream().anyMatch(CollectionDataValue.class::isAssignableFrom);
        if (collection && elementType == null) {
            throw new IllegalArgumentException("The type represents a collection but no element type was provided");
        }
        if (!collection && elementType != null) {
            throw new IllegalArgumentException("The type does not represent a collection, element type must be null");
        }
    }

    /** The native type of a cell class that is no collection. */
    public static DataType getType(final Class<? extends DataCell> cell) {
        return getType(cell, null);
    }

    /**
     * The native type of a cell class.
     *
     * @param cellImplementsCollectionDataValue the class
     * @param collectionElementType type of the elements, null if and only if the class is no collection
     */
    public static DataType getType(final Class<? extends DataCell> cellImplementsCollectionDataValue,
        final DataType collectionElementType) {
        if (cellImplementsCollectionDataValue == null) {
            throw new NullPointerException("Class must not be null.");
        }
        final List<Object> key = new ArrayList<>();
        key.add(cellImplementsCollectionDataValue);
        key.add(collectionElementType);
        DataType type = NATIVE.get(key);
        if (type == null) {
            type = new DataType(cellImplementsCollectionDataValue, valueClassesOf(cellImplementsCollectionDataValue),
                collectionElementType);
            NATIVE.put(key, type);
        }
        return type;
    }

    static DataType ofCell(final DataCell cell) {
        return getType(cell.getClass(), cell instanceof CollectionDataValue c ? c.getElementType() : null);
    }

    private static Set<Class<? extends DataValue>> valueClassesOf(final Class<?> cellClass) {
        final Set<Class<? extends DataValue>> found = new LinkedHashSet<>();
        addValueClasses(found, cellClass);
        found.forEach(DataType::getUtilityFor);
        return found;
    }

    private static void addValueClasses(final Set<Class<? extends DataValue>> found, final Class<?> current) {
        for (Class<?> c : current.getInterfaces()) {
            if (DataValue.class.isAssignableFrom(c)) {
                found.add(c.asSubclass(DataValue.class));
            }
            addValueClasses(found, c);
        }
        if (current.getSuperclass() != null) {
            addValueClasses(found, current.getSuperclass());
        }
    }

    /** A missing cell without a reason. */
    public static DataCell getMissingCell() {
        return MissingCell.INSTANCE;
    }

    /**
     * The smallest type that both are compatible to: one of them when it is a super type of the other, else a non-native type of the value
     * interfaces that both have, in the order of the first.
     */
    public static DataType getCommonSuperType(final DataType type1, final DataType type2) {
        if (type1 == null || type2 == null) {
            throw new NullPointerException("Cannot build super type of a null type");
        }
        if (type1.isMissingValueType()) {
            return type2;
        }
        if (type2.isMissingValueType() || type1.isASuperTypeOf(type2)) {
            return type1;
        }
        if (type2.isASuperTypeOf(type1)) {
            return type2;
        }
        final Set<Class<? extends DataValue>> common = new LinkedHashSet<>(type1.m_valueClasses);
        common.retainAll(type2.m_valueClasses);
        final boolean collection = common.stream().anyMatch(CollectionDataValue.class::isAssignableFrom);
        final DataType element = collection ? getCommonSuperType(type1.m_elementType, type2.m_elementType) : null;
        return new DataType(null, common, element);
    }

    /** A copy with another preferred value interface, which must be one of the type's. */
    public static DataType cloneChangePreferredValue(final DataType from, final Class<? extends DataValue> preferred) {
        if (!from.m_valueClasses.contains(preferred)) {
            throw new IllegalArgumentException("Invalid preferred value class: " + preferred.getSimpleName());
        }
        final Set<Class<? extends DataValue>> ordered = new LinkedHashSet<>();
        ordered.add(preferred);
        ordered.addAll(from.m_valueClasses);
        return new DataType(from.m_cellClass, ordered, from.m_elementType);
    }

    /** The serializer that plugin.xml registers for a cell class, null when there is none. */
    @Deprecated
    @SuppressWarnings("unchecked")
    public static <T extends DataCell> DataCellSerializer<T> getCellSerializer(final Class<T> cl) {
        return (DataCellSerializer<T>)(DataCellSerializer<?>)DataTypeRegistry.getInstance().getSerializer(cl).orElse(null);
    }

    /**
     * The UTILITY constant of a value interface.
     *
     * @throws IllegalStateException when the interface declares one that is null or no UtilityFactory; KNIME only logs that
     */
    public static DataValue.UtilityFactory getUtilityFor(final Class<? extends DataValue> value) {
        if (value == null) {
            throw new NullPointerException("Class argument must not be null.");
        }
        return ValueUtilities.of(value);
    }

    /** Whether cells of this type may be read as that value interface. */
    public boolean isCompatible(final Class<? extends DataValue> valueClass) {
        return m_valueClasses.stream().anyMatch(c -> MissingValue.class.equals(c) || valueClass.isAssignableFrom(c));
    }

    /** Whether a column of this type may hold cells of that type. */
    public boolean isASuperTypeOf(final DataType type) {
        if (type == null) {
            throw new NullPointerException("Type argument must not be null.");
        }
        if (type == this || type.isCompatible(MissingValue.class)) {
            return true;
        }
        return m_valueClasses.stream().allMatch(type::isCompatible)
            && (m_elementType == null || m_elementType.isASuperTypeOf(type.m_elementType));
    }

    /** Whether this is the type of missing cells. */
    public boolean isMissingValueType() {
        return m_valueClasses.contains(MissingValue.class);
    }

    /** Whether cells of this type are collections. */
    public boolean isCollectionType() {
        return isCompatible(CollectionDataValue.class);
    }

    /** Type of the elements, null when this is no collection. */
    public DataType getCollectionElementType() {
        return m_elementType;
    }

    /** The cell class, null for a non-native type. */
    public Class<? extends DataCell> getCellClass() {
        return m_cellClass;
    }

    /** The value interfaces, preferred one first. */
    public List<Class<? extends DataValue>> getValueClasses() {
        return m_valueClasses;
    }

    /** The first value interface. */
    public Class<? extends DataValue> getPreferredValueClass() {
        return m_valueClasses.get(0);
    }

    /** The order that the first value interface with one gives, else that of the texts. */
    public DataValueComparator getComparator() {
        return m_valueClasses.stream().map(c -> getUtilityFor(c).getComparator()).filter(Objects::nonNull).findFirst()
            .orElse(TEXT_ORDER);
    }

    /** The icon of the first value interface with one, null when none has one. */
    public Icon getIcon() {
        return m_valueClasses.stream().map(c -> getUtilityFor(c).getIcon()).filter(Objects::nonNull).findFirst()
            .orElse(null);
    }

    /** All renderers, those of the preferred value interface first. */
    @Deprecated
    public DataValueRendererFamily getRenderer(final DataColumnSpec spec) {
        return ValueUtilities.renderers(m_valueClasses, spec);
    }

    /** The factories of all renderers: preferred, default, then the others of each value interface in turn. */
    public Collection<DataValueRendererFactory> getRendererFactories() {
        return ValueUtilities.rendererFactories(m_valueClasses);
    }

    /** Writes cell class or value interfaces, and the element type. */
    public void save(final ConfigWO config) {
        DataTypeConfig.save(this, config);
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws InvalidSettingsException when a class is unknown or the entries contradict each other
     */
    public static DataType load(final ConfigRO config) throws InvalidSettingsException {
        return DataTypeConfig.load(config);
    }

    /** The name of the preferred value interface, else the simple name of the cell class, else "?". */
    public String getName() {
        return describe(ExtensibleUtilityFactory::getName, "?");
    }

    /** As {@link #getName()}, with the first legacy name. */
    public String getLegacyName() {
        return describe(ExtensibleUtilityFactory::getLegacyName, "?");
    }

    /** A text that tells this type apart from others: the cell class, or the value interfaces. */
    public String getIdentifier() {
        return toString();
    }

    @Override
    public String toString() {
        return describe(ExtensibleUtilityFactory::getName, "Non-Native " + m_valueClasses) + elementText();
    }

    /** As {@link #toString()}, shorter for non-native types. */
    public String toPrettyString() {
        return describe(ExtensibleUtilityFactory::getName, DataTypeConfig.prettyNonNative(m_valueClasses)) + elementText();
    }

    private String elementText() {
        return m_elementType == null ? "" : " (Collection of: " + m_elementType + ")";
    }

    private String describe(final Function<ExtensibleUtilityFactory, String> name, final String nonNative) {
        if (m_cellClass == null) {
            return nonNative;
        }
        return getUtilityFor(getPreferredValueClass()) instanceof ExtensibleUtilityFactory factory ? name.apply(factory)
            : m_cellClass.getSimpleName();
    }

    @Override
    public boolean equals(final Object other) {
        return this == other || (other instanceof DataType o && Set.copyOf(m_valueClasses).equals(Set.copyOf(o.m_valueClasses))
            && m_valueClasses.get(0).equals(o.m_valueClasses.get(0)) && Objects.equals(m_elementType, o.m_elementType));
    }

    @Override
    public int hashCode() {
        return Set.copyOf(m_valueClasses).hashCode() ^ Objects.hashCode(m_elementType);
    }
}
