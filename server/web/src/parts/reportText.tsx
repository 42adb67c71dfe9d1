import type { Piece } from '../marked';
import { act, w } from '../words';
import type { Shown } from './recordFields';

interface Props {
  pieces: readonly Piece[];
  records: readonly Shown[];
  chosen: string | null;
  wrong: ReadonlySet<string>;
  onChoose: (record: string | null) => void;
}

const RANK = { claim: 0, control: 1, statement: 2 };

/** The text with its marks; the words of events and of control are buttons, what is said is chosen by a click. */
export function ReportText({ pieces, records, chosen, wrong, onChoose }: Props) {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (
    <div class="text">
      {pieces.map((piece) => {
        const own = piece.records.flatMap((id) => byId.get(id) ?? []).sort((a, b) => RANK[a.record] - RANK[b.record]);
        const classes = [...piece.styles];
        if (chosen && piece.records.includes(chosen)) classes.push('on');
        if (piece.records.some((id) => wrong.has(id))) classes.push('wrong');
        const tags = piece.tags.map((tag) => <sup key={tag.tag} class={'tag ' + tag.style} aria-hidden="true">{tag.tag}</sup>);
        if (own.length === 0) return classes.length ? <span key={piece.start} class={classes.join(' ')}>{tags}{piece.text}</span> : piece.text;
        // A second click on the same words goes on to the next record that they belong to.
        const next = own[(own.findIndex((record) => record.id === chosen) + 1) % own.length]!;
        const first = own[0]!;
        const key = piece.styles.includes('event') || piece.styles.includes('held');
        const pick = (): void => onChoose(next.id);
        return key ? (
          <span key={piece.start} class={classes.join(' ')} role="button" tabIndex={0} title={first.record === 'claim' ? act(first.event.type, first.event.mode) : first.record === 'control' ? w.control[first.status] : ''}
            onClick={pick} onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); pick(); } }}>{tags}{piece.text}</span>
        ) : <span key={piece.start} class={classes.join(' ') + ' choosable'} onClick={pick}>{tags}{piece.text}</span>;
      })}
    </div>
  );
}
