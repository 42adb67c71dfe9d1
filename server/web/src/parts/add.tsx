import { useRef, useState } from 'preact/hooks';
import { post, refresh } from '../api';
import type { Stored } from '../records';
import { w } from '../words';

/** Reads files into the store: by picker, by drag and drop, or the samples. */
export function AddReports({ samples }: { samples: boolean }) {
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState<{ text: string; rejected: Stored['rejected'] } | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  const store = async (sends: (() => Promise<Stored>)[]): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const sum = { stored: 0, known: 0, rejected: [] as Stored['rejected'] };
    try {
      for (const send of sends) {
        const answer = await send();
        sum.stored += answer?.stored ?? 0;
        sum.known += answer?.known ?? 0;
        sum.rejected.push(...(answer?.rejected ?? []));
      }
      setSaid({ text: w.first.done(sum.stored, sum.known), rejected: sum.rejected });
    } catch (error) {
      setSaid({ text: `${w.problem}. ${error instanceof Error ? error.message : ''}`, rejected: sum.rejected });
    }
    setBusy(false);
    refresh();
  };
  const files = (list: FileList | null | undefined): void => {
    if (!list?.length) return;
    void store([...list].map((file) => () => {
      const form = new FormData();
      form.append('file', file, file.name);
      return post<Stored>('reports', form);
    }));
  };

  return (
    <div class={'drop' + (over ? ' over' : '')} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); files(event.dataTransfer?.files); }}>
      <p class="actions">
        {samples && <button type="button" class="primary" disabled={busy} onClick={() => void store([() => post<Stored>('samples')])}>{w.first.samples}</button>}
        <button type="button" disabled={busy} onClick={() => picker.current?.click()}>{w.first.upload}</button>
        <input ref={picker} type="file" multiple hidden aria-label={w.first.upload} onChange={(event) => files(event.currentTarget.files)} />
      </p>
      {samples && <p class="hint">{w.first.samplesHint}</p>}
      <p class="hint">{w.first.drop}</p>
      <div role="status" aria-live="polite">
        {busy && <p>{w.first.busy}</p>}
        {said && <p>{said.text}{said.rejected.length > 0 && <>; {w.first.rejected(said.rejected.length)}</>}</p>}
        {said && said.rejected.length > 0 && <ul>{said.rejected.slice(0, 20).map((one, i) => <li key={i}><code>{one.code}</code> {one.where}: {one.message}</li>)}</ul>}
      </div>
    </div>
  );
}

/** What a console over an empty store shows instead of its views. */
export function FirstStart() {
  return (
    <section class="first">
      <h1 tabIndex={-1}>{w.first.title}</h1>
      <p>{w.first.text}</p>
      <AddReports samples />
    </section>
  );
}
