// What is new since a reader was here, worked out in the browser from one file that is the same for everyone.
import { form, keep, kept } from "./store.js";

const SINCE = "plainms.since";

export async function changes() {
  try {
    const answer = await fetch("/changes.json", { credentials: "omit" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

// From the first thing that is kept on, the day of the edition that was seen last is kept too.
export async function begin() {
  const file = await changes();
  const value = kept();
  if (file && form(file.latest, "day") && !value.day) keep({ ...value, day: file.latest });
}

// The day of the edition that was seen last; during one visit it stays what it was at the first page.
export function lastHere(file) {
  const value = kept();
  let since = value.day;
  try { since = sessionStorage.getItem(SINCE) || since; sessionStorage.setItem(SINCE, since); } catch { /* this page only */ }
  if (value.day !== file.latest && form(file.latest, "day")) keep({ ...value, day: file.latest });
  return form(since, "day");
}

// New and changed pages count from the day after; a correction on the very day may have come after the visit.
export function happened(file, kind, since) {
  const isGrave = kind === "corrected" || kind === "withdrawn";
  return file.days.filter((one) => one.day > since || (isGrave && one.day === since));
}

export function newIn(file, place, since) {
  return happened(file, "new", since).reduce((sum, one) => sum + (one.places[place] ?? 0), 0);
}

export function fill(place, count) {
  place.hidden = !count;
  place.querySelector("b").textContent = count;
}

export function tellDay(place, day) {
  const shown = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  const language = document.documentElement.lang;
  place.textContent = new Date(`${day}T00:00:00Z`).toLocaleDateString(language === "en" ? "en-GB" : language, shown);
}
