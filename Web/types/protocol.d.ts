// What the engine takes and answers, as PROTOCOL.md describes it. Nothing of this is part of the page.

/** Words of an author: plain, or runs of plain, strong and slanted words. */
type Words = string | [mark: "" | "strong" | "em", words: string][];

// Documents that cannot be used

interface DocumentProblem { message: string; line: number | null; column: number | null; help: string | null }

// Cases

interface Overview {
  id: string; title: Words; version: string; language: string; minutes: number | null;
  status: "draft" | "reviewed"; role: Words | null; patient: Words | null;
  objectives: { id: string; text: Words }[]; varies: boolean; hasChart: boolean;
}
interface BriefSection { id: string; title: string | null; paragraphs: Words[] }

/** A case as the page carries it, and what the engine told of it once it was loaded. */
interface Case extends Pick<Overview, "id" | "language" | "minutes" | "status"> {
  title: Words; role: Words | null;
  /** Its image up to the texts, in base64. */
  image: string;
  /** The texts, which are the rest of the image. */
  texts: string;
  /** How the engine calls it; it has none until it is loaded. */
  handle?: number;
}

interface RunSettings {
  mode: "practice" | "exam"; live: boolean; factor: number; seed: number | string; variant?: Record<string, unknown>;
  learner?: string;
}

// Attempts

interface GlancedAttempt {
  case: string; version: string; learner: string; mode: string; live: boolean; factor: number; start: string | null;
  seed: string; steps: number; time: number; clock: string; finished: boolean; percent: number | null;
  passed: boolean | null; torn: number;
}

// A session

interface SessionReply {
  ok?: true; refused?: string; problem?: undefined; session: number; lines: string; scene: Scene; tab?: ChartPage;
  resumed?: { steps: number; finished: boolean; torn: number; words: string };
  announce?: string | null; next?: number | null; changed?: true;
}
interface TickReply {
  ok: true; changed: false; clock: string; clockWords: string; clockState: ClockState;
  limits: TickLimit[]; announce: string | null; next: number | null;
}
type ClockState = "running" | "paused" | null;
interface TickLimit { opening: number; left: number; words: string; total?: undefined }

interface Scene {
  mode: "practice" | "exam"; live: boolean; factor: number; time: number; clock: string; clockWords: string;
  clockState: ClockState; phase: "running" | "ended" | "faulted"; step: number; inputs: number;
  feedback: Feedback | null; passages: Passage[]; news: number; monitor: Reading[];
  chart: { news: boolean; tabs: ChartTab[] } | null;
  prompts: Prompt[]; pass: "next" | "stuck" | null; stuckWords?: string; waits: Wait[]; canGoBack: boolean;
  ending: { id: string; title: Words | null } | null; fault: Words | null;
}
interface Wait { wait: string; text: string }

type Passage = { kind: "heading" | "narration"; text: Words }
  | { kind: "said"; text: Words; by: Words | null; goesOn: boolean }
  | { kind: "time"; text: Words; from: number; to: number }
  | { kind: "missed" | "interrupted" | "fault"; text: Words; label: string };

interface Feedback {
  act: boolean; verdict: string | null; level: "full" | "partial" | "none" | null; points: number; worth: number;
  isFirst: boolean; chosen: ChosenLine[]; orderTitle: string; order: Words[];
  missedTitle: string; missed: Words[]; why: Words | null; references: Words[];
}
interface ChosenLine { text: Words; right: boolean | null; feedback: Words | null; critical: boolean; mark: string; place: number | null }

interface Reading {
  id: string; label: Words; value: string; unit: Words | null; change: -1 | 0 | 1; side: "low" | "high" | null;
  words: string; normal: NormalRange | null; points: [ms: number, value: number | null][]; trend: string | null;
  crossed: boolean;
}
interface NormalRange { low: number; high: number; words: string }

// Prompts

interface PromptBase<Kind extends string> {
  opening: number; id: string; kind: Kind; text: Words; instruction: string | null;
  see: { tab: string; title: Words; entry: string | null; time: Words | null }[]; limit: Limit | null;
}
/** How much time there is; `left` and `total` only where the clock runs. */
interface Limit { words: string; at?: number; clock?: string; left?: number; total?: number }

interface Option { id: string; text: Words }
interface Group { id: string; label: Words; choose: number | null; options: Option[] }
interface Act { id: string; text: Words; takes: number; note: string; available: boolean; done: number }
type Piece = { words: Words } | { blank: number } | { span: number } | { paragraph: true };
interface Turn {
  text: Words | null; by: Words | null; options: Option[];
  /** What the learner said to come here, and what was answered. */
  said: Words | null; reply: Words | null; replyBy: Words | null; finished: boolean;
}

