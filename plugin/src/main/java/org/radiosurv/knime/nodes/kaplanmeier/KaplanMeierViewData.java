// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.node.BufferedDataTable;
import org.radiosurv.core.chart.ColourScheme;

/**
 * What the page of the view gets, made from the node's internal tables alone, so that a saved workflow shows its view
 * without being executed again. The names are those of {@code radiosurv km} and of plugin/web/kaplan-meier/README.md.
 */
final class KaplanMeierViewData {

    private KaplanMeierViewData() {
    }

    /** Columns of the summary that are not read out group by group as what they are. */
    private static final List<String> TEST = List.of("chi_square", "df", "p");

    /**
     * @param tables summary, curves, caption, tests and survival at times, in this order
     * @return the page's initial data, for a JSON serialiser
     */
    static Map<String, Object> of(final BufferedDataTable... tables) {
        final Map<String, Object> data = new LinkedHashMap<>();
        for (Map<String, Object> caption : records(tables[2])) {
            data.putAll(caption);
        }
        final ColourScheme scheme = ColourScheme.valueOf(String.valueOf(data.remove("scheme")));
        data.put("tick_step", Double.valueOf(String.valueOf(data.get("tick_step"))));
        data.put("axis_end", Double.valueOf(String.valueOf(data.get("axis_end"))));
        final Map<String, List<Map<String, Object>>> curves = curvesByGroup(tables[1]);
        final List<Map<String, Object>> groups = new ArrayList<>();
        Map<String, Object> test = null;
        for (Map<String, Object> row : records(tables[0])) {
            groups.add(group(row, curves.getOrDefault(row.get("group"), List.of()), scheme, groups.size()));
            test = test(row, String.valueOf(data.get("test_text")));
        }
        data.put("groups", groups);
        data.put("logrank", test);
        data.put("tests", records(tables[3]));
        data.put("at_times", records(tables[4]));
        return data;
    }

    /** @return the rows, each from column name to number, text or null */
    private static List<Map<String, Object>> records(final BufferedDataTable table) {
        final String[] names = table.getDataTableSpec().getColumnNames();
        final List<Map<String, Object>> records = new ArrayList<>();
        for (DataRow row : table) {
            final Map<String, Object> record = new LinkedHashMap<>();
            for (int n = 0; n < names.length; n++) {
                record.put(names[n], value(row.getCell(n)));
            }
            records.add(record);
        }
        return records;
    }

    private static Map<String, List<Map<String, Object>>> curvesByGroup(final BufferedDataTable table) {
        final String[] names = {"time", "n_risk", "n_event", "n_censor", "surv", "std_err", "lower", "upper"};
        final Map<String, List<Map<String, Object>>> curves = new LinkedHashMap<>();
        for (DataRow row : table) {
            final Map<String, Object> entry = new LinkedHashMap<>();
            for (int n = 0; n < names.length; n++) {
                entry.put(names[n], value(row.getCell(n + 1)));
            }
            curves.computeIfAbsent(row.getCell(0).toString(), name -> new ArrayList<>()).add(entry);
        }
        return curves;
    }

    private static Map<String, Object> group(final Map<String, Object> row, final List<Map<String, Object>> table,
        final ColourScheme scheme, final int index) {
        final Map<String, Object> group = new LinkedHashMap<>(row);
        TEST.forEach(group::remove);
        group.put("lcl95", group.remove("lower95"));
        group.put("ucl95", group.remove("upper95"));
        group.put("colour", scheme.hexadecimal(index));
        group.put("dash", scheme.dashes(index));
        group.put("table", table);
        return group;
    }

    private static Map<String, Object> test(final Map<String, Object> row, final String text) {
        if (row.get("chi_square") == null) {
            return null;
        }
        final Map<String, Object> test = new LinkedHashMap<>();
        test.put("chisq", row.get("chi_square"));
        test.put("df", row.get("df"));
        test.put("p", row.get("p"));
        test.put("text", text);
        return test;
    }

    private static Object value(final DataCell cell) {
        if (cell.isMissing()) {
            return null;
        }
        if (cell instanceof IntValue whole) {
            return whole.getIntValue();
        }
        return cell instanceof DoubleValue number ? (Object)number.getDoubleValue() : cell.toString();
    }
}
