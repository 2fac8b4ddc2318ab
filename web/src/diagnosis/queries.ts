import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "../api/client";

export type Diagnosis = Schemas["Diagnosis"];

const shortest = 2; // one letter finds half the list

// What a few letters of a code or a title find. Titles are in English: ICD-10-CM has no other.
export const diagnosesQuery = (typed: string) =>
  queryOptions({
    queryKey: ["diagnoses", typed.trim().toLowerCase()],
    queryFn: ({ signal }) =>
      answerOf(api.GET("/api/v1/diagnoses", { params: { query: { q: typed } }, signal })),
    enabled: typed.trim().length >= shortest,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
