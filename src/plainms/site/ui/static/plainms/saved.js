// The page of saved studies and followed lists, with a file to take along.
import { act, arrange, begin, change, copyOf, drawList, forgetAll, moved, offer, one } from "./shelf.js";
import { changes, fill, happened, lastHere, newIn, tellDay } from "./since.js";
import { clean, home, kept, same, say } from "./store.js";

let file = null;
let since = "";

function savedStudy(study, place, studies) {
  const item = copyOf("study");
  const link = item.querySelector("a");
  link.href = `${home}/studies/${study.id}/`;
  link.textContent = study.heading || study.id;
  item.querySelector(".line").textContent = study.line;
  arrange(item, study.heading, place, studies.length, (step) => change((value) => moved(value.studies, place, step)));
  act(item, "remove").addEventListener("click", ({ target }) =>
    change((value) => value.studies.splice(place, 1), target.dataset.said, true));
  if (file && study.seen) for (const line of item.querySelectorAll(".news")) tellNews(line, study);
  return item;
}

function tellNews(line, study) {
  const { kind } = line.dataset;
  const last = happened(file, kind, study.seen).find((day) => day[kind].includes?.(study.id));
  line.hidden = !last;
  if (last) tellDay(line.querySelector("span"), last.day);
}

function followedList(list, place) {
  const item = copyOf("list");
  const link = item.querySelector("a");
  link.href = `${home}/${list.place}/`;
  link.textContent = list.label;
  fill(item.querySelector(".news"), since ? newIn(file, list.place, since) : 0);
  const button = act(item, "unfollow");
  button.setAttribute("aria-label", `${button.textContent}: ${list.label}`);
  button.addEventListener("click", () => change((value) => value.lists.splice(place, 1), button.dataset.said, true));
  return item;
}

function saveFile() {
  const content = new Blob([JSON.stringify(kept(), null, 2)], { type: "application/json" });
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(content), download: "plain-ms-saved.json" });
  link.click();
  URL.revokeObjectURL(link.href);
}

const added = (mine, theirs, name) => [...mine, ...theirs.filter((new_) => !mine.some((own) => name(own) === name(new_)))];

// What a file holds is added to what is kept; nothing that is here is lost.
function together(here, brought) {
  const notes = new Set([here.sheet.notes, brought.sheet.notes].filter(Boolean));
  return clean({
    ...here,
    studies: added(here.studies, brought.studies, (study) => study.id),
    lists: added(here.lists, brought.lists, (list) => list.place),
    sheet: {
      questions: added(here.sheet.questions, brought.sheet.questions, (question) => same(question.text)),
      off: added(here.sheet.off, brought.sheet.off, same),
      sources: { ...brought.sheet.sources, ...here.sheet.sources },
      notes: [...notes].join("\n"),
    },
  });
}

async function bring(input) {
  let content = null;
  try { content = JSON.parse(await input.files[0].text()); } catch { /* refused below */ }
  input.value = "";
  if (content?.version === 1) {
    change((value) => Object.assign(value, together(value, clean(content))), input.dataset.said, true);
  } else {
    say(input.dataset.refused);
    offer(input.dataset.refused);
  }
}

function draw() {
  const value = kept();
  drawList("studies", value.studies, savedStudy);
  drawList("lists", value.lists, followedList);
}

begin(draw);
act(document, "export").addEventListener("click", saveFile);
one("#bring").addEventListener("change", ({ target }) => bring(target));
act(document, "forget").addEventListener("click", ({ target }) => {
  one(".forget").open = false;
  forgetAll(target.dataset.said);
});
if (kept().day) {
  file = await changes();
  since = file ? lastHere(file) : "";
  draw();
}
