// What a reader keeps, in this browser only: nothing here is ever sent. Every page works without it.
const KEPT = "plainms.kept";
const MOST = { studies: 500, lists: 200, questions: 100 };
const FORM = { id: /^s[0-9a-z]{12}$/, place: /^(topics|medicines|symptoms|tests|authors)\/[a-z0-9-]{1,80}$/, day: /^\d{4}-\d\d-\d\d$/ };

const list = (value, most, read) => (Array.isArray(value) ? value.slice(0, most).flatMap((one) => read(one) ?? []) : []);
const text = (value, most) => (typeof value === "string" ? value.slice(0, most) : "");
const question = (value) => text(value, 240).trim() || null;
export const form = (value, name) => (FORM[name].test(value) ? value : "");

export function readStudy(one) {
  if (!form(one?.id, "id")) return null;
  return {
    id: one.id, heading: text(one.heading, 300), line: text(one.line, 300), reference: text(one.reference, 80),
    questions: list(one.questions, 12, question), seen: form(one.seen, "day"),
  };
}

const readList = (one) => (form(one?.place, "place") ? { place: one.place, label: text(one.label, 200) } : null);

function readAsked(one) {
  const words = question(one?.text);
  return words && { text: words, from: list(one.from, 20, (id) => form(id, "id") || null) };
}

function readSources(value) {
  const named = Object.entries(value && typeof value === "object" ? value : {}).filter(([id]) => form(id, "id"));
  return Object.fromEntries(named.slice(0, MOST.questions).map(([id, one]) =>
    [id, { heading: text(one?.heading, 300), reference: text(one?.reference, 80) }]));
}

// Whatever storage or a file holds, this is what is kept: known fields, of their kind, and not too long.
export function clean(value) {
  const sheet = value?.sheet;
  return {
    version: 1,
    studies: list(value?.studies, MOST.studies, readStudy),
    lists: list(value?.lists, MOST.lists, readList),
    sheet: {
      questions: list(sheet?.questions, MOST.questions, readAsked),
      off: list(sheet?.off, MOST.questions, question),
      sources: readSources(sheet?.sources),
      notes: text(sheet?.notes, 600),
    },
    day: form(value?.day, "day"),
  };
}

export function kept() {
  try { return clean(JSON.parse(localStorage.getItem(KEPT))); } catch { return clean(null); }
}

// Whether this browser keeps it.
export function keep(value) {
  try { localStorage.setItem(KEPT, JSON.stringify(value)); } catch { return false; }
  if (!value.day) import("./since.js").then((since) => since.begin());
  return true;
}

export function forget() {
  try { localStorage.removeItem(KEPT); sessionStorage.clear(); } catch { /* then nothing was kept */ }
}

// What the addresses of the site begin with in the language of the page.
const { lang } = document.documentElement;
export const home = lang === "en" ? "" : `/${lang}`;

const said = document.getElementById("said");

// Says to those who hear the page what a control has done.
export function say(words, isKept = true) { said.textContent = (isKept ? words : said.dataset.full) ?? ""; }

export const sayOff = (isKept) => say(said.dataset.off, isKept);

// Two questions are one when they have the same letters.
export const same = (words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

// The sheet: what was ticked or written, in the reader's order, then the questions of saved studies, each once.
export function asked(value) {
  const found = new Map(value.sheet.questions.map((one) => [same(one.text), { text: one.text, from: [...one.from] }]));
  const off = new Set(value.sheet.off.map(same));
  for (const study of value.studies) {
    for (const words of study.questions) {
      const name = same(words);
      if (off.has(name)) continue;
      if (!found.has(name)) found.set(name, { text: words, from: [] });
      const { from } = found.get(name);
      if (!from.includes(study.id)) from.push(study.id);
    }
  }
  return [...found.values()];
}
