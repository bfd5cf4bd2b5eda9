import { EVENT_REACH, type LogEvent } from "./events";
import { type Lines, lineStart } from "./lines";
import { namedStampIn, type Stamp, stampIn } from "./time";
import { inTurn, type YearTurn } from "./years";

/** How much of an event is looked through for the name of a time, in UTF-16 units. */
const NAMED_REACH = 4000;

/** The date of an answer, as curl prints it: that of the request is by the client's own clock. */
const ANSWERED = /^< date:[^\n]{1,60}/im;

/** What the last line with a time above an offset says, none where there is none in reach. */
interface Above {
  /** The offset that was asked about. */
  readonly of: number;
  readonly at: number;
  readonly stamp: Stamp | undefined;
}

/** When the events of a text happened. They have to be asked for in their order. */
export class Times {
  /** Whether a time was read that names no zone. */
  hasZoneless = false;
  private above: Above = { of: 0, at: 0, stamp: undefined };

  constructor(
    private readonly lines: Lines,
    private readonly years: YearTurn | undefined,
  ) {}

  /**
   * The event's own time, else that of the last line above it which has one.
   *
   * @returns milliseconds since 1970, UTC; without a year as `inTurn` makes it; nothing where no
   *   time can be read
   */
  of({ start, end }: LogEvent): number | undefined {
    const stamp = this.ownStamp(start, end) ?? this.stampAbove(start);
    if (!stamp) return undefined;
    if (!stamp.hasZone) this.hasZoneless = true;
    if (stamp.hasYear) return stamp.time;
    return inTurn(stamp.time, this.years ?? { last: stamp.time, turns: 0 });
  }

  private ownStamp(start: number, end: number): Stamp | undefined {
    const { text } = this.lines;
    const event = () => text.slice(start, Math.min(end, start + NAMED_REACH));
    if (text.charAt(start) === "{") return namedStampIn(event()) ?? stampIn(event());
    return this.lines.at(start).stamp ?? answerStamp(event()) ?? namedStampIn(event());
  }

  private stampAbove(offset: number): Stamp | undefined {
    const stop = Math.max(0, offset - EVENT_REACH);
    let at = offset;
    while (at > stop) {
      if (at <= this.above.of) return this.above.at < stop ? undefined : this.above.stamp;
      at = lineStart(this.lines.text, at - 1);
      const stamp = this.lines.at(at).stamp;
      if (stamp) return this.remember({ of: offset, at, stamp });
    }
    return this.remember({ of: offset, at: offset, stamp: undefined });
  }

  private remember(above: Above): Stamp | undefined {
    this.above = above;
    return above.stamp;
  }
}

function answerStamp(event: string): Stamp | undefined {
  const line = ANSWERED.exec(event)?.[0];
  return line === undefined ? undefined : stampIn(line);
}
