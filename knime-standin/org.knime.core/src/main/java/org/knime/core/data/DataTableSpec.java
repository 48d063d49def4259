// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import javax.swing.JComponent;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;

/** The columns of a table, with unique names, in order. Not here: row colours, sizes, shapes. */
public final class DataTableSpec implements PortObjectSpec, Iterable<DataColumnSpec> {

    private static final String DEFAULT_NAME = "default";

    private final String m_name;

    private final List<DataColumnSpec> m_columns;

    private final Map<String, Integer> m_index = new HashMap<>();

    private final Map<String, String> m_properties;

    /** No columns. */
    public DataTableSpec() {
        this(DEFAULT_NAME);
    }

    /** No columns, with a name. */
    public DataTableSpec(final String name) {
        this(name, new DataColumnSpec[0]);
    }

    /** With columns. */
    public DataTableSpec(final DataColumnSpec... colSpecs) {
        this(DEFAULT_NAME, colSpecs);
    }

    /**
     * With a name and columns.
     *
     * @throws IllegalArgumentException when two columns have the same name
     */
    public DataTableSpec(final String name, final DataColumnSpec... colSpecs) {
        this(name, Arrays.asList(colSpecs), Map.of());
    }

    /** With names and types, of the same number. */
    public DataTableSpec(final String[] names, final DataType[] types) {
        this("spec_name", names, types);
    }

    /** With a name, and names and types of the columns. */
    public DataTableSpec(final String name, final String[] names, final DataType[] types) {
        this(name, createColumnSpecs(names, types));
    }

    /** The columns of two tables; the name is made of both names. */
    public DataTableSpec(final DataTableSpec spec1, final DataTableSpec spec2) {
        this(spec1.getName().isEmpty() ? spec2.getName()
            : spec2.getName().isEmpty() ? spec1.getName() : spec1.getName() + ", " + spec2.getName(), spec1, spec2);
    }

    /** The columns of two tables. */
    public DataTableSpec(final String name, final DataTableSpec spec1, final DataTableSpec spec2) {
        this(name, Stream.concat(spec1.stream(), spec2.stream()).toArray(DataColumnSpec[]::new));
    }

    DataTableSpec(final String name, final List<DataColumnSpec> columns, final Map<String, String> properties) {
        m_name = name == null ? DEFAULT_NAME : name;
        m_columns = List.copyOf(columns);
        m_properties = new LinkedHashMap<>(properties);
        for (int i = 0; i < m_columns.size(); i++) {
            final Integer first = m_index.put(m_columns.get(i).getName(), i);
            if (first != null) {
                throw new IllegalArgumentException("Duplicate column name \"" + m_columns.get(i).getName()
                    + "\" at positions " + first + " and " + i + ".");
            }
        }
    }

    /** Column specs of names and types. */
    public static final DataColumnSpec[] createColumnSpecs(final String[] names, final DataType[] types) {
        if (names.length != types.length) {
            throw new IllegalArgumentException("Parameter arrays names and types must have the same length (names: "
                + names.length + ", types: " + types.length + ").");
        }
        final DataColumnSpec[] specs = new DataColumnSpec[names.length];
        for (int i = 0; i < specs.length; i++) {
            specs[i] = new DataColumnSpecCreator(names[i], types[i]).createSpec();
        }
        return specs;
    }

    /** The name of the table. */
    public String getName() {
        return m_name;
    }

    /** Number of columns. */
    public int getNumColumns() {
        return m_columns.size();
    }

    /** A column by position. */
    public DataColumnSpec getColumnSpec(final int index) {
        return m_columns.get(index);
    }

    /** A column by name, null when there is none. */
    public DataColumnSpec getColumnSpec(final String column) {
        final int index = findColumnIndex(column);
        return index < 0 ? null : m_columns.get(index);
    }

    /** Position of a column, -1 when there is none of that name. */
    public int findColumnIndex(final String columnName) {
        return columnName == null ? -1 : m_index.getOrDefault(columnName, -1);
    }

