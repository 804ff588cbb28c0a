// Looks at the message that stands there: what is cut or sticks out, labels that take two lines, and where the number is.
// Returns {faults, wrapped, height, number: {top, alone} or null}. arguments[0] is the selector of the frame.
const frame = document.querySelector(arguments[0]);
const outer = frame.getBoundingClientRect();
const SPARE = 1; // half a pixel of rounding on each side
const NUMBER = /^[\d+*#()/ -]{2,}$/;
const faults = [];
const wrapped = [];
const shown = (el) => el.getClientRects().length && getComputedStyle(el).visibility !== "hidden" && !el.closest(".unseen, svg");
const named = (el) => `${el.tagName.toLowerCase()}.${el.className} "${el.textContent.trim().slice(0, 40)}"`;
const insideOf = (box, inner) => inner.left >= box.left - SPARE && inner.right <= box.right + SPARE;

for (const el of frame.querySelectorAll("*")) {
  if (!shown(el)) continue;
  if (!insideOf(outer, el.getBoundingClientRect())) faults.push(`sticks out: ${named(el)}`);
  const style = getComputedStyle(el);
  if (style.display !== "inline" && el.scrollWidth > el.clientWidth + SPARE) faults.push(`wider than its frame: ${named(el)}`);
  const cuts = style.overflowY !== "visible" || el.matches(".button, .select");
  if (cuts && el.scrollHeight > el.clientHeight + SPARE) faults.push(`taller than its frame: ${named(el)}`);
}

const words = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
let number = null;
while (words.nextNode()) {
  const text = words.currentNode;
  if (!text.data.trim() || !shown(text.parentElement)) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  const lines = [...range.getClientRects()].filter((line) => line.width > 0);
  const control = text.parentElement.closest(".button, .select");
  const box = (control ?? text.parentElement.closest(".message-main, .system") ?? frame).getBoundingClientRect();
  if (lines.some((line) => !insideOf(box, line))) faults.push(`text outside its frame: "${text.data.trim().slice(0, 40)}"`);
  if (control && lines.some((line) => line.top < box.top || line.bottom > box.bottom)) faults.push(`label outside its button: ${named(control)}`);
  if (control && new Set(lines.map((line) => Math.round(line.top))).size > 1) wrapped.push(control.textContent.trim());
  if (!number && text.parentElement.closest(".prose") && NUMBER.test(text.data.trim())) {
    const alone = lines.length === 1 && [...text.parentElement.childNodes].every((other) => other === text || other.nodeName === "BR"
      || [...rectsOf(other)].every((rect) => rect.bottom <= lines[0].top + SPARE || rect.top >= lines[0].bottom - SPARE));
    number = { top: Math.round(lines[0].bottom - outer.top), alone };
  }
}

function rectsOf(node) {
  const range = document.createRange();
  range.selectNode(node);
  return range.getClientRects();
}

return { faults, wrapped, height: Math.round(outer.height), number };
