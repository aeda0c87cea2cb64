// Adds memory and comfort; every page works without it.
"use strict";

const DEPTH = "plainms.depth";

function remembered() {
  try { return localStorage.getItem(DEPTH) || ""; } catch { return ""; }
}

function remember(depth) {
  try { localStorage.setItem(DEPTH, depth); } catch { /* the browser keeps nothing: the links still work */ }
}

// An opened receipt marks its words in the source beside the text.
function markSource(proof) {
  const source = document.querySelector(".source");
  if (!source) return;
  for (const link of proof.querySelectorAll("a[href^='#m']")) {
    const number = link.hash.slice("#m".length);
    for (const run of source.querySelectorAll(`.m${number}`)) run.classList.toggle("on", proof.open);
  }
  if (proof.open) showInSource(source);
}

// Scrolls only the source, and only where it stands beside the text and scrolls by itself.
function showInSource(source) {
  const first = source.querySelector("mark.on");
  if (!first || getComputedStyle(source).position !== "sticky") return;
  const offset = first.getBoundingClientRect().top - source.getBoundingClientRect().top;
  if (offset < 0 || offset > source.clientHeight - 80) source.scrollTop += offset - source.clientHeight / 3;
}

for (const proof of document.querySelectorAll(".s > details")) {
  proof.addEventListener("toggle", () => markSource(proof));
}

document.addEventListener("keydown", (event) => {
  const proof = event.key === "Escape" && document.activeElement?.closest(".s > details[open]");
  if (!proof) return;
  proof.open = false;
  proof.querySelector("summary").focus();
});

// The chosen depth is kept on this device, and lists then lead to it where a study has it.
for (const link of document.querySelectorAll(".dial a")) {
  link.addEventListener("click", () => remember(link.dataset.depth));
}
for (const link of document.querySelectorAll("a[data-depths]")) {
  const depth = remembered();
  if (depth && link.dataset.depths.split(" ").includes(depth)) link.href = `${link.getAttribute("href")}${depth}/`;
}

// Tired day is remembered like a depth: lists then lead to one screen a study.
const tired = document.querySelector("a.tired");
if (tired) {
  tired.addEventListener("click", () => remember(tired.dataset.depth ?? "tired"));
  if (remembered() === "tired" && tired.dataset.on) [tired.textContent, tired.dataset.on] = [tired.dataset.on, tired.textContent];
}
const rested = document.getElementById("rested");
if (rested && remembered() === "tired") {
  rested.hidden = false;
  rested.addEventListener("click", () => {
    remember("standard");
    tired.textContent = tired.dataset.on;
    rested.hidden = true;
  });
}

// Pages that were opened can be read again without a connection.
navigator.serviceWorker?.register("/sw.js").catch(() => { /* not offered here: pages work online */ });

// A pointer that rests on a hard word opens its explanation; tapping and the keyboard do so without script.
const REST = 350; // milliseconds
for (const word of document.querySelectorAll("button.t")) {
  const told = word.popoverTargetElement;
  let waiting, byPointer = false;
  const leave = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => byPointer && told.matches(":popover-open") && told.hidePopover(), REST);
  };
  const stay = () => clearTimeout(waiting);
  word.addEventListener("pointerenter", (event) => {
    if (event.pointerType !== "mouse" || !told) return;
    stay();
    waiting = setTimeout(() => { byPointer = true; told.showPopover({ source: word }); }, REST);
  });
  word.addEventListener("click", (event) => {
    stay();
    if (byPointer && told?.matches(":popover-open")) event.preventDefault(); // a click on what is open keeps it open
    byPointer = false;
  });
  word.addEventListener("pointerleave", leave);
  told?.addEventListener("pointerenter", stay);
  told?.addEventListener("pointerleave", leave);
}
