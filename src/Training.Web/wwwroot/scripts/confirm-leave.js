"use strict";

(function () {
  document.querySelectorAll("form[data-confirm-leave]").forEach(form => {
    let unsaved = form.dataset.confirmLeave === "unsaved";

    form.addEventListener("input", () => { unsaved = true; });
    form.addEventListener("reset", () => { unsaved = false; });
    form.addEventListener("submit", () => { unsaved = false; });
    window.addEventListener("beforeunload", event => {
      if (unsaved) {
        event.preventDefault();
        event.returnValue = "";
      }
    });
  });
}());
