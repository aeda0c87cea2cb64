// Reads a tired day's page aloud with the browser's own voice. Nothing is sent anywhere.
"use strict";

const button = document.getElementById("read");
const speech = window.speechSynthesis;
const READ = button.textContent, STOP = "Stop reading";

function stop() {
  speech.cancel();
  button.textContent = READ;
}

// One utterance a paragraph, so that the voice rests between them.
function read() {
  const lines = [...document.querySelectorAll("#aloud > *")].map((one) => one.textContent.trim());
  lines.forEach((line, place) => {
    const words = new SpeechSynthesisUtterance(line);
    words.lang = document.documentElement.lang;
    words.rate = 0.9;
    if (place === lines.length - 1) words.onend = stop;
    speech.speak(words);
  });
  button.textContent = STOP;
}

if (speech && window.SpeechSynthesisUtterance) {
  button.hidden = false;
  button.addEventListener("click", () => (button.textContent === READ ? read() : stop()));
  window.addEventListener("pagehide", stop);
}
