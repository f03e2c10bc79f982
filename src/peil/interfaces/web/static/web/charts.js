// SPDX-FileCopyrightText: The makers of Peil
// SPDX-License-Identifier: EUPL-1.2
// Lets a reader go through the points of a chart one by one, by keyboard, touch or pointer. Without
// it a chart reads as well: its sentences and its table say the same.
for (const figure of document.querySelectorAll("figure[data-walk]")) {
  const charts = [...figure.querySelectorAll("svg.chart-wide, svg.chart-narrow")];
  const points = charts.map((chart) => [...chart.querySelectorAll(".point")]);
  const said = points[0].map((point) => point.querySelector("title")?.textContent ?? "");
  if (said.length === 0) continue;

  const label = document.createElement("label");
  const slider = document.createElement("input");
  const told = document.createElement("output");
  label.append(figure.dataset.walk, slider);
  label.className = "walk";
  told.className = "walk-said";
  Object.assign(slider, { type: "range", min: 1, max: said.length, step: 1, value: said.length });

  const show = (at) => {
    points.forEach((own) => own.forEach((point, place) => point.classList.toggle("is-here", place === at)));
    slider.setAttribute("aria-valuetext", said[at]);
    told.textContent = said[at];
  };
  slider.addEventListener("input", () => show(slider.valueAsNumber - 1));
  points.forEach((own) => own.forEach((point, place) => point.addEventListener("click", () => {
    slider.value = place + 1;
    show(place);
  })));
  slider.setAttribute("aria-valuetext", said[said.length - 1]);
  figure.insertBefore(label, figure.querySelector(".legend"));
  label.after(told);
}
