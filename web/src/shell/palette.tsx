import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { patientsQuery } from "../api/queries";
import { fullDay } from "../base/time";
import { Dialog } from "../ui/dialog";
import { useLanguage, useWords } from "../words/words";
import type { Page } from "./pages";
import "./palette.css";
import { useSession } from "./session";
import { shellWords } from "./words";

interface Found {
  id: string;
  title: string;
  detail: string;
  go: () => void;
}

const shortest = 2; // one letter finds half the clinic

// Ctrl K: a person or a page, by a few letters and Enter.
export default function Palette({
  shown,
  onClose,
}: {
  shown: readonly Page[];
  onClose: () => void;
}) {
  const t = useWords(shellWords);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const { found, waiting } = useFound(shown, typed, onClose);
  const chosen = Math.min(at, found.length - 1);
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((chosen + step + found.length) % Math.max(found.length, 1));
    } else if (event.key === "Enter") {
      found[chosen]?.go();
    }
  };
  return (
    <Dialog title={t.searchHint} open onClose={onClose}>
      <div className="palette">
        <div className="palette-box">
          <Search className="icon" aria-hidden="true" />
          <input
            autoFocus
            role="combobox"
            type="text"
            autoComplete="off"
            spellCheck={false}
            aria-label={t.searchHint}
            aria-expanded={found.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={found[chosen] ? `${id}-${chosen}` : undefined}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
            onKeyDown={press}
          />
        </div>
        <div id={`${id}-list`} role="listbox" aria-label={t.search} className="palette-list">
          {found.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
            <div
              key={item.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className="palette-item"
              onClick={item.go}
            >
              <span>{item.title}</span>
              <span className="soft small">{item.detail}</span>
            </div>
          ))}
        </div>
        <p className="soft small" role="status">
          {found.length === 0 && !waiting && t.searchEmpty}
        </p>
      </div>
    </Dialog>
  );
}

function useFound(shown: readonly Page[], typed: string, onClose: () => void) {
  const t = useWords(shellWords);
  const language = useLanguage();
  const { site, may } = useSession();
  const navigate = useNavigate();
  const asked = useDeferredValue(typed.trim());
  const people = useQuery({
    ...patientsQuery(site.id, asked),
    enabled: asked.length >= shortest && may("read_chart"),
  });
  const places = shown
    .filter(({ id }) => t[id].toLowerCase().includes(typed.trim().toLowerCase()))
    .map((page): Found => {
      const go = () => {
        onClose();
        void navigate({ to: page.path });
      };
      return { id: page.id, title: t[page.id], detail: `G ${page.letter.toUpperCase()}`, go };
    });
  const persons = (asked.length >= shortest ? (people.data?.items ?? []) : []).map(
    (person): Found => ({
      id: person.id,
      title: person.name,
      detail: [person.record_number, person.birth_date && fullDay(person.birth_date, language)]
        .filter(Boolean)
        .join(" · "),
      go: () => {
        onClose();
        void navigate({ to: "/patients/$patient", params: { patient: person.id } });
      },
    }),
  );
  return { found: [...persons, ...places], waiting: people.isFetching };
}
