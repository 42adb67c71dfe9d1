/** The records of the REST API, as schema/records.schema.json and schema/situations.schema.json define them. */

export type Factuality = 'CT+' | 'CT-' | 'PR+' | 'PR-' | 'PS+' | 'PS-' | 'UU';
export const EVENT_TYPES = [
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT',
  'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN',
  'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];
export type Quad = 1 | 2 | 3 | 4;
export type Status = 'contested' | 'corroborated' | 'single';
export type ControlStatus = 'taken' | 'lost' | 'held' | 'besieged' | 'contested';

/** PLOVER's four classes of types: verbal and material cooperation, verbal and material conflict. */
export function quadOf(type: string): Quad {
  const at = EVENT_TYPES.indexOf(type as EventType);
  if (at < 4) return 1;
  if (at < 7) return 2;
  return at < 11 ? 3 : 4;
}

/** UTF-16 code units of the report's text, end exclusive. */
export interface Span { start: number; end: number; text?: string }
export interface Actor { name: string; code: string | null; country: string | null; sector: string | null; id: string }
export interface ActorMention extends Actor { text: string; start: number; end: number }
export interface Place {
  name: string; lat: number | null; lon: number | null; geonames: number | null;
  country: string | null; admin1: string | null; precision: string | null;
}
export interface PlaceMention extends Place { text: string; start: number; end: number }
export interface DateValue { start: string; end: string; granularity: 'day' | 'week' | 'month' | 'year'; stated: boolean; text?: string | null }
export interface Source { kind: 'outlet' | 'reporter' | 'actor' | 'anonymous'; name: string; code: string | null; cue: Span | null; factuality?: Factuality }

export interface Claim {
  record: 'claim'; id: string; report: string;
  event: { type: EventType; mode: string | null; contexts: string[]; cameo: string | null; quad: Quad };
  trigger: Span; pattern: string; actors: ActorMention[]; recipients: ActorMention[];
  place: PlaceMention | null; date: DateValue | null; source: Source[]; factuality: Factuality; sentence: Span;
}
export interface Statement {
  record: 'statement'; id: string; report: string; speaker: ActorMention | null;
  source: Span | null; cue: Span | null; content: Span[]; kind: 'direct' | 'indirect' | 'mixed'; sentence: Span;
}
export interface ControlRecord {
  record: 'control'; id: string; report: string; place: PlaceMention; holder: ActorMention | null; loser: ActorMention | null;
  status: ControlStatus; date: DateValue | null; source: Source[]; factuality: Factuality; sentence: Span;
}
export interface Rhetoric { record: 'rhetoric'; report: string; technique: string; voice: 'author' | 'quoted'; span: Span }
export interface Mention { record: 'mention'; report: string; kind: 'place' | 'actor' | 'date'; span: Span }
export interface ReportRecord { record: 'report'; id: string; profile?: Profile & { genre: string } }
export type AnyRecord = Claim | Statement | ControlRecord | Rhetoric | Mention | ReportRecord;

/** Where a record of a list stands. */
export interface Origin { outlet: string | null; published: string | null; title: string | null }
export type ListedClaim = Claim & Origin & { situation: string | null };
export type ListedStatement = Statement & Origin;

export interface Voice { key: string; name: string }
export interface Account {
  voice: Voice; factuality: Factuality; claim: string; report: string; outlet: string | null; published: string | null;
  words: string; passage: string; actors: Actor[]; echo: boolean;
}
export interface Situation {
  record: 'situation'; id: string; status: Status; sources: number; deniers: number; reports: number;
  type: EventType; mode: string | null; quad: Quad; actors: Actor[]; recipients: Actor[];
  place: Place | null; date: DateValue | null; accounts: Account[];
}
export interface Position {
  voice: Voice; holder: Actor | null; not_holder: Actor | null; besieger: Actor | null; status: ControlStatus;
  since: string; since_told: boolean; last_word: string; superseded: boolean; records: string[]; passage: string;
}
export interface PlaceControl { record: 'place_control'; place: Place; disputed: boolean; positions: Position[] }

export type Verdict = 'wrong' | 'right';
export const MARK_FIELDS = ['actor', 'recipient', 'type', 'place', 'date', 'source', 'factuality'] as const;
export type MarkField = (typeof MARK_FIELDS)[number];
export interface Mark { id: string | number; record: string; report: string; verdict: Verdict; field: MarkField | null; note: string | null; created: string }

/** Shares of the sentences of a report's story, 0 to 1. */
export interface Profile { attributed: number; anonymous: number; hedged: number; loaded: number; loaded_quoted: number }

export interface Page<T> { items: T[]; total: number | null; next: string | null }
export interface StoreStatus {
  version: string; reports: number; claims: number; statements: number; situations: number; contested: number;
  first_published: string | null; last_published: string | null; empty: boolean;
}
export interface ReportRow { id: string; outlet: string | null; published: string | null; title: string | null; claims: number; copy_of: string | null }
export interface FullReport {
  id: string; title: string | null; outlet: string | null; author: string | null; published: string | null; url: string | null;
  language: string | null; text: string; zones: { kind: string; span: Span }[]; copy_of: string | null; copies: string[];
  records: AnyRecord[]; marks: Mark[];
}
export interface ActorRow { id: string; name: string; code: string | null; acts: number; undergoes: number; reports: number; first: string | null; last: string | null }
export interface ActorPage {
  id: string; name: string; code: string | null; country: string | null; sector: string | null;
  names: { name: string; count: number }[]; offices: { office: string; from: string | null; to: string | null }[];
  acts: number; undergoes: number; statements: number; first: string | null; last: string | null;
  by_type: { type: EventType; acts: number; undergoes: number }[];
  partners: { id: string; name: string; code: string | null; cooperative: number; conflictual: number }[];
}
export interface MapPlace {
  name: string; country: string | null; latitude: number; longitude: number; geonames: number | null; claims: number;
  types: Partial<Record<EventType, number>>;
}
export interface TimelineItem { start: string; end: string; total: number; types: Partial<Record<EventType, number>> }
export interface Network {
  nodes: { id: string; name: string; country: string | null; sector: string | null; claims: number }[];
  edges: { from: string; to: string; cooperative: number; conflictual: number; denied: number }[];
}
export interface OutletRow { name: string; reports: number; claims: number; first: string | null; last: string | null }
export interface OutletPage extends OutletRow {
  statements: number; speakers: { id: string; name: string; code: string | null; count: number }[];
  techniques: { technique: string; voice: 'author' | 'quoted'; count: number }[]; profile: Profile | null;
  contested: number; corroborated: number; single: number;
  copies_of: { outlet: string; count: number }[]; copied_by: { outlet: string; count: number }[];
  types: { type: EventType; count: number }[];
}
export interface SpeakerRow { id: string; name: string; code: string | null; statements: number; claims: number; outlets: number; first: string | null; last: string | null }
export interface SpeakerPage {
  id: string; name: string; code: string | null; statements: number; claims: number; contested: number; corroborated: number;
  denials: number; outlets: { name: string; count: number }[]; types: { type: EventType; count: number }[];
}
export interface Hit extends Origin { report: string; span: Span; text: string; marks: Span[] }
export interface Hits { total: number; items: Hit[]; facets: Record<'outlet' | 'type' | 'country', Record<string, number>>; next: string | null }
export interface Stored { stored: number; known: number; rejected: { code: string; where: string; message: string }[]; ids: string[] }
