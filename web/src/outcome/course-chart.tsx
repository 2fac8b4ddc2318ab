import { scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { nameOf } from "../administration/rules";
import { bandWord } from "../administration/words";
import { shortDay } from "../base/time";
import { useLanguage, useWords } from "../words/words";
import "../chart/charts.css";
import "./outcome.css";
import type { CourseEvent, Series } from "./queries";
import { gravity, spanOf } from "./rules";
import { outcomeWords } from "./words";

const height = 260;
const edge = { top: 26, right: 12, bottom: 26, left: 32 };
const gutter = 116; // for the words of the bands, where there is room
const roomy = 480;
const tones = ["minimal", "mild", "moderate", "moderately-severe", "severe"];

function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth || 640);
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [box, width] as const;
}

// One instrument's scores over time, on its bands, with what happened besides as numbered marks.
// The words beside it say what it means, and the table holds every number.
export function CourseChart({
  series,
  events,
  today,
}: {
  series: Series;
  events: readonly CourseEvent[];
  today: string;
}) {
  const t = useWords(outcomeWords);
  const language = useLanguage();
  const id = useId();
  const [box, width] = useWidth();
  const span = spanOf(series, events, today);
  const left = edge.left + 10;
  const right = width - edge.right - (width < roomy ? 14 : gutter);
  const x = (day: string) => left + span.at(day) * (right - left);
  const y = scaleLinear({
    domain: [series.least, series.most],
    range: [height - edge.bottom, edge.top],
  });
  const first = series.points[0];
  const last = series.points.at(-1);
  if (!first || !last) return null;
  const ticks = [...new Set([first.held_on, last.held_on])];
  return (
    <div ref={box} className="chart">
      <svg width={width} height={height} role="img" aria-labelledby={id}>
        <title id={id}>
          {t.chart(
            nameOf(series.instrument),
            shortDay(first.held_on, language),
            shortDay(last.held_on, language),
          )}
        </title>
        <Bands series={series} y={y} width={width} />
        {y.ticks(5).map((tick) => (
          <text key={tick} x={edge.left - 6} y={y(tick) + 4} className="course-tick">
            {tick}
          </text>
        ))}
        {events.map(({ kind, on }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two events of a kind can be of one day
          <g key={`${kind} ${on} ${index}`} className="course-event">
            <line x1={x(on)} x2={x(on)} y1={edge.top} y2={height - edge.bottom} />
            <circle cx={x(on)} cy={edge.top - 12} r={9} />
            <text x={x(on)} y={edge.top - 8}>
              {index + 1}
            </text>
          </g>
        ))}
        <LinePath
          data={series.points}
          x={({ held_on }) => x(held_on)}
          y={({ value }) => y(value)}
          className="course-line"
        />
        {series.points.map(({ administration_id, held_on, value }) => (
          <g key={administration_id}>
            <circle cx={x(held_on)} cy={y(value)} r={4} className="course-point" />
            <text x={x(held_on)} y={y(value) - 9} className="course-value">
              {value.toLocaleString(language, { maximumFractionDigits: 1 })}
            </text>
          </g>
        ))}
        {ticks.map((day, index) => (
          <text key={day} x={x(day)} y={height - 8} textAnchor={index === 0 ? "start" : "end"}>
            {shortDay(day, language)}
          </text>
        ))}
      </svg>
    </div>
  );
}

// A band reaches halfway to the next, so that no stripe is left between whole numbers.
function Bands({
  series,
  y,
  width,
}: {
  series: Series;
  y: (value: number) => number;
  width: number;
}) {
  const language = useLanguage();
  const { bands, least, most } = series;
  return bands.map(({ min, max, label }, index) => {
    const below = bands[index - 1];
    const above = bands[index + 1];
    const from = below ? (below.max + min) / 2 : least;
    const to = above ? (max + above.min) / 2 : most;
    const tone = tones[gravity(series, index)];
    return (
      <g key={label}>
        <rect
          x={edge.left}
          width={width - edge.left - edge.right}
          y={y(to)}
          height={Math.max(0, y(from) - y(to))}
          style={{ fill: `var(--${tone})` }}
        />
        {width >= roomy && (
          <text
            x={width - edge.right - 6}
            y={(y(from) + y(to)) / 2 + 4}
            textAnchor="end"
            style={{ fill: `var(--on-${tone})` }}
          >
            {bandWord(label, language)}
          </text>
        )}
      </g>
    );
  });
}
