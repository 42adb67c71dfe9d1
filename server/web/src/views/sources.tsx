import { usePages } from '../api';
import { Export } from '../parts/export';
import { Head, More, Nothing, Tabs, Waiting } from '../parts/pieces';
import type { OutletRow, SpeakerRow } from '../records';
import { href, useQuery, withValues } from '../route';
import { day, number, w } from '../words';

/** Outlets and speakers, each with a page of counts. */
export function SourcesView() {
  const query = useQuery();
  const tab = query.get('tab') === 'speakers' ? 'speakers' : 'outlets';
  const outlets = usePages<OutletRow>(tab === 'outlets' ? 'outlets' : null, new URLSearchParams());
  const speakers = usePages<SpeakerRow>(tab === 'speakers' ? 'speakers' : null, new URLSearchParams());
  const list = tab === 'outlets' ? outlets : speakers;
  return (
    <>
      <Head title={w.sources.title} intro={w.sources.intro}>
        <Export table={tab === 'outlets'
          ? { name: 'outlets', header: ['name', 'reports', 'claims', 'first', 'last'], rows: (outlets.data ?? []).map((row) => [row.name, row.reports, row.claims, row.first, row.last]) }
          : { name: 'speakers', header: ['id', 'name', 'code', 'statements', 'claims', 'outlets', 'first', 'last'], rows: (speakers.data ?? []).map((row) => [row.id, row.name, row.code, row.statements, row.claims, row.outlets, row.first, row.last]) }} />
      </Head>
      <Tabs label={w.sources.title} current={tab} items={[['outlets', w.sources.outlets, '?' + withValues(query, { tab: null })], ['speakers', w.sources.speakers, '?' + withValues(query, { tab: 'speakers' })]]} />
      <Waiting of={list} />
      {list.data?.length === 0 && <Nothing text={w.none} />}
      {list.data && list.data.length > 0 && (
        <div class="scroll" tabIndex={0} role="region" aria-label={w.sources.title}><table>
          {tab === 'outlets' ? (
            <><thead><tr><th scope="col">{w.sources.name}</th><th scope="col" class="number">{w.sources.reports}</th><th scope="col" class="number">{w.reader.claims}</th><th scope="col" class="opt">{w.actors.first}</th><th scope="col">{w.actors.last}</th></tr></thead>
              <tbody>{outlets.data?.map((row) => <tr key={row.name}><th scope="row"><a href={href('outlet', { name: row.name })}>{row.name}</a></th><td class="number">{number(row.reports)}</td><td class="number">{number(row.claims)}</td><td class="nowrap opt">{day(row.first)}</td><td class="nowrap">{day(row.last)}</td></tr>)}</tbody></>
          ) : (
            <><thead><tr><th scope="col">{w.sources.name}</th><th scope="col" class="opt">{w.actors.code}</th><th scope="col" class="number">{w.reader.statements}</th><th scope="col" class="number">{w.reader.claims}</th><th scope="col" class="number opt">{w.sources.outlets}</th><th scope="col">{w.actors.last}</th></tr></thead>
              <tbody>{speakers.data?.map((row) => <tr key={row.id}><th scope="row"><a href={href('speaker', { id: row.id })}>{row.name}</a></th><td class="opt"><code>{row.code}</code></td><td class="number">{number(row.statements)}</td><td class="number">{number(row.claims)}</td><td class="number opt">{number(row.outlets)}</td><td class="nowrap">{day(row.last)}</td></tr>)}</tbody></>
          )}</table></div>
      )}
      {list.data && list.data.length > 0 && <More shown={list.data.length} total={list.total} more={list.more} />}
    </>
  );
}
