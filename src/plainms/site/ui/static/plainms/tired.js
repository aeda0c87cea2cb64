// Reads a tired day's page aloud with the browser's own voice. Nothing is sent anywhere.
"use strict";

const button = document.getElementById("read");
const speech = window.speechSynthesis;
const READ = button.textContent, STOP = button.dataset.stop;

function stop() {
  speech.cancel();
  button.textContent = READ;
}

// One utterance a paragraph, so that the voice rests between them.
function read() {
  const lines = [...document.querySelectorAll("#aloud > *")];
  lines.forEach((line, place) => {
    const words = new SpeechSynthesisUtterance(line.textContent.trim());
    words.lang = (line.querySelector("[lang]") ?? line.closest("[lang]")).lang;
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
