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

// Draws a list; the focus goes to the same link or button of the item where the reader was, or of the one that took its place.
export function drawList(name, items, make) {
  const list = one(`[data-list=${name}]`);
  const held = list.contains(document.activeElement) ? document.activeElement : null;
  const place = held ? [...list.children].indexOf(held.closest("li")) : -1;
  list.replaceChildren(...items.map(make));
  list.hidden = !items.length;
  const empty = one(`[data-empty=${name}]`);
  if (empty) empty.hidden = items.length > 0;
  if (held) focusNear(list, place, held);
}

function focusNear(list, place, held) {
  const name = held.dataset.act;
  const step = { up: -1, down: 1 }[name] ?? 0;
  const item = list.children[Math.min(place + step, list.children.length - 1)];
  const control = item?.querySelector(name ? `[data-act=${name}]:not(:disabled)` : "a") ?? item?.querySelector("button:not(:disabled)");
  (control ?? act(shelf, "undo")).focus();
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
