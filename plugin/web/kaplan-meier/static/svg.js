// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0

// Makes SVG elements.
(function (radiosurv) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const measure = document.createElement("canvas").getContext("2d");
  const FAMILY = "Arial, 'Liberation Sans', Helvetica, sans-serif";

  function element(name, attributes, parent, text) {
    const node = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) {
      if (attributes[key] !== "" && attributes[key] !== null) {
        node.setAttribute(key, attributes[key]);
      }
    });
    if (text !== undefined) {
      node.textContent = text;
    }
    if (parent) {
      parent.appendChild(node);
    }
    return node;
  }

  function width(text, size, bold) {
    measure.font = (bold ? "bold " : "") + size + "px " + FAMILY;
    return measure.measureText(text).width;
  }

  // The text, or its longest beginning that fits with an ellipsis.
  function fitted(text, size, room) {
    if (width(text, size) <= room) {
      return text;
    }
    let end = text.length;
    while (end > 0 && width(text.slice(0, end) + "\u2026", size) > room) {
      end -= 1;
    }
    return text.slice(0, end) + "\u2026";
  }

  // Text in lines that fit, broken after spaces where there are any.
  function wrapped(text, size, room, bold) {
    const lines = [];
    let line = "";
    text.split(/(?<=[ _/-])/).forEach(function (word) {
      if (line && width(line + word, size, bold) > room) {
        lines.push(line.trim());
        line = "";
      }
      line += word;
    });
    return line.trim() ? lines.concat(line.trim()) : lines;
  }

  function round(value) {
    return Math.round(value * 100) / 100;
  }

  radiosurv.svg = { FAMILY: FAMILY, element: element, width: width, fitted: fitted, wrapped: wrapped, round: round };
}(window.radiosurv = window.radiosurv || {}));
