// What the pages of saved studies and of the visit sheet share: changing, undoing, and drawing a list anew.
import { forget, keep, kept, say } from "./store.js";

const shelf = document.querySelector("[data-shelf]");
export const one = (selector) => shelf.querySelector(selector);
export const copyOf = (name) => document.getElementById(name).content.firstElementChild.cloneNode(true);
export const act = (place, name) => place.querySelector(`[data-act=${name}]`);

let before = null;
let draw = () => {};

// Changes what is kept and says so. What takes something away can be undone, for hands that slip.
export function change(alter, words, canUndo = false) {
  const value = kept();
  before = canUndo ? structuredClone(value) : null;
  alter(value);
  say(words, keep(value));
  offer(words);
  draw();
}

export function forgetAll(words) {
  before = kept();
  forget();
  say(words);
  offer(words);
  draw();
  act(shelf, "undo").focus();
}

// A line that says what was done, with a button to undo it where that can be.
export function offer(words) {
  const line = one(".undone");
  line.hidden = !words;
  line.querySelector("span").textContent = words ?? "";
  act(line, "undo").hidden = !before;
}

// Draws a list; the focus goes to the same control of the item where the reader was, or of the one that took its place.
export function drawList(name, items, make) {
  const list = one(`[data-list=${name}]`);
  const held = list.contains(document.activeElement) ? document.activeElement : null;
  const was = held?.closest("li");
  const place = [...list.children].indexOf(was);
  list.replaceChildren(...items.map(make));
  items.forEach((item, at) => { list.children[at].dataset.item = item.id ?? item.place ?? item.text ?? item; });
  list.hidden = !items.length;
  const empty = one(`[data-empty=${name}]`);
  if (empty) empty.hidden = items.length > 0;
  if (held) focusAgain(held, [...list.children], was.dataset.item, place);
}

function focusAgain(held, items, name, place) {
  const item = items.find((one_) => one_.dataset.item === name) ?? items[Math.min(place, items.length - 1)];
  const control = held.dataset.act ? `[data-act=${held.dataset.act}]:not(:disabled)` : held.localName;
  (item?.querySelector(control) ?? item?.querySelector("button:not(:disabled)") ?? act(shelf, "undo")).focus();
}

// Buttons that move an item of a list; each says which item, for those who hear the page.
export function arrange(item, name, place, count, move) {
  for (const [kind, step] of [["up", -1], ["down", 1]]) {
    const button = act(item, kind);
    button.disabled = place + step < 0 || place + step >= count;
    button.addEventListener("click", () => move(step));
  }
  for (const button of item.querySelectorAll("button")) button.setAttribute("aria-label", `${button.textContent}: ${name}`);
}

export function moved(items, place, step) {
  const [item] = items.splice(place, 1);
  items.splice(place + step, 0, item);
}

// Begins a page whose lists ``drawing`` draws.
export function begin(drawing) {
  draw = drawing;
  for (const place of shelf.querySelectorAll("[data-without-script]")) place.hidden = true;
  one("[data-with-script]").hidden = false;
  act(shelf, "undo").addEventListener("click", () => {
    keep(before);
    before = null;
    offer("");
    draw();
    document.getElementById("main").focus();
  });
  addEventListener("storage", () => { if (!document.activeElement.matches("textarea")) draw(); });
  draw();
}
