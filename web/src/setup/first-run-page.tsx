import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import "../access/sign-in.css";
import { answerOf, api, refusalOf, type Schemas } from "../api/client";
import mark from "../mark.svg";
import { usePageTitle } from "../shell/page-title";
import { Button } from "../ui/button";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { SelectField } from "../ui/field";
import { useWords } from "../words/words";
import { allGroups, type ProgramFile } from "./rules";
import "./setup.css";
import { wrongsIn } from "./site-card";
import { SiteFields } from "./site-fields";
import { setupWords } from "./words";

// The first page of a new organization: its first site, empty or after an example.
export default function FirstRunPage() {
  const t = useWords(setupWords);
  usePageTitle(t.firstRun);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [site, setSite] = useState<Schemas["FileSite"]>({
    name: "",
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    crisis_line: "988",
  });
  const [example, setExample] = useState("");
  const [missing, setMissing] = useState<Wrong[]>([]);
  const examples = useQuery({
    queryKey: ["setup-examples"],
    queryFn: () => answerOf(api.GET("/api/v1/setup/examples")),
  });
  const begin = useMutation({
    mutationFn: (body: ProgramFile) => answerOf(api.POST("/api/v1/sites", { body })),
    // The address first: with a site, the frame opens whatever page it stands for.
    onSuccess: async () => {
      await navigate({ to: "/setup" });
      await queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = wrongsIn(site, t);
    setMissing(wrong);
    const chosen = examples.data?.items[Number(example)];
    const file = example && chosen ? chosen : { rooms: [], programs: [] };
    if (wrong.length === 0) begin.mutate({ ...file, site });
  };
  const refused = begin.error ? [{ text: refusalOf(begin.error).problem.title }] : [];
  return (
    <div className="sign-in">
      <main className="sign-in-box first-run">
        <div className="sign-in-brand">
          <img src={mark} alt="" width="40" height="40" />
          <span>Stepwell</span>
        </div>
        <form className="stack" onSubmit={submit} noValidate>
          <h1>{t.firstRun}</h1>
          <p className="soft">{t.firstRunHint}</p>
          <ErrorSummary wrongs={missing.length > 0 ? missing : refused} />
          <SiteFields
            site={site}
            errorOf={(field) => missing.find((one) => one.field === field)?.text}
            onChange={setSite}
          />
          <SelectField
            label={t.beginWith}
            value={example}
            onChange={(event) => setExample(event.target.value)}
          >
            <option value="">{t.blank}</option>
            {examples.data?.items.map((file, at) => (
              <option key={file.site.name} value={at}>
                {t.exampleOf(file.programs[0]?.name ?? "", allGroups(file).length)}
              </option>
            ))}
          </SelectField>
          <Button type="submit" kind="primary" busy={begin.isPending}>
            {t.begin}
          </Button>
        </form>
      </main>
    </div>
  );
}
