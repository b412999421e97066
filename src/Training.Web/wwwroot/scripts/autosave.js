"use strict";

// Sends an answer as soon as it is given. What could not be sent goes out from whichever page of the attempt is open when the network is back;
// nothing is handed in before.
(function () {
  const form = document.querySelector("form[data-autosave]");
  if (!form || !window.unsent || !window.FormData) {
    return;
  }
  const words = form.dataset;
  const state = form.querySelector("[data-save-state]");
  const storageKey = `answers:${words.autosave}`;
  const address = form.getAttribute("action");
  const isQuestion = form.classList.contains("question");
  const waiting = new Map(unsent.read(storageKey));
  const isStale = !isQuestion && waiting.size > 0;
  let sending = false, failures = 0, timer = 0;

  function show(kind) {
    if (state) {
      state.className = `save-state ${kind}`;
      state.textContent = words[`${kind}Text`] || "";
    }
  }

  function remember() {
    unsent.keep(storageKey, [...waiting]);
  }

  function restore() {
    const kept = new URLSearchParams(waiting.get(address) || "");
    [...form.elements].filter(field => kept.has(field.name)).forEach(field => {
      if (field.type === "radio" || field.type === "checkbox") {
        field.checked = kept.getAll(field.name).indexOf(field.value) >= 0;
      } else {
        field.value = kept.get(field.name);
      }
    });
  }

  function body() {
    const fields = [...new FormData(form)].filter(field => field[0] !== "__RequestVerificationToken" && field[1] !== "");
    return new URLSearchParams(fields).toString();
  }

  function isWhole(fields) {
    const places = form.querySelectorAll("select");
    return fields.indexOf("Answer=") >= 0 || (places.length > 0 && [...places].every(place => place.value !== ""));
  }

  function send() {
    const next = waiting.entries().next().value;
    if (!next || sending) {
      return;
    }
    clearTimeout(timer);
    sending = true;
    show("saving");
    const token = encodeURIComponent(form.elements.__RequestVerificationToken.value);
    unsent.send(next[0], `${next[1]}&__RequestVerificationToken=${token}`).then(answer => {
      failures = 0;
      if (waiting.get(next[0]) === next[1]) {
        waiting.delete(next[0]);
        remember();
      }
      show(answer.ok ? "saved" : "refused");
      if (isStale && waiting.size === 0) {
        location.reload();
      }
    }).catch(() => {
      failures += 1;
      show("unsent");
      timer = setTimeout(send, unsent.pause(failures));
    }).then(() => {
      sending = false;
      if (failures === 0) {
        send();
      }
    });
  }

  form.addEventListener("change", () => {
    const fields = body();
    if (isWhole(fields)) {
      waiting.set(address, fields);
      remember();
      send();
    }
  });
  form.addEventListener("submit", event => {
    if (navigator.onLine === false || (!isQuestion && waiting.size > 0)) {
      event.preventDefault();
      show("unsent");
      send();
    }
  });
  window.addEventListener("online", send);
  restore();
  send();
}());
