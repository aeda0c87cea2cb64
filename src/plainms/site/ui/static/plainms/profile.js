// Sets what a reader told this browser beside what an abstract says of those it studied. Nothing leaves the browser.
"use strict";

const PROFILE = "plainms.profile";
const FIELDS = ["kind", "age", "sex", "medicine"];

function profile() {
  try { return JSON.parse(localStorage.getItem(PROFILE)) ?? {}; } catch { return {}; }
}

function store(chosen) {
  try {
    if (Object.keys(chosen).length) localStorage.setItem(PROFILE, JSON.stringify(chosen));
    else localStorage.removeItem(PROFILE);
    return true;
  } catch { return false; }
}

// One plain line; it says what the abstract names, never what that means for anyone.
function line(field, mine, named) {
  if (!named.length) return field === "medicine" ? WORDS.none : WORDS.silent;
  return named.includes(mine.id) ? WORDS.named : WORDS.others;
}

function compare(section) {
  const mine = profile();
  const told = FIELDS.filter((field) => mine[field]);
  if (!told.length) return;
  const list = document.createElement("dl");
  list.className = "rows";
  for (const field of told) {
    const term = document.createElement("dt"), words = document.createElement("dd");
    const named = (section.dataset[field] ?? "").split(" ").filter(Boolean);
    term.textContent = `${WORDS[field]}: ${mine[field].label}`;
    words.textContent = line(field, mine[field], named);
    list.append(term, words);
  }
  const heading = document.createElement("h3");
  heading.textContent = WORDS.heading;
  section.querySelector(".compare").before(heading, list);
  section.querySelector(".compare a").textContent = WORDS.change;
}

function offer(form) {
  const status = document.getElementById("kept");
  const selects = FIELDS.map((field) => [field, document.getElementById(`my-${field}`)]);
  const chosen = profile();
  for (const [field, select] of selects) select.value = chosen[field]?.id ?? "";
  const save = () => {
    const mine = selects.filter(([, one]) => one.value);
    const picked = mine.map(([field, one]) => [field, { id: one.value, label: one.selectedOptions[0].text }]);
    status.textContent = store(Object.fromEntries(picked)) ? form.dataset.kept : form.dataset.full;
  };
  for (const [, select] of selects) select.addEventListener("change", save);
  document.getElementById("forget").addEventListener("click", () => {
    for (const [, select] of selects) select.value = "";
    save();
    status.textContent = form.dataset.gone;
  });
  document.getElementById("no-script").hidden = true;
  form.hidden = false;
}

// The words, in the language of the page.
const WORDS = document.querySelector(".compare")?.dataset;
const form = document.getElementById("profile");
const section = document.querySelector("section.who");
if (form) offer(form);
if (section) compare(section);
