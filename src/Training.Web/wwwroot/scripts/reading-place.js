"use strict";

// Changing the language of a lesson keeps the reader at the section they were reading.
(function () {
  const form = document.querySelector("form[action='/language']");
  if (!form) {
    return;
  }
  form.addEventListener("submit", () => {
    const passed = [...document.querySelectorAll(".lesson h2[id], .lesson h3[id]")]
      .filter(section => section.getBoundingClientRect().top < window.innerHeight / 2);
    const place = passed.length > 0 ? `#${passed[passed.length - 1].id}` : "";
    form.elements.back.value = form.elements.back.value.split("#")[0] + place;
  });
}());
