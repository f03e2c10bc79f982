// SPDX-FileCopyrightText: The makers of Peil
// SPDX-License-Identifier: EUPL-1.2
// Filters the list of everything on the search page while a reader types, and on a site of files
// for the words in the address. It folds words as peil.reports.public.search does. Without it the
// list is whole, and the application answers the question by itself.
const list = document.querySelector("[data-search]");
const field = document.querySelector("#search");
const told = document.querySelector("#search-told");
if (list && field && told) {
  const same = new Map();
  for (const group of list.dataset.same.split(";").map((words) => words.split(" "))) {
    for (const word of group) same.set(word, [...(same.get(word) ?? [word]), ...group]);
  }
  const last = { v: "f", z: "s" };
  const stem = (word) => {
    let bare = word.replace(/heden$/, "heid");
    const ending = ["en", "s", "e"].find((end) => bare.endsWith(end) && bare.length - end.length >= 3);
    if (ending) bare = bare.slice(0, -ending.length);
    bare = bare.replace(/([a-z])\1/g, "$1");
    return bare.slice(0, -1) + (last[bare.at(-1)] ?? bare.at(-1));
  };
  const folded = (text) => (text.toLowerCase().replaceAll("'s", "s").normalize("NFKD")
    .replace(/\p{M}/gu, "").match(/[a-z0-9]+/g) ?? []).map(stem);
  const holds = (words, asked) => (same.get(asked) ?? [asked]).some(
    (one) => words.some((word) => isIn(one, word)));
  const isIn = (one, word) => {
    if (one.length >= 4) return word.includes(one);
    return one.length > 2 ? word.startsWith(one) : word === one;
  };

  const filter = () => {
    const asked = folded(field.value);
    let count = 0;
    for (const item of list.querySelectorAll("li[data-words]")) {
      const words = item.dataset.words.split(" ");
      item.hidden = !asked.every((one) => holds(words, one));
      if (!item.hidden) count += 1;
    }
    for (const letter of list.querySelectorAll("section")) {
      letter.hidden = !letter.querySelector("li[data-words]:not([hidden])");
      const link = list.querySelector(`nav a[href="#${letter.getAttribute("aria-labelledby")}"]`);
      if (link) link.parentElement.hidden = letter.hidden;
    }
    told.textContent = asked.length ? list.dataset.told.replace("{count}", count) : "";
  };
  field.addEventListener("input", filter);
  const asked = new URLSearchParams(location.search).get("q");
  if (asked && !field.value) field.value = asked;
  if (field.value && !document.querySelector("#found")) filter();
}
