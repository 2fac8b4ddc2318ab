import { Banner } from "../ui/banner";
import { Dialog } from "../ui/dialog";
import { useWords } from "../words/words";
import type { Page } from "./pages";
import "./palette.css";
import { usePreferences } from "./preferences";
import { shellWords } from "./words";

// ?: every shortcut there is.
export default function KeyHelp({
  shown,
  onClose,
}: {
  shown: readonly Page[];
  onClose: () => void;
}) {
  const t = useWords(shellWords);
  const { singleKeys } = usePreferences();
  const lines: [string, readonly string[]][] = [
    [t.helpSearch, ["Ctrl K", "/"]],
    ...shown.map((page): [string, readonly string[]] => [
      t.helpGo(t[page.id]),
      ["G", t.followedBy, page.letter.toUpperCase()],
    ]),
    [t.helpRows, ["J", "K"]],
    [t.helpMarks, ["P", "L", "E", "X", "N"]],
    [t.helpNext, ["Enter"]],
    [t.helpHelp, ["?"]],
    [t.helpClose, ["Esc"]],
  ];
  return (
    <Dialog title={t.help} open onClose={onClose}>
      {!singleKeys && <Banner tone="warn">{t.off}</Banner>}
      <dl className="key-list">
        {lines.map(([what, keys]) => (
          <div key={what + keys.join()}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key) =>
                key === t.followedBy ? (
                  <span key={key} className="soft small">
                    {key}
                  </span>
                ) : (
                  <kbd key={key}>{key}</kbd>
                ),
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
