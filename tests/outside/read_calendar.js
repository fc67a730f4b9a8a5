// Prints, as JSON, what ical.js reads in the calendar on its input: every event, and the dates of every rule.
// The argument is the day after which rules are no longer followed (RRRR-MM-DD).
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

ICAL.design.strict = true;
const until = ICAL.Time.fromDateString(process.argv[2]);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
}

const text = (event, name) => event.getFirstPropertyValue(name)?.toString() ?? null;
const NAMES = ["uid", "recurrence-id", "dtstart", "dtend", "duration", "summary", "description", "location", "status", "sequence", "url"];
const events = calendar.getAllSubcomponents("vevent");

function rounds(master) {
  const event = new ICAL.Event(master);
  for (const other of events) {
    if (other.hasProperty("recurrence-id") && text(other, "uid") === event.uid) event.relateException(other);
  }
  const found = [];
  const dates = event.iterator();
  for (let at = dates.next(); at && at.compareDateOnlyTz(until, ICAL.Timezone.utcTimezone) <= 0; at = dates.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(at);
    if (text(item.component, "status") !== "CANCELLED") found.push([startDate.toString(), endDate.toString()]);
  }
  return found;
}

console.log(JSON.stringify({
  name: text(calendar, "x-wr-calname"),
  events: events.map((event) => Object.fromEntries(NAMES.map((name) => [name, text(event, name)]))),
  rounds: Object.fromEntries(
    events.filter((event) => event.hasProperty("rrule")).map((event) => [text(event, "uid"), rounds(event)]),
  ),
}));
