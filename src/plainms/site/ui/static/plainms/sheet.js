// The visit sheet: the reader arranges, rewrites and adds questions; the first ten are printed on one page.
import { act, arrange, begin, change, copyOf, drawList, moved, one } from "./shelf.js";
import { asked, home, kept, same } from "./store.js";

const PRINTED = 10;

// Once the reader arranges the sheet, its order is the reader's own, and its studies are named even when no longer saved.
function rewrite(alter, words, canUndo = false) {
  change((value) => {
    const { sheet } = value;
    const questions = asked(value);
    for (const { id, heading, reference } of value.studies) sheet.sources[id] = { heading, reference };
    alter(questions, sheet);
    sheet.questions = questions;
  }, words, canUndo);
}

function draw() {
  const value = kept();
  const questions = asked(value);
  const sources = { ...value.sheet.sources, ...Object.fromEntries(value.studies.map((study) => [study.id, study])) };
  const behind = [...new Set(questions.slice(0, PRINTED).flatMap(({ from }) => from))].filter((id) => sources[id]);
  drawList("questions", questions, (question, place) => asSheetItem(question, place, questions.length, behind));
  drawList("sources", behind, (id) => asSource(id, sources[id]));
  one(".sources").hidden = !behind.length;
  one(".fits").hidden = questions.length <= PRINTED;
  one(".fits b").textContent = questions.length;
  one(".notes .written").textContent = value.sheet.notes;
  if (document.activeElement !== one("#notes")) one("#notes").value = value.sheet.notes;
}

function asSheetItem(question, place, count, behind) {
  const item = copyOf("question");
  const [area, label] = [item.querySelector("textarea"), item.querySelector("label")];
  label.querySelector("b").textContent = place + 1;
  label.htmlFor = area.id = `question-${place + 1}`;
  area.value = question.text;
  const written = item.querySelector(".written");
  written.textContent = question.text;
  const numbers = question.from.map((id) => behind.indexOf(id) + 1).filter(Boolean);
  item.querySelector(".about").hidden = !numbers.length;
  item.querySelector(".about b").textContent = numbers.join(", ");
  area.addEventListener("input", () => { written.textContent = area.value; });
  area.addEventListener("change", () => { written.textContent = area.value = reword(place, area.value.trim()); });
  arrange(item, label.textContent, place, count, (step) => rewrite((questions) => moved(questions, place, step)));
  act(item, "off").addEventListener("click", ({ target }) => rewrite((questions, sheet) => {
    sheet.off.push(questions[place].text);
    questions.splice(place, 1);
  }, target.dataset.said, true));
  return item;
}

// A question in other words is the reader's own, and its study does not put the old words back. The words that count
// are returned: the old ones where the new are none, or those of another question.
function reword(place, words) {
  const questions = asked(kept());
  const was = questions[place].text;
  if (!words || questions.some(({ text }, other) => other !== place && same(text) === same(words))) return was;
  redrawn = false;
  rewrite((written, sheet) => {
    if (same(was) !== same(words)) sheet.off.push(was);
    written[place].text = words;
  });
  redrawn = true;
  return words;
}

// While the focus moves out of a field, its list must stay: the next control would be gone before it is reached.
let redrawn = true;

function asSource(id, study) {
  const item = copyOf("source");
  item.querySelector("a").href = `${home}/studies/${id}/`;
  item.querySelector("a").textContent = study.heading;
  item.querySelector("span").textContent = study.reference;
  return item;
}

begin(() => { if (redrawn) draw(); });
one("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const own = one("#own");
  const text = own.value.trim();
  if (text) rewrite((questions, sheet) => add(questions, sheet, text), event.submitter.dataset.said);
  own.value = "";
});
one("#notes").addEventListener("input", ({ target }) => change((value) => { value.sheet.notes = target.value; }));
act(document, "print").addEventListener("click", () => print());
act(document, "clear").addEventListener("click", ({ target }) => rewrite((questions, sheet) => {
  sheet.off.push(...questions.map(({ text }) => text));
  sheet.notes = "";
  questions.length = 0;
}, target.dataset.said, true));

function add(questions, sheet, text) {
  sheet.off = sheet.off.filter((one_) => same(one_) !== same(text));
  if (!questions.some((question) => same(question.text) === same(text))) questions.push({ text, from: [] });
}
