import { CalendarCard } from "../calendar/calendar-card";
import { calendarWords } from "../calendar/words";
import { ConsentCard } from "../outbox/consent-card";
import { NoticesCard } from "../outbox/notices-page";
import { StaffContactCard } from "../outbox/staff-contact-card";
import { PhoneLinksCard } from "../phone/links-card";
import {
  consent,
  failedNotice,
  givenUpNotice,
  noticeRow,
  notices,
  phoneLink,
  queuedNotice,
} from "../testing/outbox-records";
import { uuid, zone } from "../testing/records";
import { Shelf, State } from "./shelf";

const nothing = () => {};

export function OutboxStates() {
  return (
    <>
      <Messages />
      <Consents />
      <OwnLinks />
    </>
  );
}

function Messages() {
  const rest = { zone, onAct: nothing };
  const everything = [
    noticeRow(givenUpNotice, { patient_name: "Alexandria Jacqueline Beaumont-Vanderhoeven" }),
    noticeRow(failedNotice),
    noticeRow(queuedNotice, { patient_name: null }),
    noticeRow({ id: uuid(804), state: "sending", ended_at: null }),
    noticeRow(
      { id: uuid(805), patient_id: null, staff_id: uuid(700), kind: "invitation" },
      { patient_name: null, staff_name: "Dana Whitfield" },
    ),
  ];
  return (
    <Shelf title="Messages">
      <State name="loading">
        <NoticesCard notices="loading" {...rest} />
      </State>
      <State name="unavailable">
        <NoticesCard notices="unavailable" {...rest} />
      </State>
      <State name="empty">
        <NoticesCard notices={notices([])} {...rest} />
      </State>
      <State name="normal and worst">
        <NoticesCard
          notices={notices(everything, { sends_email: false, sends_text: false })}
          {...rest}
        />
      </State>
    </Shelf>
  );
}

function Consents() {
  const rest = { zone, email: "ada@example.org", phone: "(917) 555-0164", onSave: nothing };
  return (
    <Shelf title="May we write to them?">
      <State name="loading">
        <ConsentCard consent="loading" {...rest} />
      </State>
      <State name="unavailable">
        <ConsentCard consent="unavailable" {...rest} />
      </State>
      <State name="never asked, no address">
        <ConsentCard
          {...rest}
          consent={consent({ may_text: false, noted_at: null, version: 0 })}
          email=""
          phone=""
        />
      </State>
      <State name="normal">
        <ConsentCard consent={consent()} {...rest} />
      </State>
      <State name="to be read">
        <ConsentCard {...rest} consent={consent()} onSave={undefined} />
      </State>
      <State name="where staff are told">
        <StaffContactCard
          contact={{ email: "dana@example.org", phone: "", version: 1 }}
          wrongs={[{ field: "phone", text: "This is no phone number." }]}
          onSave={nothing}
        />
      </State>
    </Shelf>
  );
}

function OwnLinks() {
  const rest = { zone, onMake: nothing, onRevoke: nothing };
  const calendar = { zone, hint: calendarWords.en.theirs, onMake: nothing, onEnd: nothing };
  const links = (items: ReturnType<typeof phoneLink>[], has_birth_date = true) => ({
    items,
    can_send: true,
    has_birth_date,
  });
  return (
    <Shelf title="Links of their own">
      <State name="loading">
        <PhoneLinksCard links="loading" {...rest} />
      </State>
      <State name="unavailable">
        <PhoneLinksCard links="unavailable" {...rest} />
      </State>
      <State name="no date of birth">
        <PhoneLinksCard links={links([], false)} {...rest} />
      </State>
      <State name="empty">
        <PhoneLinksCard links={links([])} {...rest} />
      </State>
      <State name="normal">
        <PhoneLinksCard
          links={links([
            phoneLink(),
            phoneLink({ id: uuid(811), valid_on: "2026-11-17", used_at: null }),
          ])}
          {...rest}
        />
      </State>
      <State name="no calendar">
        <CalendarCard calendar={{ link: null }} {...calendar} />
      </State>
      <State name="a calendar">
        <CalendarCard calendar={{ link: phoneLink({ kind: "feed" }) }} {...calendar} />
      </State>
    </Shelf>
  );
}
