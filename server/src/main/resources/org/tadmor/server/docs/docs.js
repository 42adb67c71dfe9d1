"use strict";
// Lists the interface from its OpenAPI document and lets each request be tried.

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function resolved(api, node) {
  if (!node || !node.$ref || !node.$ref.startsWith("#/")) return node;
  return node.$ref.slice(2).split("/").reduce((at, key) => at[key.replaceAll("~1", "/")], api);
}

function field(parameter) {
  const schema = parameter.schema || {};
  const known = schema.enum || (schema.items && schema.items.enum);
  const many = schema.type === "array";
  let input;
  if (known) {
    input = element("select", { name: parameter.name, multiple: many });
    if (!many) input.append(element("option", { value: "", textContent: "" }));
    input.append(...known.map((value) => element("option", { value, textContent: value })));
  } else {
    input = element("input", { name: parameter.name, required: Boolean(parameter.required) });
    if (schema.format === "date") input.type = "date";
  }
  input.dataset.in = parameter.in;
  return element("label", {}, element("span", { textContent: parameter.name + (parameter.required ? " *" : "") }), input,
    element("small", { textContent: parameter.description || "" }));
}

function values(form, where) {
  const pairs = [];
  for (const input of form.querySelectorAll(`[data-in="${where}"]`)) {
    const chosen = input.multiple ? [...input.selectedOptions].map((option) => option.value) : [input.value];
    for (const value of chosen) if (value !== "") pairs.push([input.name, value]);
  }
  return pairs;
}

async function shown(response) {
  const type = response.headers.get("content-type") || "";
  const text = (await response.text()).slice(0, 200000);
  if (!type.includes("json") || type.includes("ndjson")) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

async function send(event, method, path, answer) {
  event.preventDefault();
  const form = event.target;
  const query = new URLSearchParams(values(form, "query")).toString();
  const url = path + (query ? "?" + query : "");
  const body = form.querySelector("textarea");
  const file = form.querySelector("input[type=file]");
  const options = { method, headers: Object.fromEntries(values(form, "header")) };
  if (file && file.files.length > 0) {
    options.body = new FormData();
    options.body.append("file", file.files[0]);
  } else if (body && body.value.trim()) {
    options.body = body.value;
    options.headers["Content-Type"] = "application/json";
  }
  answer.textContent = `${method} ${location.origin}${url} …`;
  const began = performance.now();
  try {
    const response = await fetch(url, options);
    const text = await shown(response);
    const took = Math.round(performance.now() - began);
    answer.textContent = `${method} ${location.origin}${url}\n${response.status} ${response.statusText}, ${took} ms\n\n${text}`;
  } catch (failure) {
    answer.textContent = `${method} ${url}\n${failure.message}`;
  }
}

function operation(api, path, method, described) {
  const form = element("form");
  const parameters = (described.parameters || []).map((parameter) => resolved(api, parameter));
  form.append(...parameters.map(field));
  const content = described.requestBody && described.requestBody.content;
  if (content && content["application/json"]) {
    form.append(element("textarea", { ariaLabel: "body, JSON", placeholder: "body, JSON" }));
  }
  if (content && content["multipart/form-data"]) {
    form.append(element("label", {}, element("span", { textContent: "file" }), element("input", { type: "file" })));
  }
  const answer = element("pre", { tabIndex: 0 });
  answer.setAttribute("aria-live", "polite");
  if (path.endsWith("/events")) {
    form.append(element("p", { textContent: described.description }));
  } else {
    form.append(element("button", { textContent: "Send" }));
    form.addEventListener("submit", (event) => send(event, method.toUpperCase(), path, answer));
  }
  return element("details", {},
    element("summary", {}, element("span", { className: "method", textContent: method.toUpperCase() }),
      element("code", { textContent: path }), described.summary),
    form, answer);
}

async function list() {
  const api = await (await fetch("/api/docs/openapi.json")).json();
  document.getElementById("about").textContent = api.info.description;
  const main = document.getElementById("paths");
  for (const tag of api.tags) {
    main.append(element("h2", { textContent: tag.description }));
    for (const [path, methods] of Object.entries(api.paths)) {
      for (const [method, described] of Object.entries(methods)) {
        if (described.tags.includes(tag.name)) main.append(operation(api, path, method, described));
      }
    }
  }
}

list();
