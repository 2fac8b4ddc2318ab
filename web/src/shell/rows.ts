// J and K: from row to row of the page's lists, each by the one thing to do about it.
const rows = "main .list > li, main tbody > tr";

// Returns the last thing of each row that takes the focus: its next action.
function actions(): HTMLElement[] {
  return [...document.querySelectorAll(rows)].flatMap(
    (row) => [...row.querySelectorAll<HTMLElement>("a[href], button")].at(-1) ?? [],
  );
}

// Takes the focus to the next row, or the one before; to an end of the lists from outside them.
export function stepRow(step: 1 | -1): void {
  const all = actions();
  const at = all.findIndex((action) => action.closest("li, tr")?.contains(document.activeElement));
  const to = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
  all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
}