interface ChoicePrompt extends PromptBase<"choice"> { options: Option[] }
interface MultiplePrompt extends PromptBase<"multiple"> { options: Option[]; choose: number | null }
interface OrderingPrompt extends PromptBase<"ordering"> { options: Option[] }
interface NumericPrompt extends PromptBase<"numeric"> { units: Words[]; unitIds: string[] }
interface CounselPrompt extends PromptBase<"counsel"> { turn: Turn }
interface ActPrompt extends PromptBase<"act"> { acts: Act[] }
interface MatrixPrompt extends PromptBase<"matrix"> { groups: Group[]; columns: Option[] }
interface ClozePrompt extends PromptBase<"cloze"> { groups: Group[]; pieces: Piece[] }
interface HighlightPrompt extends PromptBase<"highlight"> { options: Option[]; pieces: Piece[] }
interface BowtiePrompt extends PromptBase<"bowtie"> { groups: Group[] }
type Prompt = ChoicePrompt | MultiplePrompt | OrderingPrompt | NumericPrompt | CounselPrompt | ActPrompt | MatrixPrompt
  | ClozePrompt | HighlightPrompt | BowtiePrompt;

type Answer = string | string[] | Record<string, string | string[]>;
type Input = { ask?: string; answer: Answer } | { ask?: string; act: string } | { wait: string } | { tab: string }
  | { back: true } | { event: string };

// The chart

interface ChartTab { id: string; title: Words; note: string; unread: number }
interface ChartPage {
  id: string; title: Words; empty: boolean; text: Words[];
  entries: { id: string; time: Words | null; new: boolean; text: Words[] }[]; table: ChartTable | null;
}
interface ChartTable {
  columns: { id: string; title: Words; unit: Words | null; words: boolean }[];
  rows: { time: string | null; timeWords: string | null; new: boolean; cells: ({ text: Words; number: number } | null)[] }[];
  graphs: { column: string; title: Words; words: string; points: (number | null)[] }[];
}

// The report

interface Report {
  ok: true; title: Words; learner: string; started: string | null; verdict: string; passed: boolean; complete: boolean; result: Words[];
  sections: ReportSection[]; notes: Words[];
}
type ReportSection = FindingsSection | ScoresSection | ListSection | TableSection;
interface SectionBase<Kind extends string> {
  id: string; title: string; kind: Kind;
  /** How much it holds, in words. */
  gist: string | null;
  /** Whether it is seen at once; of findings, each. */
  open: boolean;
}
interface FindingsSection extends SectionBase<"findings"> {
  findings: { title: Words; label: Words | null; critical: boolean; details: { name: string; lines: Words[] }[] }[];
}
interface ScoresSection extends SectionBase<"scores"> {
  heads: string[]; rows: { name: Words; points: number; possible: number; percent: string; share: number }[];
}
interface ListSection extends SectionBase<"list"> { items: Words[] }
interface TableSection extends SectionBase<"table"> {
  caption: string | null; heads: string[]; rowHead: number; rows: Words[][]; times: number[]; dues?: (number | null)[];
  situations?: boolean[];
}

// Courses

type CourseValue = [element: string, value: string];
interface Statement { key: string; statement: unknown }

// Messages, by what they ask for

interface Heads {
  load: Overview & { ok: true; case: number; problem?: undefined } | { problem: DocumentProblem };
  brief: { ok: true; title: Words; sections: BriefSection[] };
  open: SessionReply;
  resume: SessionReply | { problem: DocumentProblem };
  glance: { ok: true; attempt: GlancedAttempt; problem?: undefined } | { problem: DocumentProblem; attempt?: undefined };
  attempt: { ok: true; name: string };
  page: { ok: true; name: string };
  close: { ok: true };
  input: SessionReply;
  pass: SessionReply;
  pause: SessionReply;
  scene: SessionReply;
  tick: SessionReply | TickReply;
  turn: { refused: string; turn?: undefined } | { ok: true; turn: Turn; refused?: undefined };
  chart: { ok: true; title: Words | null; summary: Words[]; tabs: ChartTab[] };
  report: Report;
}
interface CourseHeads {
  compact: { data: string };
  restore: { problem?: DocumentProblem };
  scormStart: { values: CourseValue[] };
  scormNews: {
    details: CourseValue[]; essentials: CourseValue[]; told: number; next: number; final: boolean; problem: string | null;
  };
  scormLeave: { values: CourseValue[] };
  statements: { statements: Statement[]; over?: boolean; problem?: DocumentProblem };
}
/** A message: what is asked, and what of it. */
type Asked<Name> = { do: Name } & Record<string, unknown>;
interface Reply<Head> { head: Head; body: Uint8Array }
