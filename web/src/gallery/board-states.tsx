import { useState } from "react";
import { BoardCard } from "../schedule/board-card";
import { PrintedWeek } from "../schedule/day-list";
import { DetailsCard } from "../schedule/details-card";
import { PlaceList } from "../schedule/move-form";
import { type Board, type By, weekFrom } from "../schedule/rules";
import "../schedule/board.css";
import { boardSession, weekBoard, worstBoard } from "../testing/board-records";
import { at, day, uuid, zone } from "../testing/records";
import { Shelf, State } from "./shelf";

const nothing = () => {};
const place = {
  held_on: day,
  starts: "11:00",
  room_id: uuid(501),
  room_name: "Birch",
  capacity: 8,
};

export function BoardStates() {
  return (
    <>
      <Shelf title="Schedule: the board">
        <State name="loading">
          <Day board="loading" />
        </State>
        <State name="unavailable">
          <Day board="unavailable" />
        </State>
        <State name="no rooms">
          <Day board={weekBoard({ rooms: [], sessions: [] })} />
        </State>
        <State name="a day without sessions">
          <Day board={weekBoard({ sessions: [] })} />
        </State>
        <State name="normal">
          <Day board={weekBoard()} />
        </State>
        <State name="worst, by room">
          <Day board={worstBoard()} />
        </State>
        <State name="worst, by person">
          <Day board={worstBoard()} by="staff" />
        </State>
        <State name="on paper">
          <PrintedWeek board={worstBoard()} days={weekFrom(day)} zone={zone} />
        </State>
      </Shelf>
      <Shelf title="Schedule: a session">
        <State name="to come">
          <DetailsCard session={boardSession()} zone={zone} canChange onDo={nothing} />
        </State>
        <State name="moved, on a screen, marked">
          <DetailsCard
            session={boardSession(
              { meeting_on: "2026-11-17", marked: 4 },
              { telehealth_link: "https://meet.example.org/a" },
            )}
            zone={zone}
            canChange
            onDo={nothing}
          />
        </State>
        <State name="cancelled">
          <DetailsCard
            session={boardSession(
              {},
              { state: "cancelled", cancel_reason: "The facilitator is ill" },
            )}
            zone={zone}
            canChange
            onDo={nothing}
          />
        </State>
        <State name="what would do instead: on its way">
          <PlaceList places="loading" busy={false} onChoose={nothing} />
        </State>
        <State name="what would do instead">
          <PlaceList
            places={[place, { ...place, starts: "13:30", room_name: "Maple" }]}
            busy={false}
            onChoose={nothing}
          />
        </State>
        <State name="nothing would do">
          <PlaceList places={[]} busy={false} onChoose={nothing} />
        </State>
      </Shelf>
    </>
  );
}

function Day({
  board,
  by: first = "rooms",
}: {
  board: Board | "loading" | "unavailable";
  by?: By;
}) {
  const [shown, setShown] = useState({ day, by: first });
  return (
    <BoardCard
      board={board}
      {...shown}
      today={day}
      zone={zone}
      canChange
      now={new Date(at("15:00"))}
      onShow={(to) => setShown({ ...shown, ...to })}
      onOpen={nothing}
      onDrop={nothing}
    />
  );
}
