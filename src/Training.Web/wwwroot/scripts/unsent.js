"use strict";

// What could not be sent yet waits in the browser's storage, also when the browser is closed, until it is sent or somebody signs out. No names.
if (window.fetch && window.AbortController && window.URLSearchParams) {
  window.unsent = {
    read(key) {
      return JSON.parse(localStorage.getItem(key) || "[]");
    },
    keep(key, entries) {
      if (entries.length > 0) {
        localStorage.setItem(key, JSON.stringify(entries));
      } else {
        localStorage.removeItem(key);
      }
    },
    // As a form would be sent. Fails when nothing was said about the content: no network, a busy server, a redirect to the sign-in.
    send(address, body) {
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 15000);
      return fetch(address, {
        method: "POST",
        body,
        headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Autosave": "1" },
        credentials: "same-origin",
        redirect: "manual",
        keepalive: true,
        signal: stop.signal,
      }).then(answer => {
        if (!answer.ok && (answer.status < 400 || answer.status >= 500 || [401, 408, 425, 429].indexOf(answer.status) >= 0)) {
          throw new Error(`Not saved: ${answer.status}`);
        }
        return answer;
      });
    },
    // Milliseconds until the next try; never many phones at once.
    pause(failures) {
      return Math.min(30, Math.pow(2, failures - 1)) * (750 + (500 * Math.random()));
    },
  };
}
