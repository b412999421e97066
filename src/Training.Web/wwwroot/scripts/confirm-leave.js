"use strict";

(function () {
  const forms = [...document.querySelectorAll("form[data-confirm-leave]")];

  forms.forEach(form => {
    form.addEventListener("input", () => { form.dataset.confirmLeave = "unsaved"; });
    form.addEventListener("reset", () => { form.dataset.confirmLeave = ""; });
    form.addEventListener("submit", () => { form.dataset.confirmLeave = ""; });
  });

  window.addEventListener("beforeunload", event => {
    if (forms.some(form => form.dataset.confirmLeave === "unsaved")) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
}());
