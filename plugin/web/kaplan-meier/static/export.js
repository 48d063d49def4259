// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0

// Files and images of the figure as it is shown, with title, subtitle and legend.
(function (radiosurv) {
  "use strict";

  const WIDTH = 820;
  const PNG_SCALE = 3;

  function figure(data, options) {
    const copy = Object.assign({}, options, { width: WIDTH, height: 560, withHeader: true });
    return radiosurv.plot.draw(data, copy).svg;
  }

  function svgText(data, options) {
    return new XMLSerializer().serializeToString(figure(data, options));
  }

  function pngAddress(data, options) {
    const svg = figure(data, options);
    const width = Number(svg.getAttribute("width"));
    const height = Number(svg.getAttribute("height"));
    const source = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(svg));
    return new Promise(function (resolve, reject) {
      const image = new Image();
      image.onload = function () {
        const canvas = document.createElement("canvas");
        canvas.width = width * PNG_SCALE;
        canvas.height = height * PNG_SCALE;
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        resolve(canvas.toDataURL("image/png"));
      };
      image.onerror = function () { reject(new Error("The browser cannot draw the figure as an image.")); };
      image.src = source;
    });
  }

  function save(address, name) {
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
  }

  function saveSvg(data, options) {
    const address = URL.createObjectURL(new Blob([svgText(data, options)], { type: "image/svg+xml" }));
    save(address, "kaplan-meier.svg");
    setTimeout(function () { URL.revokeObjectURL(address); }, 1000);
  }

  async function savePng(data, options) {
    save(await pngAddress(data, options), "kaplan-meier.png");
  }

  radiosurv.exports = { svgText: svgText, pngAddress: pngAddress, saveSvg: saveSvg, savePng: savePng };
}(window.radiosurv = window.radiosurv || {}));
