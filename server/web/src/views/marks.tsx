import { refresh, remove, usePages } from '../api';
import { Export } from '../parts/export';
import { Head, More, Nothing, Waiting, wordsOf } from '../parts/pieces';
import type { Mark } from '../records';
import { day, w } from '../words';

/** What readers marked wrong; exported as correction data. */
export function MarksView() {
  const list = usePages<Mark>('marks', new URLSearchParams());
  const rows = list.data ?? [];
  return (
    <>
      <Head title={w.mark.title} intro={w.mark.intro}>
        <Export corrections table={{ name: 'corrections', header: ['record', 'report', 'verdict', 'field', 'note', 'created'], rows: rows.map((mark) => [mark.record, mark.report, mark.verdict, mark.field, mark.note, mark.created]) }} />
      </Head>
      <Waiting of={list} />
      {list.data?.length === 0 && <Nothing text={w.empty.noMarks} />}
      {rows.length > 0 && (
        <><div class="scroll" tabIndex={0} role="region" aria-label={w.mark.title}><table class="wide">
          <thead><tr><th scope="col">{w.mark.record}</th><th scope="col">{w.mark.field}</th><th scope="col">{w.mark.note}</th><th scope="col">{w.mark.created}</th><th scope="col"><span class="hidden">{w.mark.undo}</span></th></tr></thead>
          <tbody>{rows.map((mark) => (
            <tr key={mark.id}><th scope="row"><a href={wordsOf(mark.report, mark.record)}>{mark.record}</a></th><td>{mark.field ? w.markField[mark.field] : w.mark.whole}</td><td>{mark.note}</td><td class="nowrap">{day(mark.created.slice(0, 10))}</td>
              <td><button type="button" class="quiet" onClick={() => void remove('marks', new URLSearchParams({ id: String(mark.id) })).then(refresh)}>{w.mark.undo}</button></td></tr>
          ))}</tbody></table></div>
          <More shown={rows.length} total={list.total} more={list.more} /></>
      )}
    </>
  );
}
