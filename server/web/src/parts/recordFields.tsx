import type { ComponentChildren } from 'preact';
import type { ActorMention, Claim, ControlRecord, Rhetoric, Statement } from '../records';
import { href } from '../route';
import { act, context, country, interval, w } from '../words';
import { Firm, placeName } from './pieces';

export type Shown = Claim | Statement | ControlRecord;

function Actors({ of }: { of: readonly ActorMention[] }) {
  return <>{of.map((actor, i) => <span key={actor.start}>{i > 0 && ', '}<a href={href('actor', { id: actor.id })}>{actor.name}</a>{actor.code && <code> {actor.code}</code>}</span>)}</>;
}

/** Where a record's words stand: the span to scroll to. */
export function anchorOf(record: Shown | Rhetoric): number {
  switch (record.record) {
    case 'claim': return record.trigger.start;
    case 'statement': return record.content[0]?.start ?? record.sentence.start;
    case 'control': return record.place.start;
    case 'rhetoric': return record.span.start;
  }
}

/** One line that tells a record apart in a list. */
export function RecordTitle({ record }: { record: Shown }) {
  switch (record.record) {
    case 'claim':
      return <><b class="act">{act(record.event.type, record.event.mode)}</b> <q>{record.trigger.text}</q></>;
    case 'statement':
      return <><b>{record.speaker?.name ?? record.source?.text ?? w.reader.unnamed}</b> <span class="faint">{w.reader.kind[record.kind]}</span></>;
    case 'control':
      return <><b>{record.place.text}</b> {w.control[record.status]}</>;
  }
}

/** The fields of a record in words. */
export function RecordFields({ record }: { record: Shown }) {
  const fields: [string, ComponentChildren][] = [];
  const add = (name: string, value: ComponentChildren, there: unknown = value): void => { if (there) fields.push([name, value]); };
  if (record.record === 'statement') {
    add(w.fields.speaker, record.speaker && <Actors of={[record.speaker]} />);
    add(w.reader.cue, record.cue?.text);
    add(w.reader.said, record.content.map((span) => span.text).join(' … '));
  } else {
    if (record.record === 'claim') {
      add(w.fields.who, <Actors of={record.actors} />, record.actors.length);
      add(w.fields.whom, <Actors of={record.recipients} />, record.recipients.length);
    } else {
      add(w.fields.holder, record.holder && <Actors of={[record.holder]} />);
      add(w.fields.loser, record.loser && <Actors of={[record.loser]} />);
    }
    add(w.fields.where, record.place && <a href={href('situation', { place: record.place.name })}>{placeName(record.place)}{record.place.country && `, ${country(record.place.country)}`}</a>);
    add(w.fields.when, record.date && <>{interval(record.date)}{!record.date.stated && <span class="faint"> ({w.fields.reportDate})</span>}</>);
    add(w.fields.source, record.source.map((source) => source.name).join(' › '));
    add(w.fields.factuality, <Firm value={record.factuality} />);
    if (record.record === 'claim') {
      add(w.fields.contexts, record.event.contexts.map(context).join(', '));
      add(w.fields.pattern, <code>{record.pattern}</code>);
    }
  }
  return <dl class="recordfields">{fields.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}
