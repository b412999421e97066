"use strict";

(function () {
  const form = document.querySelector("form[data-mark-url]");
  if (!form || !window.unsent) {
    return;
  }
  const words = form.dataset;
  const storageKey = `roll-call:${words.markUrl}:${words.keeper}`;
  const sendNow = form.querySelector("[data-send-now]") || document.createElement("button");
  const formState = [...form.querySelectorAll(".save-state")].find(state => !state.closest(".roll-row"));
  const rows = new Map();
  const waiting = new Map();
  let sending = false, failures = 0, timer = 0;

  function show(state, kind, text) {
    if (state) {
      state.className = `save-state ${kind}`;
      state.textContent = text || "";
    }
  }

  function showForm() {
    const settled = [...rows.values()].some(row => row.refused) ? "refused" : "saved";
    const kind = waiting.size === 0 ? settled : failures > 0 ? "unsent" : "saving";
    show(formState, kind, words[`${kind}Text`]);
    sendNow.hidden = kind !== "unsent";
  }

  function showCount() {
    const marked = [...rows.values()].filter(row => row.radios.some(radio => radio.checked)).length;
    const text = (words.countText || "{0} / {1}").replace("{0}", marked).replace("{1}", rows.size);
    form.querySelectorAll("progress").forEach(bar => { bar.max = rows.size; bar.value = marked; });
    form.querySelectorAll("[data-count]").forEach(count => { count.textContent = text; });
  }

  function remember() {
    // A phone short of memory drops the browser in a pocket, and what was not sent must come back with it.
    unsent.keep(storageKey, [...waiting].map(entry => [...entry, rows.get(entry[0]).saved]));
    form.dataset.confirmLeave = waiting.size > 0 ? "unsaved" : "";
    showCount();
    showForm();
  }

  function mark(personId, status) {
    const row = rows.get(personId);
    row.refused = false;
    waiting.set(personId, status);
    remember();
    show(row.state, "saving", words.savingText);
    send();
  }

  function send() {
    const next = waiting.entries().next().value;
    if (next && !sending) {
      clearTimeout(timer);
      sending = true;
      const token = form.elements.__RequestVerificationToken.value;
      const fields = new URLSearchParams({ personId: next[0], status: next[1], __RequestVerificationToken: token });
      unsent.send(words.markUrl, fields).then(answer => settle(...next, answer)).catch(() => fail(next[0])).then(() => {
        sending = false;
        if (failures === 0) {
          send();
        }
      });
    }
  }

  function settle(personId, status, answer) {
    const row = rows.get(personId);
    failures = 0;
    row.saved = answer.ok ? status : row.saved;
    if (waiting.get(personId) === status) {
      const kind = answer.ok ? "saved" : "refused";
      row.refused = !answer.ok;
      row.radios.forEach(radio => { radio.checked = radio.value === row.saved; });
      waiting.delete(personId);
      remember();
      show(row.state, kind, words[`${kind}Text`]);
    }
  }

  function fail(personId) {
    const status = waiting.get(personId);
    waiting.delete(personId);
    waiting.set(personId, status);
    waiting.forEach((_, id) => show(rows.get(id).state, "unsent", words.unsentText));
    failures += 1;
    remember();
    timer = setTimeout(send, unsent.pause(failures));
  }

  form.querySelectorAll(".roll-row").forEach(element => {
    const radios = [...element.querySelectorAll("[type=radio]")];
    const personId = element.querySelector("[name$='.PersonId']").value;
    const saved = radios.filter(radio => radio.defaultChecked).map(radio => radio.value)[0];
    rows.set(personId, { radios, saved, state: element.querySelector(".save-state") });
    radios.forEach(radio => radio.addEventListener("change", () => mark(personId, radio.value)));
  });

  [...form.elements].filter(element => element.type === "submit").forEach(button => { button.hidden = true; });
  form.addEventListener("submit", event => event.preventDefault());
  sendNow.addEventListener("click", send);
  window.addEventListener("online", send);
  unsent.read(storageKey).filter(entry => rows.has(entry[0])).forEach(([personId, status, base]) => {
    const row = rows.get(personId);
    // Whom somebody marked since stays as they are marked, and the trainer sees it.
    row.refused = [base || undefined, status].indexOf(row.saved) < 0;
    if (row.refused) {
      show(row.state, "refused", words.overtakenText);
    } else {
      row.radios.forEach(radio => { radio.checked = radio.value === status; });
      mark(personId, status);
    }
  });
  showCount();
}());
