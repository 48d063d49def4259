// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0

// Checks and reads the node's data; see README.md beside index.html for its form. Times are in days.
(function (radiosurv) {
  "use strict";

  const UNITS = { days: 1, months: 30.4375, years: 365.25 };
  // Okabe and Ito (2008) without yellow, in the order of the node's image.
  const COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#000000"];
  const DASHES = ["", "7 3", "2 2", "8 3 2 3"];
  const COLUMNS = ["time", "n_risk", "n_event", "n_censor", "surv", "std_err", "lower", "upper"];

  function number(value) {
    return value === null || value === undefined || value === "" ? NaN : Number(value);
  }

  function read(data) {
    if (!data || !Array.isArray(data.groups)) {
      throw new Error("The node sent no survival curves. Execute the node again.");
    }
    if (data.groups.length === 0) {
      throw new Error("There is no group to show: the table has no patient with a time and an event.");
    }
    return {
      title: String(data.title || ""),
      subtitle: String(data.subtitle || ""),
      unit: UNITS[data.time_unit] ? data.time_unit : "days",
      confidence: String(data.conf_type || ""),
      survivalLabel: String(data.survival_label || "Survival probability"),
      timeLabel: String(data.time_label || "Time"),
      tickStep: Math.max(0, number(data.tick_step) || 0),
      axisEnd: Math.max(0, number(data.axis_end) || 0),
      show: String(data.show === undefined ? "bands marks risk" : data.show).split(" "),
      groups: data.groups.map(readGroup),
      logrank: readTest(data.logrank),
      tests: data.tests || [],
      atTimes: data.at_times || []
    };
  }

  function readGroup(group, index) {
    const rows = (group.table || []).map(function (row) {
      const result = {};
      COLUMNS.forEach(function (column) { result[column] = number(row[column]); });
      return result;
    }).filter(function (row) { return isFinite(row.time) && isFinite(row.surv); });
    rows.sort(function (a, b) { return a.time - b.time; });
    return {
      index: index,
      name: String(group.group === null || group.group === undefined ? "" : group.group),
      n: number(group.n),
      events: number(group.events),
      median: number(group.median),
      lower: number(group.lcl95),
      upper: number(group.ucl95),
      rows: rows,
      numbers: group,
      colour: /^#[0-9A-Fa-f]{6}$/.test(group.colour) ? group.colour : COLOURS[index % COLOURS.length],
      dash: typeof group.dash === "string" ? group.dash : DASHES[Math.floor(index / COLOURS.length) % DASHES.length],
      shown: true
    };
  }

  function readTest(test) {
    return test ? { chisq: number(test.chisq), df: number(test.df), p: number(test.p), name: test.name || "Log-rank",
      text: test.text } : null;
  }

  // Index of the last row whose time is not after t, -1 before the first.
  function rowAt(group, t) {
    let low = 0;
    let high = group.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (group.rows[middle].time <= t) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  // Patients whose time is t or later.
  function atRisk(group, t) {
    const before = rowAt(group, t);
    const exact = before >= 0 && group.rows[before].time === t;
    const row = group.rows[exact ? before : before + 1];
    return row ? row.n_risk : 0;
  }

  // The curve at t; after the last observed time there is no estimate.
  function at(group, t) {
    const index = rowAt(group, t);
    const last = group.rows[group.rows.length - 1];
    if (!last || t > last.time) {
      return { surv: NaN, lower: NaN, upper: NaN, n_risk: 0 };
    }
    const row = index < 0 ? { surv: 1, lower: 1, upper: 1 } : group.rows[index];
    return { surv: row.surv, lower: row.lower, upper: row.upper, n_risk: atRisk(group, t) };
  }

  function longest(groups) {
    return groups.reduce(function (most, group) {
      return Math.max(most, group.rows.length ? group.rows[group.rows.length - 1].time : 0);
    }, 0);
  }

  // All times at which a shown group has an event or a censored patient, ascending, 0 first.
  function times(groups) {
    const all = new Set([0]);
    groups.forEach(function (group) { group.rows.forEach(function (row) { all.add(row.time); }); });
    return Array.from(all).sort(function (a, b) { return a - b; });
  }

  function pText(test) {
    if (!test) {
      return "";
    }
    if (typeof test.text === "string") {
      return test.text;
    }
    return test.name + " p " + amount(test.p);
  }

  // The words after "p" in the node's image.
  function amount(p) {
    if (!isFinite(p)) {
      return "not defined";
    }
    if (p < 0.0001) {
      return "< 0.0001";
    }
    return "= " + p.toFixed(p < 0.001 ? 5 : p < 0.01 ? 4 : p < 0.1 ? 3 : 2);
  }

  function timeText(days, unit) {
    return isFinite(days) ? (days / UNITS[unit]).toFixed(unit === "days" ? 0 : unit === "months" ? 1 : 2)
      : "not reached";
  }

  radiosurv.data = {
    UNITS: UNITS, read: read, number: number, at: at, atRisk: atRisk, longest: longest, times: times, pText: pText, amount: amount,
    timeText: timeText
  };
}(window.radiosurv = window.radiosurv || {}));