    /** Whether there is a column of that name. */
    public boolean containsName(final String columnName) {
        return findColumnIndex(columnName) >= 0;
    }

    /** The names in order. */
    public final String[] getColumnNames() {
        return m_columns.stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }

    /**
     * Positions of columns.
     *
     * @throws IllegalArgumentException when a column does not exist
     */
    public int[] columnsToIndices(final String... columns) {
        final int[] indices = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            indices[i] = findColumnIndex(columns[i]);
            if (indices[i] == -1) {
                throw new IllegalArgumentException("Column not found: \"" + columns[i] + "\"");
            }
        }
        return indices;
    }

    /** Checks that positions are in range and distinct. */
    public void verifyIndices(final int... indices) {
        final Set<Integer> seen = new HashSet<>();
        for (int index : indices) {
            if (index < 0 || index >= getNumColumns()) {
                throw new IndexOutOfBoundsException("Column index out of range: " + index);
            }
            if (!seen.add(index)) {
                throw new IllegalArgumentException("Duplicate index: " + index);
            }
        }
    }

    /** Whether any column is compatible to a value interface. */
    public boolean containsCompatibleType(final Class<? extends DataValue> valueClass) {
        return valueClass != null && stream().anyMatch(c -> c.getType().isCompatible(valueClass));
    }

    /** Text properties of the table. */
    public Map<String, String> getProperties() {
        return Collections.unmodifiableMap(m_properties);
    }

    /** Whether names and types of all columns are equal. */
    public boolean equalStructure(final DataTableSpec spec) {
        return compare(spec, DataColumnSpec::equalStructure);
    }

    /** Whether the names are equal and the other's types are super types. */
    public boolean isCompatibleWith(final DataTableSpec spec) {
        return compare(spec, DataColumnSpec::isCompatibleWith);
    }

    private boolean compare(final DataTableSpec other, final BiPredicate<DataColumnSpec, DataColumnSpec> test) {
        if (other == null || other.getNumColumns() != getNumColumns()) {
            return false;
        }
        for (int i = 0; i < getNumColumns(); i++) {
            if (!test.test(getColumnSpec(i), other.getColumnSpec(i))) {
                return false;
            }
        }
        return true;
    }

    /** A name that the table does not have: the wanted one, else with " (#1)", " (#2)", ... */
    public static String getUniqueColumnName(final DataTableSpec spec, final String columnName) {
        if (spec == null || columnName == null) {
            throw new NullPointerException("Table spec and column name must not be null");
        }
        String name = columnName;
        for (int i = 1; spec.containsName(name); i++) {
            name = columnName + " (#" + i + ")";
        }
        return name;
    }

    @Override
    public Iterator<DataColumnSpec> iterator() {
        return m_columns.iterator();
    }

    /** The columns in order. */
    public Stream<DataColumnSpec> stream() {
        return m_columns.stream();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public boolean equals(final Object obj) {
        return this == obj || (obj instanceof DataTableSpec o && m_name.equals(o.m_name)
            && m_columns.equals(o.m_columns) && m_properties.equals(o.m_properties));
    }

    @Override
    public int hashCode() {
        return m_name.hashCode() ^ m_columns.hashCode();
    }

    @Override
    public String toString() {
        return "name=" + m_name + ",columns=" + m_columns;
    }

    /** Writes everything. */
    public void save(final ConfigWO config) {
        DataTableSpecConfig.save(this, config);
    }

    /** Reads what {@link #save} wrote. */
    public static DataTableSpec load(final ConfigRO config) throws InvalidSettingsException {
        return DataTableSpecConfig.load(config);
    }

    /** Writes a table spec as port object spec. */
    public static final class Serializer extends PortObjectSpecSerializer<DataTableSpec> {

        /** Called by the registry. */
        public Serializer() {
        }

        @Override
        public void savePortObjectSpec(final DataTableSpec spec, final PortObjectSpecZipOutputStream out)
            throws IOException {
            DataTableSpecConfig.write(spec, out);
        }

        @Override
        public DataTableSpec loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            return DataTableSpecConfig.read(in);
        }
    }
}
