"use strict";

(function () {
  const form = document.querySelector("form[data-mark-url]");
  if (!form || !window.fetch || !window.AbortController) {
    return;
  }

  const words = form.dataset;
  const storageKey = `roll-call:${words.markUrl}`;
  const sendNow = form.querySelector("[data-send-now]");
  const formState = [...form.querySelectorAll(".save-state")].find(state => !state.closest(".roll-row"));
  const rows = new Map();
  const waiting = new Map();
  let sending = false;
  let failures = 0;
  let timer = 0;

  function show(state, kind, text) {
    if (state) {
      state.className = `save-state ${kind}`;
      state.textContent = text || "";
    }
  }

  function showForm(kind) {
    show(formState, kind, words[`${kind}Text`]);
    if (sendNow) {
      sendNow.hidden = kind !== "unsent";
    }
  }

  function showCount() {
    const marked = [...rows.values()].filter(row => row.radios.some(radio => radio.checked)).length;
    form.querySelectorAll("progress").forEach(bar => { bar.max = rows.size; bar.value = marked; });
    form.querySelectorAll("[data-count]").forEach(count => {
      count.textContent = (words.countText || "{0} / {1}").replace("{0}", marked).replace("{1}", rows.size);
    });
  }

  // A phone short of memory drops the tab in a pocket, and what was not sent must come back with it. Private windows may refuse storage.
  function stored(use) {
    try {
      return use(window.sessionStorage);
    } catch (error) {
      return null;
    }
  }

  function remember() {
    stored(storage => storage.setItem(storageKey, JSON.stringify([...waiting])));
  }

  function choose(row, status) {
    row.radios.forEach(radio => { radio.checked = radio.value === status; });
    showCount();
  }

  function mark(personId, status) {
    waiting.set(personId, status);
    remember();
    show(rows.get(personId).state, "saving", words.savingText);
    send();
  }

  function post(personId, status) {
    const stop = new AbortController();
    const token = form.querySelector("[name=__RequestVerificationToken]");
    const body = new URLSearchParams({ personId, status, __RequestVerificationToken: token ? token.value : "" });
    setTimeout(() => stop.abort(), 15000);
    return fetch(words.markUrl, { method: "POST", body, credentials: "same-origin", redirect: "manual", keepalive: true, signal: stop.signal });
  }

  function settle(personId, status, answer) {
    const row = rows.get(personId);
    const refused = answer.status >= 400 && answer.status < 500 && ![401, 408, 425, 429].some(code => code === answer.status);
    if (!answer.ok && !refused) {
      throw new Error(`Not saved: ${answer.status}`);
    }
    failures = 0;
    row.saved = answer.ok ? status : row.saved;
    if (waiting.get(personId) === status) {
      waiting.delete(personId);
      remember();
      show(row.state, answer.ok ? "saved" : "unsent", answer.ok ? words.savedText : words.refusedText);
      choose(row, row.saved);
    }
  }

  function fail(personId) {
    const status = waiting.get(personId);
    waiting.delete(personId);
    waiting.set(personId, status);
    waiting.forEach((_, id) => show(rows.get(id).state, "unsent", words.unsentText));
    failures += 1;
    timer = setTimeout(send, Math.min(30, Math.pow(2, failures - 1)) * (750 + (500 * Math.random())));
  }

  function send() {
    if (sending) {
      return;
    }
    clearTimeout(timer);
    const next = waiting.entries().next().value;
    showForm(!next ? "saved" : failures ? "unsent" : "saving");
    if (next) {
      sending = true;
      post(...next).then(answer => settle(...next, answer)).then(() => { sending = false; send(); }, () => { sending = false; fail(next[0]); showForm("unsent"); });
    }
  }

  form.querySelectorAll(".roll-row").forEach(element => {
    const radios = [...element.querySelectorAll("[type=radio]")];
    const personId = element.querySelector("[name$='.PersonId']").value;
    const saved = radios.filter(radio => radio.defaultChecked).map(radio => radio.value)[0];
    rows.set(personId, { radios, saved, state: element.querySelector(".save-state") });
    radios.forEach(radio => radio.addEventListener("change", () => { showCount(); mark(personId, radio.value); }));
  });

  [...form.elements].filter(element => element.type === "submit").forEach(button => { button.hidden = true; });
  form.addEventListener("submit", event => event.preventDefault());
  window.addEventListener("online", send);
  window.addEventListener("beforeunload", event => {
    if (waiting.size > 0) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
  if (sendNow) {
    sendNow.addEventListener("click", send);
  }

  const unsent = JSON.parse(stored(storage => storage.getItem(storageKey)) || "[]").filter(entry => rows.has(entry[0]));
  unsent.forEach(entry => { choose(rows.get(entry[0]), entry[1]); mark(entry[0], entry[1]); });
  showCount();
}());
