// What the scripts of the page hand each other.

/** What an element is made of: text, elements, lists of both, and nothing. */
type Content = string | number | Node | null | undefined | false | "" | readonly Content[];

/** Attributes of an element; one that begins with "on" listens. */
type Properties = Record<string, any>;

/** A decision on its card: what is shown, what its button says, what is lacking, and the answer. */
interface Part {
  body: Content;
  act?: string;
  lacking?(): string | null;
  /** Returns the answer, or nothing where the question goes on by itself. */
  answer?(): Answer | void;
}

/** What was begun in a question, as its kind keeps it. */
interface Draft {
  picked?: Set<string>; picks?: Map<string, Set<string>>; order?: string[]; number?: string; unit?: string;
  said?: string[]; turn?: Turn; log?: { text: Words | null; by: Words | null; said: Words | null; reply: Words | null; replyBy: Words | null }[];
}

/** The same as it is kept between windows. */
interface LeftDraft {
  picked?: string[]; picks?: [group: string, ids: string[]][]; order?: string[]; number?: string; unit?: string; said?: string[];
}

/** What takes a refusal: a card of a question, or a form. */
interface Refusing { refuse(text: string | null): void; element?: HTMLElement }

interface Card extends Refusing {
  element: HTMLFormElement; limit: HTMLElement;
  /** How much wall time its limit has in all. */
  total: number;
  /** What it was drawn from. */
  form?: string;
  /** What had the focus in the card that it takes the place of. */
  focused?: string;
}

/** A run that this browser keeps. */
interface KeptRun { key: string; text: string }
/** A run that is under way, as it is kept. */
interface Kept extends KeptRun { caseID: string; problem: string | null }

/** The way to a course; Web/course/80-course.js says what each does. */
interface CourseLink {
  open(): string | Promise<string>;
  begin?(play: Play, isResumed: boolean): void;
  keep(): void;
  leave(isMeant: boolean): void;
  /** What to tell where nothing is recorded. */
  note?: string;
}
interface CourseSettings { standard: string; mode: "practice" | "exam"; completionOnly: boolean }

/** What cmi5 hands over with a launch. */
interface LaunchData { launchMode?: string; returnURL?: string }
/** What a course keeps of a run for cmi5; it may have been changed by anyone. */
interface KeptState { run?: unknown; latest?: unknown; told?: unknown; elapsed?: unknown }
/** A request of a course, whose headers are given by name. */
interface WebRequest extends RequestInit { headers?: Record<string, string> }

/** The functions of the engine's module. */
interface EngineExports {
  memory: WebAssembly.Memory;
  sim_alloc(length: number): number;
  sim_free(place: number): void;
  [gate: string]: any;
}
