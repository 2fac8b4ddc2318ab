// Whether codes of ICD-10-CM name both the use of substances (F10 to F19) and another mental
// disorder: the pair is treated together, and payers ask for it. Nicotine (F17) alone makes no pair.
export function isCoOccurring(codes: readonly string[]): boolean {
  const mental = codes.map((code) => code.trim().toUpperCase()).filter((code) => /^F\d/.test(code));
  const ofUse = mental.filter((code) => /^F1\d/.test(code));
  return mental.length > ofUse.length && ofUse.some((code) => !code.startsWith("F17"));
}
