"use strict";

(function () {
  const browsing = ["ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];

  document.querySelectorAll("select[data-auto-submit]").forEach(select => {
    const shown = select.value;
    let byKeyboard = false;

    function submit() {
      if (select.value !== shown) {
        (select.form.requestSubmit || select.form.submit).call(select.form);
      }
    }

    // Arrow keys change a closed list at every step: somebody who looks through it by keyboard submits with Enter or by leaving it.
    select.addEventListener("keydown", event => {
      byKeyboard = browsing.indexOf(event.key) >= 0 || (byKeyboard && event.key !== "Enter");
      if (event.key === "Enter") {
        submit();
      }
    });
    select.addEventListener("pointerdown", () => { byKeyboard = false; });
    select.addEventListener("change", () => {
      if (!byKeyboard) {
        submit();
      }
    });
    select.addEventListener("blur", submit);
  });
}());
