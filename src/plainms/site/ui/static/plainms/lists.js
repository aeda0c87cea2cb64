// Keeping in lists: save a study, follow a list, and a quiet line on what is new since the reader was here.
import { saving, toggle } from "./keep.js";
import { changes, fill, happened, lastHere, newIn, tellDay } from "./since.js";
import { kept, readStudy } from "./store.js";

function listed(button) {
  const item = button.closest("li");
  const heading = item.querySelector("h2 a").textContent;
  const line = [...item.querySelectorAll(".kind > .chip, .kind > span:not([class])")].map((one) => one.textContent.trim());
  const study = readStudy({ id: button.dataset.save, heading, line: line.join(" · ") });
  if (study) saving(button, study, heading);
}

function followed(button) {
  const here = { place: button.dataset.follow, label: button.dataset.label };
  const set = (value, isOn) => {
    value.lists = value.lists.filter((one) => one.place !== here.place);
    if (isOn) value.lists.push(here);
  };
  toggle(button, () => kept().lists.some((one) => one.place === here.place), set);
}

const countOf = (days, kind) => days.reduce((sum, one) => sum + (one[kind].length ?? one[kind]), 0);

// How many of the studies are named by any of these days.
const namedOf = (days, kind, studies) => studies.filter(({ id }) => days.some((one) => one[kind].includes?.(id))).length;

async function tellSince(line) {
  const value = kept();
  const file = value.day && (await changes());
  if (!file) return;
  const since = lastHere(file);
  const place = (kind) => line.querySelector(`[data-kind=${kind}]`);
  const found = ["new", "changed", "corrected", "withdrawn"].map((kind) => [kind, happened(file, kind, since)]);
  for (const [kind, days] of found) fill(place(kind), countOf(days, kind));
  fill(place("saved"), found.reduce((sum, [kind, days]) => sum + namedOf(days, kind, value.studies), 0));
  fill(place("followed"), value.lists.reduce((sum, { place: name }) => sum + newIn(file, name, since), 0));
  tellDay(line.querySelector(".day"), since);
  line.hidden = found.every(([kind, days]) => !countOf(days, kind));
}

for (const button of document.querySelectorAll("[data-save]")) listed(button);
for (const button of document.querySelectorAll("[data-follow]")) followed(button);
for (const line of document.querySelectorAll(".since")) tellSince(line);
