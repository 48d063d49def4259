// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0

// Talks with the frame that shows this page: requests go to the parent window, each answer carries the request's id.
// Methods used: getConfig, callNodeDataService, setReportingContent, imageGenerated.
(function (radiosurv) {
  "use strict";

  const TIMEOUT_MILLISECONDS = 10000;
  const waiting = new Map();
  const session = Date.now().toString(36) + Math.random().toString(36).slice(2);
  let count = 0;

  window.addEventListener("message", function (event) {
    const message = event.data;
    if (event.source !== window.parent || !message || message.type !== "UIExtensionResponse") {
      return;
    }
    const request = waiting.get(message.requestId);
    if (request) {
      waiting.delete(message.requestId);
      clearTimeout(request.timer);
      request.resolve(message.payload);
    }
  });

  function ask(method, parameters) {
    return new Promise(function (resolve, reject) {
      const requestId = session + "-" + (count += 1);
      const timer = setTimeout(function () {
        waiting.delete(requestId);
        reject(new Error("KNIME did not answer '" + method + "' within " + TIMEOUT_MILLISECONDS / 1000
          + " seconds. Close the view and open it again."));
      }, TIMEOUT_MILLISECONDS);
      waiting.set(requestId, { resolve: resolve, timer: timer });
      window.parent.postMessage(
        { requestId: requestId, type: "UIExtensionRequest", payload: { method: method, params: parameters } }, "*");
    });
  }

  function parsed(answer) {
    if (typeof answer !== "string") {
      return answer;
    }
    try {
      return JSON.parse(answer);
    } catch (failure) {
      throw new Error("The node's answer is not JSON: " + failure.message);
    }
  }

  // Some hosts wrap the node's answer, itself {"result": ...} or an error, once more.
  function unwrapped(answer) {
    let content = parsed(answer);
    for (let depth = 0; depth < 4 && content; depth += 1) {
      const error = content.userError || content.internalError || content.error;
      if (error) {
        throw new Error(errorText(error));
      }
      if (!("result" in content)) {
        return content;
      }
      content = parsed(content.result);
    }
    return content;
  }

  function errorText(error) {
    const message = typeof error === "string" ? error : error.message || error.title || "The node reported an error.";
    const details = error.details && error.details !== message ? " " + error.details : "";
    return message + details;
  }

  async function initialData(configuration) {
    if (configuration.initialData !== undefined && configuration.initialData !== null
        && configuration.initialData !== "") {
      return unwrapped(configuration.initialData);
    }
    return unwrapped(await ask("callNodeDataService", [{
      nodeId: configuration.nodeId,
      projectId: configuration.projectId,
      workflowId: configuration.workflowId,
      extensionType: configuration.extensionType,
      serviceType: "initial_data",
      dataServiceRequest: ""
    }]));
  }

  radiosurv.host = {
    configuration: function () { return ask("getConfig", []); },
    initialData: initialData,
    // A host that shows no report does not answer: nothing waits for it.
    reportingContent: function (content) { ask("setReportingContent", [content]).catch(function () { return null; }); },
    imageGenerated: function (image) { ask("imageGenerated", [image]).catch(function () { return null; }); }
  };
}(window.radiosurv = window.radiosurv || {}));
