import { AxisBottom, AxisLeft } from "@visx/axis";
import { scaleBand, scaleLinear, scalePoint } from "@visx/scale";
import { Bar, LinePath } from "@visx/shape";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { duration, shortDay } from "../base/time";
import { useLanguage, useWords } from "../words/words";
import "./charts.css";
import type { Dose, Point } from "./rules";
import { chartWords } from "./words";

// The charts of the Summary, fetched when one is first shown. Each has its meaning in a sentence
// above it and its numbers in a table behind a button.
const usualWidth = 520;
const height = 190;
const edge = { top: 20, right: 28, bottom: 26, left: 34 };

// Drawn as wide as its card, so that its words keep the size of the page's.
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth || usualWidth);
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [box, width] as const;
}

// As much room as a day or "9 h 45 min" takes under or over a bar.
const labelWidth = 62;

// Returns "9:45" for 585 minutes, where "9 h 45 min" has no room.
function shortDuration(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function monthDay(day: string, language: "en" | "es"): string {
  return shortDay(day, language).replace(/^\S+\s/, "");
}

export function WeeksChart({ weeks }: { weeks: readonly Dose[] }) {
  const t = useWords(chartWords);
  const language = useLanguage();
  const id = useId();
  const [box, width] = useWidth();
  const oldestFirst = [...weeks].reverse();
  const most = Math.max(
    ...weeks.map(({ minutes, minutes_ordered }) => Math.max(minutes, minutes_ordered)),
  );
  const x = scaleBand({
    domain: oldestFirst.map(({ week }) => week),
    range: [edge.left, width - edge.right],
    padding: weeks.length < 5 ? 0.6 : 0.35, // a bar is a bar, not a wall
  });
  const every = Math.ceil(labelWidth / x.step());
  const y = scaleLinear({
    domain: [0, Math.ceil(most / 60)],
    range: [height - edge.bottom, edge.top],
    nice: true,
  });
  return (
    <div ref={box} className="chart">
      <svg width={width} height={height} role="img" aria-labelledby={id}>
        <title id={id}>{t.pastChart}</title>
        {oldestFirst.map((dose) => {
          const left = x(dose.week) ?? 0;
          const met = dose.minutes >= dose.minutes_ordered;
          return (
            <g key={dose.week}>
              <Bar
                x={left}
                y={y(dose.minutes / 60)}
                width={x.bandwidth()}
                height={y(0) - y(dose.minutes / 60)}
                rx={3}
                className={met ? "bar-met" : "bar-short"}
              />
              <line
                x1={left - 5}
                x2={left + x.bandwidth() + 5}
                y1={y(dose.minutes_ordered / 60)}
                y2={y(dose.minutes_ordered / 60)}
                className="bar-order"
              />
              <text
                x={left + x.bandwidth() / 2}
                y={Math.min(y(dose.minutes / 60) - 5, height - edge.bottom - 5)}
                className="bar-words"
              >
                {x.step() < labelWidth ? shortDuration(dose.minutes) : duration(dose.minutes)}
              </text>
            </g>
          );
        })}
        <AxisLeft
          scale={y}
          left={edge.left}
          numTicks={4}
          tickFormat={(hours) => `${hours} h`}
          axisClassName="axis"
          hideTicks
        />
        <AxisBottom
          scale={x}
          top={height - edge.bottom}
          axisClassName="axis"
          hideTicks
          tickValues={x.domain().filter((_, index) => index % every === 0)}
          tickFormat={(week) => monthDay(week, language)}
        />
      </svg>
    </div>
  );
}

export function TrendChart({
  mood,
  craving,
}: {
  mood: readonly Point[];
  craving: readonly Point[];
}) {
  const t = useWords(chartWords);
  const language = useLanguage();
  const id = useId();
  const [box, width] = useWidth();
  const days = [...new Set([...mood, ...craving].map(({ day }) => day))].sort();
  const x = scalePoint({ domain: days, range: [edge.left + 8, width - edge.right - 8] });
  const y = scaleLinear({ domain: [0, 10], range: [height - edge.bottom, edge.top] });
  const ends = days.filter((_, index) => index % Math.ceil(days.length / 5) === 0);
  return (
    <div ref={box} className="chart">
      <svg width={width} height={height} role="img" aria-labelledby={id}>
        <title id={id}>{t.trendChart}</title>
        {[0, 5, 10].map((level) => (
          <line
            key={level}
            x1={edge.left}
            x2={width - edge.right}
            y1={y(level)}
            y2={y(level)}
            className="grid-line"
          />
        ))}
        {(["craving", "mood"] as const).map((kind) => {
          const points = kind === "mood" ? mood : craving;
          return (
            <g key={kind} className={`trend-${kind}`}>
              <LinePath
                data={[...points]}
                x={({ day }) => x(day) ?? 0}
                y={({ value }) => y(value)}
                className="trend-line"
              />
              {points.map(({ day, value }) =>
                kind === "mood" ? (
                  <circle key={day} cx={x(day)} cy={y(value)} r={3.5} className="trend-point" />
                ) : (
                  <rect
                    key={day}
                    x={(x(day) ?? 0) - 3}
                    y={y(value) - 3}
                    width={6}
                    height={6}
                    className="trend-point"
                  />
                ),
              )}
            </g>
          );
        })}
        <AxisLeft
          scale={y}
          left={edge.left}
          tickValues={[0, 5, 10]}
          axisClassName="axis"
          hideTicks
          hideAxisLine
        />
        <AxisBottom
          scale={x}
          top={height - edge.bottom}
          axisClassName="axis"
          hideTicks
          tickValues={ends}
          tickFormat={(day) => monthDay(day, language)}
        />
      </svg>
    </div>
  );
}
