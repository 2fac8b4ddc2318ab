import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { ComboField } from "../ui/combo-field";
import { type Diagnosis, diagnosesQuery } from "./queries";

interface Control {
  id: string;
  error?: string | undefined;
  label: string;
}

// A diagnosis, found by its code or by words of its title. What is chosen fills in both fields.
export function DiagnosisFields({
  value,
  code,
  title,
  onPut,
}: {
  value: Diagnosis;
  code: Control;
  title: Control;
  onPut: (change: Partial<Diagnosis>) => void;
}) {
  const [typed, setTyped] = useState("");
  const found = useQuery(diagnosesQuery(useDeferredValue(typed)));
  const items = (typed && found.data?.items) || [];
  const type = (text: string, change: Partial<Diagnosis>) => {
    setTyped(text);
    onPut(change);
  };
  const choose = (id: string) => {
    const chosen = items.find((one) => one.code === id);
    if (chosen) onPut(chosen);
    setTyped("");
  };
  return (
    <>
      <ComboField
        {...code}
        placeholder="F33.1"
        value={value.code}
        suggestions={items.map((one) => ({ id: one.code, title: one.code, detail: one.label }))}
        onText={(text) => type(text, { code: text })}
        onChoose={choose}
      />
      <ComboField
        {...title}
        value={value.label}
        suggestions={items.map((one) => ({ id: one.code, title: one.label, detail: one.code }))}
        onText={(text) => type(text, { label: text })}
        onChoose={choose}
      />
    </>
  );
}
