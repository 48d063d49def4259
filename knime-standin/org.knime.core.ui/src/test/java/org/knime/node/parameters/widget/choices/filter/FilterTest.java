// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.StringFilterMode;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes.TypedStringFilterMode;

/** Selection of columns and names by list, pattern and type, with the corners of KNIME's reading. */
class FilterTest {

    private static final List<DataColumnSpec> COLUMNS =
        List.of(column("T1 mean", DoubleCell.TYPE), column("t2 mean", DoubleCell.TYPE), column("name", StringCell.TYPE));

    private static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    private static ColumnFilter pattern(final TypedStringFilterMode mode, final String pattern,
        final boolean caseSensitive, final boolean inverted) {
        final ColumnFilter filter = new ColumnFilter();
        filter.m_mode = mode;
        filter.m_patternFilter.m_pattern = pattern;
        filter.m_patternFilter.m_isCaseSensitive = caseSensitive;
        filter.m_patternFilter.m_isInverted = inverted;
        return filter;
    }

    private static void selects(final ColumnFilter filter, final String... expected) {
        assertArrayEquals(expected, filter.filter(COLUMNS));
    }

    @Test
    void byList() {
        selects(new ColumnFilter());
        selects(new ColumnFilter(new String[]{"name", "gone"}), "name");
        assertArrayEquals(new String[]{"gone"},
            new ColumnFilter(new String[]{"name", "gone"}).getMissingSelected(COLUMNS));
    }

    @Test
    void byListWithUnknownColumns() {
        final ColumnFilter filter = new ColumnFilter(new String[]{"name", "gone"}).withIncludeUnknownColumns();
        filter.m_manualFilter.m_manuallyDeselected = new String[]{"t2 mean"};
        selects(filter, "T1 mean", "name");
        assertArrayEquals(new String[0], filter.getMissingSelected(COLUMNS));
        selects(filter.withExcludeUnknownColumns(), "name");
    }

    @Test
    void byWildcard() {
        selects(pattern(TypedStringFilterMode.WILDCARD, "t? *", false, false), "T1 mean", "t2 mean");
        selects(pattern(TypedStringFilterMode.WILDCARD, "t? *", true, false), "t2 mean");
        selects(pattern(TypedStringFilterMode.WILDCARD, "t? *", false, true), "name");
        selects(pattern(TypedStringFilterMode.WILDCARD, "", false, false));
        selects(pattern(TypedStringFilterMode.WILDCARD, "n.me", false, false));
    }

    @Test
    void byRegularExpression() {
        selects(pattern(TypedStringFilterMode.REGEX, "t[12] mean", false, false), "T1 mean", "t2 mean");
        selects(pattern(TypedStringFilterMode.REGEX, "mean", false, false));
        selects(pattern(TypedStringFilterMode.REGEX, "", false, false));
        // each branch of an alternative is anchored at one side only
        selects(pattern(TypedStringFilterMode.REGEX, "t1|name", true, false), "name");
        selects(pattern(TypedStringFilterMode.REGEX, "T1|x", true, false), "T1 mean");
        // without case sensitivity \\S becomes \\s
        selects(pattern(TypedStringFilterMode.REGEX, "\\S+", false, false));
    }

    @Test
    void byType() {
        final ColumnFilter filter = new ColumnFilter();
        filter.m_mode = TypedStringFilterMode.TYPE;
        filter.m_typeFilter.m_selectedTypes = new String[]{DoubleValue.class.getName()};
        selects(filter, "T1 mean", "t2 mean");
    }

    @Test
    void ofNames() {
        final StringFilter filter = new StringFilter(new String[]{"b"});
        assertArrayEquals(new String[]{"b"}, filter.filter(new String[]{"a", "b"}));
        filter.m_mode = StringFilterMode.WILDCARD;
        filter.m_patternFilter.m_pattern = "?";
        assertArrayEquals(new String[]{"a", "b"}, filter.filter(new String[]{"a", "b", "cc"}));
    }
}
