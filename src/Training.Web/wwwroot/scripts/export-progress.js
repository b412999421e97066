"use strict";

(function () {
  const finished = ["ready", "failed", "expired", "cancelled"];

  function watch(element) {
    const bar = element.querySelector("progress");
    const text = element.querySelector("[data-progress-text]");
    const link = element.querySelector("[data-progress-link]");
    let failures = 0;

    function show(answer) {
      failures = 0;
      if (bar) {
        bar.max = 100;
        bar.value = answer.percent;
      }
      if (text && text.textContent !== answer.text) {
        text.textContent = answer.text;
      }
      if (link && answer.downloadUrl) {
        link.href = answer.downloadUrl;
        link.hidden = false;
      }
      if (!answer.downloadUrl && finished.indexOf(String(answer.state).toLowerCase()) < 0) {
        setTimeout(ask, 2000);
      } else if (bar) {
        bar.hidden = true;
      }
    }

    function ask() {
      fetch(element.dataset.progressUrl, { headers: { Accept: "application/json" }, credentials: "same-origin", redirect: "manual", cache: "no-store" })
        .then(answer => answer.ok ? answer.json() : Promise.reject(answer.status))
        .then(show)
        .catch(status => {
          failures += 1;
          // Gone or no longer ours: asking again would not change the answer.
          if (!(status >= 400 && status < 500)) {
            setTimeout(ask, Math.min(30, Math.pow(2, failures)) * 1000);
          }
        });
    }

    ask();
  }

  if (window.fetch) {
    document.querySelectorAll("[data-progress-url]").forEach(watch);
  }
}());
