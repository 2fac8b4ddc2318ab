import type { Clinic, Letter, PinLetter, Reply } from "../kiosk/clinic";
import type { Arrival, Farewell, Finds } from "../kiosk/model";
import type { Questionnaires } from "../questionnaire/model";
import { arrival } from "./arrival";

// A clinic that answers as it is told to.
export class ScriptedClinic implements Clinic {
  letters: Letter[] = [];
  pins: string[] = [];
  late: PinLetter[] = [];
  arrivedLate: Reply<Arrival> = { is: "unreachable" };
  arrived: Reply<Arrival> = { is: "ok", value: arrival };
  farewell: Reply<Farewell> = { is: "ok", value: { stay: false, crisis_line: "" } };
  due: Reply<Questionnaires> = { is: "ok", value: { items: [] } };
  finds: Reply<Finds> = { is: "ok", value: { arrival, choices: [] } };
  days: string[] = [];
  chosen: string[] = [];
  known = true;
  byBirthDate = true;

  async site(): ReturnType<Clinic["site"]> {
    if (!this.known) return { is: "revoked" };
    const site = { name: "Riverside", crisis_line: "555-0199", time_zone: "America/New_York" };
    return { is: "ok", value: { ...site, by_birth_date: this.byBirthDate } };
  }
  async arrive(_: string, pin: string) {
    this.pins.push(pin);
    return this.arrived;
  }
  async arriveLate(_: string, letter: PinLetter) {
    this.late.push(letter);
    return this.arrivedLate;
  }
  async arriveBornOn(_: string, birthDate: string) {
    this.days.push(birthDate);
    return this.finds;
  }
  async arriveAs(_: string, choice: string) {
    this.chosen.push(choice);
    return this.arrived;
  }
  async answer(_: string, letter: Letter) {
    this.letters.push(letter);
    return this.farewell;
  }
  async questionnaires() {
    return this.due;
  }
}

// Has all been fetched that a tablet fetches after its first page, so that no test waits for it.
export const everyPage = () =>
  Promise.all([
    import("../kiosk/greeting"),
    import("../kiosk/question-page"),
    import("../kiosk/check-out"),
    import("../kiosk/done"),
    import("../kiosk/birth-date-page"),
    import("../kiosk/enrol"),
  ]);
