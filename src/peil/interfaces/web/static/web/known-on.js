// SPDX-FileCopyrightText: The makers of Peil
// SPDX-License-Identifier: EUPL-1.2
// Leads a day that a reader fills in to the page of the last listed day by then. The application
// does the same without this script; a site of files has nothing else that could.
"use strict";
for (const form of document.querySelectorAll("form[data-known-on]")) {
  const field = form.elements.knownOn;
  const links = [...form.parentElement.querySelectorAll("a[data-day]")];
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const link = links.find((one) => one.dataset.day <= field.value);
    if (field.value >= field.max) window.location.assign(form.action);
    else if (link) window.location.assign(link.href);
    else form.querySelector("[role=status]").textContent = form.dataset.knownOn;
  });
}
