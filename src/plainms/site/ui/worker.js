// Keeps the pages that were opened in this browser, so that they can be read again without a connection.
// EDITION and ASSETS stand above, put there by the server. A page is always asked for anew, so that one that was
// corrected or taken down does not stay; the kept copy answers where the network fails or is too slow.
"use strict";

const CACHE = `plainms-${EDITION}`;
const PATIENCE = 3000; // milliseconds that a reader waits for the network where a copy is at hand
const MOST = 80;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(ASSETS)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldEditions().then(() => self.clients.claim()).then(keepOpenPages));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin || url.search) return;
  if (ASSETS.includes(url.pathname)) event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  else if (request.mode === "navigate") event.respondWith(newest(event));
});

async function forgetOldEditions() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("plainms-") && name !== CACHE).map((name) => caches.delete(name)));
}

// The page that brought the worker was loaded before there was one.
async function keepOpenPages() {
  const cache = await caches.open(CACHE);
  const open = await self.clients.matchAll({ type: "window" });
  const pages = open.map((one) => one.url.split("#")[0]).filter((address) => !address.includes("?"));
  await Promise.allSettled(pages.map((address) => cache.add(address)));
}

async function newest(event) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(event.request);
  const asked = fetch(event.request).then((answer) => keep(cache, event.request, answer));
  if (!kept) return asked;
  event.waitUntil(asked.catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([asked.catch(() => kept), late]);
}

async function keep(cache, request, answer) {
  if (answer.ok) await cache.put(request, answer.clone());
  else if (answer.status === 404 || answer.status === 410) await cache.delete(request);
  const pages = (await cache.keys()).filter((one) => !ASSETS.includes(new URL(one.url).pathname));
  await Promise.all(pages.slice(0, Math.max(0, pages.length - MOST)).map((one) => cache.delete(one)));
  return answer;
}
