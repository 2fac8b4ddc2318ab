import { KioskSettingCard } from "../kiosk/setting-card";
import { ClosuresCard } from "../setup/closures-page";
import { Notices } from "../setup/day-notices";
import { Outlook } from "../setup/outlook";
import { GroupRow } from "../setup/programs-card";
import "../setup/setup.css";
import { GuideCard } from "../setup/setup-page";
import { WeekCard } from "../setup/week-card";
import { AvailabilityCard } from "../staff/availability-card";
import "../staff/staff.css";
import { StaffList } from "../staff/staff-page";
import { at, day, uuid, zone } from "../testing/records";
import {
  availability,
  closure,
  established,
  programFile,
  staffCard,
  staffCredential,
  staffingGap,
} from "../testing/setup-records";
import { Banner } from "../ui/banner";
import { Shelf, State } from "./shelf";

const nothing = () => {};
const sites = [
  { id: uuid(900), name: "Main Street", time_zone: zone, crisis_line: "988", version: 1 },
  { id: uuid(901), name: "Harbor", time_zone: zone, crisis_line: "988", version: 1 },
];

export function SetupStates() {
  return (
    <>
      <Staff />
      <There />
      <Closures />
      <Guide />
      <Kiosk />
      <Weeks />
    </>
  );
}

function There() {
  const rest = { today: day, busy: false, onHours: nothing, onAway: nothing, onBack: nothing };
  return (
    <Shelf title="Set-up: when somebody is there">
      <State name="loading">
        <AvailabilityCard availability="loading" {...rest} />
      </State>
      <State name="unavailable">
        <AvailabilityCard availability="unavailable" {...rest} />
      </State>
      <State name="empty">
        <AvailabilityCard availability={availability({ hours: [], away: [] })} {...rest} />
      </State>
      <State name="normal">
        <AvailabilityCard availability={availability()} {...rest} />
      </State>
      <State name="worst">
        <AvailabilityCard
          availability={availability({
            hours: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
              { weekday, starts: `0${weekday}:00`, ends: "12:00" },
              { weekday, starts: "13:00", ends: "15:00" },
              { weekday, starts: "17:00", ends: "20:45" },
            ]),
          })}
          failed="Somebody else changed this meanwhile."
          {...rest}
        >
          <Banner tone="warn">
            12 sessions in these days have nobody else to lead them: Relapse prevention and early
            recovery skills, Nov 17, 2026; …
          </Banner>
        </AvailabilityCard>
      </State>
    </Shelf>
  );
}

function Kiosk() {
  const setting = { by_birth_date: true, opens_minutes: 60, closes_minutes: 60, version: 0 };
  const rest = { wrongs: [], busy: false, onSave: nothing };
  return (
    <Shelf title="Set-up: kiosk">
      <State name="loading">
        <KioskSettingCard setting="loading" {...rest} />
      </State>
      <State name="unavailable">
        <KioskSettingCard setting="unavailable" {...rest} />
      </State>
      <State name="normal">
        <KioskSettingCard setting={setting} {...rest} />
      </State>
      <State name="worst">
        <KioskSettingCard
          {...rest}
          setting={{ ...setting, by_birth_date: false }}
          wrongs={[{ field: "closes_minutes", text: "0 to 240 minutes." }]}
        />
      </State>
    </Shelf>
  );
}

