import { dayOf, fullDay } from "../base/time";
import { useSession } from "../shell/session";
import { useLanguage, useWords } from "../words/words";
import type { Recommendation, ScreeningQuestion } from "./queries";
import { screeningWords } from "./words";

// Returns how the words of the rules, an answer, a level and a day are said on this screen.
export function useSaid(recommendation: Recommendation) {
  const t = useWords(screeningWords);
  const language = useLanguage();
  const { site } = useSession();
  const levelOf = (id: string | null | undefined) =>
    recommendation.levels.find((level) => level.id === id)?.name[language] ?? id ?? "";
  const answerOf = (question: ScreeningQuestion | undefined, answer: string) => {
    if (question?.group === "level" && answer !== "unknown" && answer !== "none")
      return levelOf(answer);
    if (question?.group === "diagnosis") return t.severity[answer] ?? t.answers[answer] ?? answer;
    return t.answers[answer] ?? answer;
  };
  const on = (instant: string) => fullDay(dayOf(instant, site.time_zone), language);
  return { t, language, levelOf, answerOf, on };
}
