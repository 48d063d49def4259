// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0

// The node's numbers under the plot: a summary of the groups, survival at chosen times, tests.
(function (radiosurv) {
  "use strict";

  const number = radiosurv.data.number;

  function build(parent, data, unit) {
    const time = function (days) { return isFinite(days) ? radiosurv.data.timeText(days, unit) : "not reached"; };
    parent.replaceChildren();
    addSummary(parent, data, unit, time);
    addTimes(parent, data, unit, time);
    addTests(parent, data, unit, time);
  }

  function addSummary(parent, data, unit, time) {
    const quantiles = Object.keys(data.groups[0].numbers).filter(function (name) { return /^q[0-9.]+$/.test(name); });
    const tau = number(data.groups[0].numbers.rmst_tau);
    const heads = ["Group", "n", "Events", "Median (95% CI)"]
      .concat(quantiles.map(function (name) { return name.slice(1) + "% had the event (95% CI)"; }));
    if (isFinite(tau)) {
      heads.push("Restricted mean to " + time(tau) + " (95% CI)");
    }
    if ("median_follow_up" in data.groups[0].numbers) {
      heads.push("Median follow-up");
    }
    addTable(parent, "summary", "Groups, times in " + unit, heads, data.groups.map(function (group) {
      const all = group.numbers;
      const cells = [group.name, String(group.n), String(group.events), interval(group.median, group.lower, group.upper, time)];
      quantiles.forEach(function (name) {
        cells.push(interval(number(all[name]), number(all[name + "_lower95"]), number(all[name + "_upper95"]), time));
      });
      if (isFinite(tau)) {
        cells.push(interval(number(all.rmst), number(all.rmst_lower95), number(all.rmst_upper95), time));
      }
      if ("median_follow_up" in all) {
        cells.push(time(number(all.median_follow_up)));
      }
      return cells;
    }));
  }

  function addTimes(parent, data, unit, time) {
    if (data.atTimes.length) {
      addTable(parent, "at-times", "Survival at chosen times", ["Group", "Time (" + unit + ")", "At risk", "S (95% CI)"],
        data.atTimes.map(function (row) {
          return [row.group, time(number(row.time)), String(row.n_risk), isFinite(number(row.surv))
            ? interval(number(row.surv), number(row.lower95), number(row.upper95), percent) : "beyond follow-up"];
        }));
    }
  }

  function addTests(parent, data, unit, time) {
    if (data.tests.length) {
      const pairs = data.tests.some(function (row) { return row.group_1 !== null; });
      const heads = ["Comparison", "Test", "Chi-square", "df", "p"]
        .concat(pairs ? ["p (Holm)", "Hazard ratio (95% CI)", "Difference of restricted means, " + unit + " (95% CI)"] : []);
      addTable(parent, "tests", "Tests; ratios and differences are second to first group", heads, data.tests.map(function (row) {
        const cells = [row.comparison, row.test + (row.strata ? " by " + row.strata : ""), fixed(number(row.chi_square), 2),
          row.df === null ? "" : String(row.df), value(row.p)];
        if (pairs) {
          const ratio = function (x) { return fixed(x, 2); };
          cells.push(row.group_1 === null ? "" : value(row.p_holm),
            row.group_1 === null ? "" : interval(number(row.hazard_ratio), number(row.hr_lower95), number(row.hr_upper95), ratio),
            row.group_1 === null ? "" : interval(number(row.rmst_difference), number(row.rmst_diff_lower95),
              number(row.rmst_diff_upper95), function (days) { return isFinite(days) ? time(days) : "not defined"; }));
        }
        return cells;
      }));
    }
  }

  function interval(middle, lower, upper, text) {
    return isFinite(middle) ? text(middle) + " (" + text(lower) + " to " + text(upper) + ")" : text(middle);
  }

  function fixed(x, digits) {
    return isFinite(x) ? x.toFixed(digits) : "not defined";
  }

  function value(p) {
    return radiosurv.data.amount(number(p)).replace("= ", "");
  }

  function percent(x) {
    return isFinite(x) ? (100 * x).toFixed(1) + "%" : "not defined";
  }

  function addTable(parent, name, caption, heads, rows) {
    const table = document.createElement("table");
    table.className = name;
    table.createCaption().textContent = caption;
    addRow(table.createTHead(), "th", heads);
    const body = table.createTBody();
    rows.forEach(function (cells) { addRow(body, "td", cells); });
    const scroll = document.createElement("div");
    scroll.appendChild(table);
    parent.appendChild(scroll);
  }

  function addRow(parent, kind, texts) {
    const row = parent.insertRow();
    texts.forEach(function (text) {
      const cell = document.createElement(kind);
      cell.textContent = text;
      row.appendChild(cell);
    });
    return row;
  }

  radiosurv.tables = { build: build, addRow: addRow };
}(window.radiosurv = window.radiosurv || {}));
