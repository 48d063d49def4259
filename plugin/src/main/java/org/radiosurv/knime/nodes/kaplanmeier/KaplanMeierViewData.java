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

/**
 * What the page of the view gets, made from the node's internal tables alone, so that a saved workflow shows its view
 * without being executed again. The names are those of {@code radiosurv km} and of plugin/web/kaplan-meier/README.md.
 */
final class KaplanMeierViewData {

    private KaplanMeierViewData() {
    }

    /**
     * @param tables summary, curves and caption, in this order
     * @return the page's initial data, for a JSON serialiser
     */
    static Map<String, Object> of(final BufferedDataTable... tables) {
        final Map<String, List<Map<String, Object>>> curves = curvesByGroup(tables[1]);
        final Map<String, Object> data = new LinkedHashMap<>();
        for (DataRow caption : tables[2]) {
            data.put("title", caption.getCell(0).toString());
            data.put("subtitle", caption.getCell(1).toString());
            data.put("time_unit", caption.getCell(2).toString());
            data.put("conf_type", caption.getCell(3).toString());
        }
        final List<Map<String, Object>> groups = new ArrayList<>();
        Map<String, Object> test = null;
        for (DataRow row : tables[0]) {
            final String name = row.getCell(0).toString();
            groups.add(group(row, curves.getOrDefault(name, List.of())));
            test = test(row);
        }
        data.put("groups", groups);
        data.put("logrank", test);
        return data;
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

    private static Map<String, Object> group(final DataRow row, final List<Map<String, Object>> table) {
        final Map<String, Object> group = new LinkedHashMap<>();
        group.put("group", row.getCell(0).toString());
        group.put("n", value(row.getCell(1)));
        group.put("events", value(row.getCell(2)));
        group.put("median", value(row.getCell(3)));
        group.put("lcl95", value(row.getCell(4)));
        group.put("ucl95", value(row.getCell(5)));
        group.put("table", table);
        return group;
    }

    private static Map<String, Object> test(final DataRow row) {
        if (row.getCell(6).isMissing()) {
            return null;
        }
        final Map<String, Object> test = new LinkedHashMap<>();
        test.put("chisq", value(row.getCell(6)));
        test.put("df", value(row.getCell(7)));
        test.put("p", value(row.getCell(8)));
        return test;
    }

    private static Object value(final DataCell cell) {
        if (cell.isMissing()) {
            return null;
        }
        return cell instanceof IntValue whole ? whole.getIntValue() : (Object)((DoubleValue)cell).getDoubleValue();
    }
}
