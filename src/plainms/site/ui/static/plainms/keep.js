// Keeping on a study's own page: save, share, print, and a box to tick at each question.
import { asked, keep, kept, same, say, sayOff } from "./store.js";

// A button that keeps something and, pressed again, gives it up; its words say which.
export function toggle(button, isOn, set, name = "") {
  const words = button.textContent;
  const show = () => {
    button.textContent = isOn() ? button.dataset.done : words;
    button.classList.toggle("on", isOn());
    if (name) button.setAttribute("aria-label", `${button.textContent}: ${name}`);
  };
  button.addEventListener("click", () => {
    const value = kept();
    set(value, !isOn());
    const isKept = keep(value);
    if (isOn()) say(button.dataset.done, isKept); else sayOff(isKept);
    document.dispatchEvent(new Event("kept"));
  });
  document.addEventListener("kept", show);
  addEventListener("storage", show);
  button.hidden = false;
  show();
}

export function saving(button, study, name) {
  const set = (value, isOn) => {
    value.studies = value.studies.filter((one) => one.id !== study.id);
    if (isOn) value.studies.unshift({ ...study, seen: value.day });
  };
  toggle(button, () => kept().studies.some((one) => one.id === study.id), set, name);
}

function setAsked(value, study, words, isOn) {
  const { sheet } = value;
  sheet.questions = sheet.questions.filter((one) => same(one.text) !== same(words));
  sheet.off = sheet.off.filter((one) => same(one) !== same(words));
  if (!isOn) { sheet.off.push(words); return; }
  sheet.questions.push({ text: words, from: [study.id] });
  sheet.sources[study.id] = { heading: study.heading, reference: study.reference };
}

function tick(item, study, label) {
  const words = wordsOf(item);
  const box = Object.assign(document.createElement("input"), { type: "checkbox", className: "tick" });
  const show = () => { box.checked = asked(kept()).some((one) => same(one.text) === same(words)); };
  box.setAttribute("aria-label", `${label}: ${words}`);
  box.addEventListener("change", () => {
    const value = kept();
    setAsked(value, study, words, box.checked);
    say("", keep(value));
    show();
  });
  document.addEventListener("kept", show);
  addEventListener("storage", show);
  item.prepend(box);
  show();
}

function share(button, study, address) {
  button.hidden = !navigator.share;
  button.addEventListener("click", () => navigator.share({ title: study.heading, url: address }).catch(() => {}));
}

function copy(button, address) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    try { await navigator.clipboard.writeText(address); } catch { return; }
    button.textContent = button.dataset.done;
    say(button.dataset.done);
  });
}

// What is kept of a saved study is brought up to date when its page is read.
function refresh(study) {
  const value = kept();
  const place = value.studies.findIndex((one) => one.id === study.id);
  if (place < 0) return;
  value.studies[place] = { ...study, seen: value.day };
  keep(value);
}

// The words of an element without what opens inside it.
function wordsOf(place) {
  const copied = place.cloneNode(true);
  for (const inside of copied.querySelectorAll("details, input")) inside.remove();
  return copied.textContent.trim();
}

// What is kept of the study that this page is about. A depth without questions names them beside.
function studyHere({ study, reference, asked: elsewhere }) {
  return {
    id: study,
    heading: wordsOf(document.querySelector("h1")),
    line: [...document.querySelectorAll(".facts .chip, .facts time")].map(wordsOf).join(" · "),
    reference,
    questions: elsewhere?.split("\n") ?? [...document.querySelectorAll(".ask .s")].map(wordsOf),
  };
}

for (const section of document.querySelectorAll("[data-study]")) {
  const study = studyHere(section.dataset);
  const button = (name) => section.querySelector(`[data-act=${name}]`);
  const { href } = section.querySelector(".links a");
  refresh(study);
  saving(button("save"), study);
  share(button("share"), study, href);
  copy(button("copy"), href);
  button("print").addEventListener("click", () => print());
  section.querySelector(".acts").hidden = false;
  for (const item of document.querySelectorAll(".ask .s")) tick(item, study, section.dataset.tick);
}
