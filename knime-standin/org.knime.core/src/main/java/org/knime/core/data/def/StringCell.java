// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.def;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellFactory.FromComplexString;
import org.knime.core.data.DataCellFactory.FromInputStream;
import org.knime.core.data.DataCellFactory.FromReader;
import org.knime.core.data.DataCellFactory.FromSimpleString;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.NominalValue;
import org.knime.core.data.StringValue;

/** A text. */
public final class StringCell extends DataCell implements StringValue, NominalValue {

    /** The column type. */
    public static final DataType TYPE = DataType.getType(StringCell.class);

    private final String m_string;

    /**
     * A cell of that text.
     *
     * @throws NullPointerException for null
     */
    public StringCell(final String str) {
        if (str == null) {
            throw new NullPointerException("String value can't be null.");
        }
        m_string = str;
    }

    @Override
    public String getStringValue() {
        return m_string;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return m_string.equals(((StringCell)dc).m_string);
    }

    @Override
    public int hashCode() {
        return m_string.hashCode();
    }

    @Override
    public String toString() {
        return m_string;
    }

    /** The serializer. */
    @Deprecated
    public static final StringSerializer getCellSerializer() {
        return new StringSerializer();
    }

    /** Makes string cells. */
    public static final class StringCellFactory
        implements FromSimpleString, FromComplexString, FromReader, FromInputStream {

        /** The type of the cells. */
        public static final DataType TYPE = StringCell.TYPE;

        /** Has no state. */
        public StringCellFactory() {
        }

        @Override
        public DataType getDataType() {
            return TYPE;
        }

        @Override
        public DataCell createCell(final String s) {
            return create(s);
        }

        @Override
        public DataCell createCell(final InputStream input) throws IOException {
            return createCell(new InputStreamReader(input, StandardCharsets.UTF_8));
        }

        @Override
        public DataCell createCell(final Reader input) throws IOException {
            final StringWriter text = new StringWriter();
            input.transferTo(text);
            return create(text.toString());
        }

        /** The cell of a text. */
        public static DataCell create(final String s) {
            return new StringCell(s);
        }
    }

    /** Writes the text. */
    public static final class StringSerializer implements DataCellSerializer<StringCell> {

        /** Called by the registry. */
        public StringSerializer() {
        }

        @Override
        public void serialize(final StringCell cell, final DataCellDataOutput out) throws IOException {
            out.writeUTF(cell.m_string);
        }

        @Override
        public StringCell deserialize(final DataCellDataInput input) throws IOException {
            return new StringCell(input.readUTF());
        }
    }
}