function Staff() {
  const rest = { sites, today: day, zone };
  const way = staffCard().way_in;
  return (
    <Shelf title="Set-up: staff">
      <State name="loading">
        <StaffList staff="loading" {...rest} />
      </State>
      <State name="unavailable">
        <StaffList staff="unavailable" {...rest} />
      </State>
      <State name="empty">
        <StaffList staff={[]} {...rest} />
      </State>
      <State name="normal and worst">
        <StaffList
          {...rest}
          staff={[
            staffCard(),
            staffCard({
              id: uuid(701),
              given_name: "Luis",
              family_name: "Ortega",
              roles: [{ role: "facilitator", site_id: uuid(901) }],
              credentials: [staffCredential({ id: uuid(711), expires_on: "2026-11-01" })],
              way_in: way && { ...way, has_password: false, invited_until: at("10:00") },
            }),
            staffCard({
              id: uuid(702),
              given_name: "Alexandria Jacqueline",
              family_name: "Beaumont-Vanderhoeven",
              roles: [
                { role: "director", site_id: null },
                { role: "prescriber", site_id: uuid(900) },
              ],
              credentials: [
                staffCredential({ id: uuid(712), expires_on: "2026-11-17" }),
                staffCredential({ id: uuid(713), kind: "LCADC", expires_on: "2026-12-31" }),
              ],
            }),
            staffCard({
              id: uuid(703),
              family_name: "Novak",
              roles: [],
              way_in: null,
              credentials: [],
            }),
            staffCard({ id: uuid(704), family_name: "Hughes", active: false }),
          ]}
        />
      </State>
    </Shelf>
  );
}

function Closures() {
  const rest = { rooms: [], onReopen: nothing };
  return (
    <Shelf title="Set-up: closed days">
      <State name="loading">
        <ClosuresCard closures="loading" {...rest} />
      </State>
      <State name="unavailable">
        <ClosuresCard closures="unavailable" {...rest} />
      </State>
      <State name="empty">
        <ClosuresCard closures={[]} {...rest} />
      </State>
      <State name="normal">
        <ClosuresCard
          closures={[
            closure(),
            closure({ id: uuid(721), until_on: "2027-01-03", reason: "Winter break" }),
          ]}
          {...rest}
        />
      </State>
      <State name="over a day's sessions">
        <Notices
          closures={[closure()]}
          gaps={[
            staffingGap(),
            staffingGap({ lapsed_kind: null, lapsed_on: null }),
            staffingGap({ staff_name: "Luis Ortega", away_until: "2026-11-18" }),
          ]}
          rooms={[]}
          findOn={day}
        />
      </State>
    </Shelf>
  );
}

function Guide() {
  const steps = (done: number) =>
    (["rooms", "program", "groups", "staff", "leaders", "kiosk"] as const).map((step, index) => ({
      step,
      done: index < done,
    }));
  return (
    <Shelf title="Set-up: what is missing">
      <State name="loading">
        <GuideCard steps="loading" />
      </State>
      <State name="unavailable">
        <GuideCard steps="unavailable" />
      </State>
      <State name="nothing is there">
        <GuideCard steps={steps(0)} />
      </State>
      <State name="half way">
        <GuideCard steps={steps(3)} />
      </State>
      <State name="all there">
        <GuideCard steps={steps(6)} />
      </State>
    </Shelf>
  );
}

const clash = {
  code: "room_overlap",
  field: "/programs/0/tracks/0/groups/1/meets/0",
  text: "Group Room is taken by Recovery Skills on monday at 17:30",
};

function Weeks() {
  const file = programFile();
  const groups = file.programs[0]?.tracks[0]?.groups ?? [];
  return (
    <Shelf title="Set-up: the week">
      <State name="empty">
        <WeekCard file={{ ...file, programs: [] }} />
      </State>
      <State name="normal">
        <WeekCard file={file} />
      </State>
      <State name="a group, and one that clashes">
        {groups.map((group, index) => (
          <GroupRow
            key={group.name}
            group={group}
            staff={[staffCard()]}
            findings={index === 1 ? [clash] : []}
            onOpen={nothing}
          />
        ))}
      </State>
      <State name="while it is checked">
        <Outlook checking findings={[]} would={undefined} />
      </State>
      <State name="what would happen">
        <Outlook checking={false} findings={[]} would={established()} />
      </State>
      <State name="what must be mended">
        <Outlook checking={false} findings={[clash]} would={undefined} />
      </State>
    </Shelf>
  );
}
