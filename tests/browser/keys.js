// The keyboard as somebody uses it who has no mouse: the focus is always somewhere, and always to be
// seen.
import assert from "node:assert/strict";

const TABS = 80; // no page of the day has more stops than this on the way to its job

// Returns what has the focus, and whether one can see that it has.
export function focused() {
  const at = document.activeElement;
  if (!at || at === document.body) return { name: "", visible: true };
  // A radio button or a box may lend its ring to the words beside it.
  const shown = [at, at.nextElementSibling, at.parentElement].filter(Boolean);
  const ring = (element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
  };
  const box = at.getBoundingClientRect();
  return {
    name: at.getAttribute("aria-label") ?? at.labels?.[0]?.innerText ?? at.textContent.trim(),
    tag: at.tagName,
    visible: shown.some(ring),
    inside: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}

// Presses Tab until the thing called `name` has the focus; everything on the way must show its own.
export async function tabTo(page, name, key = "Tab") {
  const seen = [];
  for (let press = 0; press < TABS; press += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate(focused);
    seen.push(at.name);
    assert.ok(at.visible, `the focus on "${at.name}" (${at.tag}) can be seen`);
    assert.ok(at.name === "" || at.inside, `"${at.name}" is on the screen while it has the focus`);
    if (name.test(at.name)) return at;
  }
  assert.fail(`${name} was not reached by ${key}; seen: ${seen.slice(-20).join(" | ")}`);
}
