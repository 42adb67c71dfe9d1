import { usePages } from '../api';
import { AddReports } from '../parts/add';
import { Export } from '../parts/export';
import { Filters } from '../parts/filters';
import { Head, More, Nothing, Waiting } from '../parts/pieces';
import type { ReportRow } from '../records';
import { filtersOf, href, useQuery, type Filter } from '../route';
import { day, number, w } from '../words';

const FIELDS: readonly Filter[] = ['from', 'to', 'outlet'];

/** What was read, and the way to give more. */
export function ReportsView() {
  const query = useQuery();
  const filters = filtersOf(query, FIELDS);
  const list = usePages<ReportRow>('reports', filters);
  const rows = list.data ?? [];
  return (
    <>
      <Head title={w.reader.title}>
        <Export filters={FIELDS} table={{ name: 'reports', header: ['id', 'outlet', 'published', 'title', 'claims', 'copy_of'], rows: rows.map((row) => [row.id, row.outlet, row.published, row.title, row.claims, row.copy_of]) }} />
      </Head>
      <Filters fields={FIELDS} />
      <details class="panel adding" open={rows.length === 0 && !list.loading}><summary>{w.first.add}</summary><AddReports samples={rows.length === 0 && filters.size === 0} /></details>
      <Waiting of={list} />
      {list.data?.length === 0 && <Nothing {...(filters.size === 0 ? { text: w.first.title } : {})} />}
      {rows.length > 0 && (
        <><div class="scroll" tabIndex={0} role="region" aria-label={w.reader.title}><table class="wide">
          <thead><tr><th scope="col">{w.reader.report}</th><th scope="col">{w.reader.outlet}</th><th scope="col">{w.reader.published}</th><th scope="col" class="number">{w.reader.claims}</th></tr></thead>
          <tbody>{rows.map((row) => (
            <tr key={row.id}><th scope="row"><a href={href('reader', { id: row.id })}>{row.title ?? row.id}</a>{row.copy_of && <span class="faint"> · {w.reader.copyOf} <a href={href('reader', { id: row.copy_of })}>{rows.find((one) => one.id === row.copy_of)?.title ?? row.copy_of}</a></span>}</th>
              <td>{row.outlet && <a href={href('outlet', { name: row.outlet })}>{row.outlet}</a>}</td><td class="nowrap">{day(row.published)}</td><td class="number">{number(row.claims)}</td></tr>
          ))}</tbody></table></div>
          <More shown={rows.length} total={list.total} more={list.more} /></>
      )}
    </>
  );
}
