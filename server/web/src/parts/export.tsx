import { resource } from '../api';
import { csv, save, type Cell } from '../csv';
import { filtersOf, useQuery } from '../route';
import { w } from '../words';
import { useState } from 'preact/hooks';

const NAMED: [string, string][] = [['polecat', 'POLECAT'], ['acled', 'ACLED'], ['plover', 'PLOVER']];

export interface Table { readonly name: string; readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] }

/** "Export what this shows": the server's exports with the filters in force, and the list in view as CSV. */
export function Export({ table, filters, corrections }: { table?: Table | null; filters?: readonly string[]; corrections?: boolean }) {
  const query = useQuery();
  const [copied, setCopied] = useState(false);
  const address = (format: string): string => {
    const asked = filtersOf(query, filters);
    asked.set('format', format);
    return resource('export', asked);
  };
  const link = (format: string, label: string) => <li key={format}><a href={address(format)} download="">{label}</a></li>;
  const copy = (): void => void navigator.clipboard.writeText(location.href).then(() => {
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  });
  return (
    <div class="tools">
      {navigator.clipboard && <button type="button" class="quiet" onClick={copy}><span aria-live="polite">{copied ? w.link.copied : w.link.copy}</span></button>}
      <details class="menu">
        <summary class="button">{w.export.button}</summary>
        <ul>
          {table && <li><button type="button" class="plain" onClick={() => save(table.name + '.csv', csv(table.header, table.rows))}>{w.export.csv}</button></li>}
          {corrections && link('corrections', w.export.corrections)}
          {filters && <>
            {link('jsonl', w.export.jsonl)}
            {link('csv', w.export.table)}
            {link('geojson', w.export.geojson)}
            {NAMED.map(([format, label]) => link(format, label))}
            <li class="hint">{w.export.hint}</li>
          </>}
        </ul>
      </details>
    </div>
  );
}
